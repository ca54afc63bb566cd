/// Acts of the viewer that wait, beside a case which another program writes to for long.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/act_journal.h"

namespace spindel::engine {

/// A step in the history of acts: one that is done after the first `done`, in place of those behind
/// them; or, without an act, how many hold after an undo or redo.
struct ActStep {
    std::size_t done = 0;
    std::optional<StoredAct> act;

    friend bool operator==(const ActStep&, const ActStep&) = default;
};

/// What an act history comes to with further steps. A step that has no place in it ends them.
StoredActs with_steps(StoredActs acts, std::span<const ActStep> steps);

/// What tells a case from others in its place: the digest of its first file, which stays.
std::string case_mark(const CaseFile& case_file);

/// The file that holds what waits: the case's name and "-acts".
std::filesystem::path waiting_acts_path(const std::filesystem::path& case_path);

/// The steps that wait, in their order; none where no such file is there, or it is of another case
/// or damaged. Steps that came into the case meanwhile change nothing there when they are taken
/// again.
std::vector<ActStep> waiting_acts(const std::filesystem::path& case_path, const std::string& mark);

/// Whether there is such a file, but not as it was written.
bool are_waiting_acts_damaged(const std::filesystem::path& case_path);

/// Keeps steps, whole or not at all, so that its owner alone can read them; of none, removes the
/// file.
/// @throws Error if it cannot be written; the earlier ones are then as they were.
void keep_waiting_acts(const std::filesystem::path& case_path, const std::string& mark,
                       std::span<const ActStep> steps);

} // namespace spindel::engine
