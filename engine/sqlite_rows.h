/// Many rows into a table by one statement, which reads them from memory.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "engine/row_cells.h"
#include "engine/sqlite.h"

namespace spindel::engine::sqlite {

inline constexpr std::size_t kMostRowCells = 24;

/// Rows that come one after the other.
class RowSource {
public:
    RowSource() = default;
    virtual ~RowSource() = default;
    RowSource(const RowSource&) = delete;
    RowSource& operator=(const RowSource&) = delete;

    /// Moves to the next row. @return false behind the last one.
    virtual bool next() = 0;
    /// The row's cells, at most `kMostRowCells`.
    virtual std::span<const RowCell> cells() const = 0;
};

/// Runs `INSERT INTO into SELECT values FROM rows`, where c0, c1 ... are the cells of a row: half
/// the time that a statement a row takes. What the source throws comes through, and then
/// nothing is inserted.
/// @throws Error as SQLite says.
void insert_rows(Database& database, const std::string& into, const std::string& values,
                 RowSource& rows);

} // namespace spindel::engine::sqlite
