/// Columns with units and rows of cells: what the command line, the viewer and the report show.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace spindel::engine {

/// A number shown with so many decimals; what is not a number stands empty.
struct Figure {
    double value = 0;
    int decimals = 4;

    /// The figure as it is shown, with a point whatever the locale.
    std::string text() const;
    friend bool operator==(const Figure&, const Figure&) = default;
};

/// Text, a whole number or a figure; the empty state is an unknown value.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Figure>;

/// A cell as it is shown.
std::string text(const Cell& cell);

struct Column {
    std::string name;
    std::string unit; // "s", "EUR"; empty where there is none

    friend bool operator==(const Column&, const Column&) = default;
};

/// Every row has a cell for each column.
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;

    friend bool operator==(const Table&, const Table&) = default;
};

/// RFC 4180 with a header row and LF line ends.
std::string to_csv(const Table& table);

/// An array of objects, keys in column order; unknown values are null.
std::string to_json(const Table& table);

/// Columns aligned for a terminal; cells wider than `widest` characters are cut with an ellipsis.
std::string to_text(const Table& table, std::size_t widest = 60);

/// A cell as RFC 4180 wants it: quoted where it holds a comma, quote or line break.
std::string csv_cell(const std::string& text);

} // namespace spindel::engine
