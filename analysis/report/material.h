/// What the sections of a report are made from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/report/html_report.h"
#include "analysis/report/markup.h"
#include "analysis/report/words.h"

namespace spindel::analysis::report {

/// The findings of a case, each by itself, so that a section can be tried on findings made by hand.
struct Material {
    Words say;
    const Subject& subject;
    const Rings& rings;
    const std::vector<RingMembers>& ring_members;
    const std::vector<RingTie>& ring_ties;
    const std::vector<Spider>& spiders;
    const Stability& stability; // of the spiders
    const std::vector<RingChain>& chains;
    const std::vector<Protected>& victims;
    const std::vector<CountryFlow>& flows;
    const std::vector<Activity>& activity;
    const engine::Table& info;
    const engine::Table& quarantine;
    const CaseAnalysisOptions& options;
    const ReportContext& context;
};

/// The report made from findings.
std::string html_report(const Material& material);

/// "Ring 3": rings are named by their number in `clusters.csv`, from 0.
std::string ring_name(const Words& say, std::uint32_t ring);

/// The same as a link to the ring, where the report shows it.
Markup ring_link(const Material& material, std::uint32_t ring);

/// The q-value of a row, a dash where it was not asked for.
std::string q_words(const Words& say, const Spider& spider);

/// How many rings have a part of their own in the report.
std::uint32_t shown_ring_count(const Material& material);

/// The first flagged spider of a ring; see `first_spider`.
std::optional<engine::NodeId> first_spider_of(const Material& material, std::uint32_t ring);

/// Those of a ring's members that are known victims, in the order of their nodes.
std::vector<engine::NodeId> victims_of(const Material& material, std::uint32_t ring);

/// "Sweden (SE)" and so on.
std::vector<std::string> country_list(const Words& say,
                                      const std::vector<engine::Country>& countries);

} // namespace spindel::analysis::report
