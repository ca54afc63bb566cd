/// Identifiers that may be raw although no rule of the contract says so.
#pragma once

#include <cstdint>
#include <string>

#include "engine/case_file.h"

namespace spindel::importers {

/// The last identifier that a case holds; 0 where it holds none.
std::int64_t last_identifier(const engine::CaseFile& case_file);

/// What is to be said of telephones, handsets and accounts that came after that one and are written
/// in digits alone, eight at least: pseudonyms may be, but so are numbers without a plus and IMEIs.
/// Empty where there are none.
std::string said_of_plain_numbers(const engine::CaseFile& case_file, std::int64_t last);

} // namespace spindel::importers
