/// Rows that are refused again: they stand in quarantine once.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/case_file.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// What becomes of a row that is refused.
enum class Refused {
    anew,    // it is to be put into quarantine
    again,   // it is there already
    settled, // it came corrected meanwhile, and is to stay out
};

/// What was in quarantine when an import began, and what has left it corrected, by content.
///
/// A row of another file is the same refused row where its kind, header, source, key and text are:
/// one of each file, so that equal rows of a file are as many as its most. One of which a part is
/// masked and no key is known may be another row, and is not taken for one that came corrected.
class RefusedAgain {
public:
    /// The database must outlive it.
    explicit RefusedAgain(sqlite::Database& database);

    /// A row that names another by its number takes its place there. One that another file's import
    /// left stays, under the newer file's name and line.
    Refused take(const QuarantinedRow& row);

    /// Whether the last row has changed the case.
    bool has_changed() const { return has_changed_; }

private:
    struct Known {
        std::int64_t number, file;
        std::int64_t by_file = 0; // whose row was found to be the same last
    };

    void load();
    Refused take_named(const QuarantinedRow& row);
    bool take_same(const QuarantinedRow& row);
    bool is_in_quarantine(const QuarantinedRow& row);
    bool is_settled_in_place(const QuarantinedRow& row);
    bool is_settled_elsewhere(const QuarantinedRow& row);
    std::uint64_t content_of(const QuarantinedRow& row) const;
    void replace(std::int64_t number, const QuarantinedRow& row);

    sqlite::Database& database_;
    sqlite::Statement find_refused_, find_settled_; // by file, line and part
    std::unordered_map<std::uint64_t, std::vector<Known>> by_content_;
    std::unordered_map<std::uint64_t, std::vector<Known>> settled_; // by content
    bool is_loaded_ = false;
    mutable std::int64_t file_ = 0;
    mutable std::string header_; // of file_, led by its kind
    bool has_changed_ = false;
};

} // namespace spindel::engine
