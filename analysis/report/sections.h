/// The parts of a report in the order they stand in, without their headings; each is one file,
/// `section_*.cpp`.
#pragma once

#include "analysis/report/material.h"

namespace spindel::analysis::report {

/// How many records, period, countries, rings, first spiders; what the report is not.
Markup summary_section(const Material& material);
/// The first rings: figures, drawing, members, records.
Markup rings_section(const Material& material);
/// The first spiders: figures, reasons, who says who they are, records.
Markup spiders_section(const Material& material);
/// From each shown ring's spider to its known victims, step by step.
Markup chains_section(const Material& material);
/// Known victims in exposed positions.
Markup victims_section(const Material& material);
/// Countries and time.
Markup flows_section(const Material& material);
/// Imports and quarantine.
Markup records_section(const Material& material);
/// Version, options, digests, command.
Markup reproduction_section(const Material& material);
/// What the words and figures of the report mean.
Markup glossary_section(const Material& material);

} // namespace spindel::analysis::report
