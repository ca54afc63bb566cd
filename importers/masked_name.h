/// Names of files, which operators and banks may give by whose number a file is of.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace spindel::importers {

/// A file's name as it may be kept: numbers of six digits or more that are no day or time, IBANs,
/// e-mail addresses and numbers that blanks part are masked, and so are four digits behind a day
/// and a hyphen ("19800101-1234").
std::string masked_name(std::string_view name);

/// The name of a file in a case, its messages and reports: text, whatever its bytes are
/// (engine::shown_name), and masked (masked_name).
std::string kept_name(const std::filesystem::path& file);

} // namespace spindel::importers
