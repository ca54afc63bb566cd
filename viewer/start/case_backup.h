/// A copy of a case to keep or to hand on.
#pragma once

#include <filesystem>
#include <functional>

#include "engine/progress.h"

namespace spindel::viewer {

/// Writes a copy of a case as it is at one moment, page by page, with the acts that wait beside it:
/// records, refused rows, notes, views, and what was done and undone. The case is only read. The
/// copy is there whole or not at all, readable by its owner only; a file of that name is replaced.
/// @param are_acts_written whether all that was done is in the case; waited for, some seconds
/// @throws engine::Error if the copy is the case itself, or a case that is open in a viewer or
/// being
///     written to, or if it cannot be written; engine::Cancelled
void back_up_case(const std::filesystem::path& case_path, const std::filesystem::path& copy,
                  const std::function<bool()>& are_acts_written, const engine::Progress& progress);

} // namespace spindel::viewer
