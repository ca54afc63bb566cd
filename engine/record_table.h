/// One table of records on its way into a case: what is new, what is there already.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/byte_set.h"
#include "engine/progress.h"
#include "engine/source_ref.h"
#include "engine/sqlite.h"

namespace spindel::engine {

enum class Outcome { stored, duplicate, conflict };

/// What a table is keyed by, a number first, and what makes two rows of a key the same.
struct TableShape {
    std::string_view table;
    std::array<std::string_view, 2> key;
    std::vector<std::string_view> content;
    /// A further column, and the cell whose value it has: -1 where there is none.
    std::string_view copied_to = {};
    int copied_from = -1;
};

/// Tells new rows from known ones, and stores them by `flush`.
///
/// A few rows are looked up in the table one by one. Where they are many beside what the table
/// holds, its rows are read into memory once, and rows are compared there.
class RecordTable {
public:
    /// The database must outlive the table.
    RecordTable(sqlite::Database& database, TableShape shape);

    /// Takes a row of cells (row_cells.h), key before content, whose key is the first `key_size`
    /// bytes, unless there is one of its key.
    Outcome store(std::string_view row, std::size_t key_size, Origin origin);

    /// Says that a row of this key will be stored soon.
    void announce(std::string_view key) const { rows_.prefetch_key(key); }

    /// Stores the rows that are new, in the order of their keys: so SQLite only ever appends to a
    /// new table and to its index.
    void flush(const Progress& progress);

    /// Lets go of the rows in memory, and does not read any again.
    void forget();

    /// The memory that it takes.
    std::size_t bytes() const { return rows_.bytes() + new_.capacity() * sizeof(new_[0]); }

private:
    std::optional<bool> stored_is_same(std::string_view row);
    void load_all();
    std::string columns() const;

    sqlite::Database& database_;
    TableShape shape_;
    ByteSet rows_;                    // key, content; of new ones file and line too
    std::vector<ByteSet::Place> new_; // those that the case does not hold yet
    bool knows_all_;                  // a key that is not in memory is new
    bool may_load_ = true;
    std::int64_t most_queries_;
    std::optional<sqlite::Statement> compare_;
    std::string item_;
};

} // namespace spindel::engine
