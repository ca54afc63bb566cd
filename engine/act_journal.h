/// What an analyst did in the viewer, kept in the case act by act.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/case_file.h"
#include "engine/sqlite.h"
#include "engine/time.h"

namespace spindel::engine {

/// One act: its name in the history and what it changed, in a form that the viewer knows.
struct StoredAct {
    std::string name;
    Time time{};
    std::string changes; // JSON

    friend bool operator==(const StoredAct&, const StoredAct&) = default;
};

/// All acts in order; the first `done` of them hold, the others were undone.
struct StoredActs {
    std::vector<StoredAct> acts;
    std::size_t done = 0;

    friend bool operator==(const StoredActs&, const StoredActs&) = default;
};

/// The acts that a case keeps; none of a case in which nobody acted yet.
StoredActs stored_acts(const CaseFile& case_file);

/// Writes acts into a case, each in a transaction of its own: what was done before a crash is kept.
class ActJournal {
public:
    /// Opens a case that `CaseFile::open` has found sound. @throws Error if it cannot be opened.
    explicit ActJournal(const std::filesystem::path& path);

    /// Drops all acts after the first `done`, then appends one.
    /// @throws Error if another program holds the case or the disk is full; the case is as before.
    void append(std::size_t done, const StoredAct& act);
    /// Says how many acts hold, after an undo or redo. @throws Error as `append` does.
    void move_to(std::size_t done);

private:
    void set_position(std::size_t done);

    sqlite::Database database_;
};

} // namespace spindel::engine
