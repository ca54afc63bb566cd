/// Rows that are refused again: they stand in quarantine once.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/case_file.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// What was in quarantine when an import began, by content.
///
/// A row of another file is the same refused row where its kind, header, source, key and text are:
/// one of each file, so that equal rows of a file are as many as its most.
class RefusedAgain {
public:
    /// The database must outlive it.
    explicit RefusedAgain(sqlite::Database& database) : database_(database) {}

    /// Whether quarantine holds the row already, or needs it no more. A row that names another by its
    /// number takes its place there, or nothing where that one came corrected. One that another
    /// file's import left stays, under the newer file's name and line.
    bool takes(const QuarantinedRow& row);

    /// Whether the last row that it took has changed the case.
    bool has_changed() const { return has_changed_; }

private:
    struct Known {
        std::int64_t number, file;
        std::int64_t by_file = 0; // whose row was found to be the same last
    };

    void load();
    bool takes_named(const QuarantinedRow& row);
    bool has_place(const QuarantinedRow& row) const;
    std::uint64_t content_of(const QuarantinedRow& row) const;
    void replace(std::int64_t number, const QuarantinedRow& row);

    sqlite::Database& database_;
    std::unordered_map<std::uint64_t, std::vector<Known>> by_content_;
    bool is_loaded_ = false;
    mutable std::int64_t file_ = 0;
    mutable std::string header_; // of file_, led by its kind
    bool has_changed_ = false;
};

} // namespace spindel::engine
