/// Whether a viewer has a case open.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace spindel::cli {

/// Who holds the lock of a case that is open in a viewer (the file beside it, `NAME.spindel.lock`, of
/// QLockFile's form: process, program, host). Nothing where no lock is there, or its process has
/// ended on this machine.
/// @return "process 1234", and " on HOST" where that is another machine.
std::optional<std::string> viewer_of(const std::filesystem::path& case_path);

} // namespace spindel::cli
