/// Worlds small enough for a test, and their files as rows.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "analysis/simulation/record_tables.h"
#include "analysis/simulation/simulate.h"

namespace spindel::test {

using namespace analysis::simulation;

inline SimulationOptions small_world(std::uint64_t random_seed = 1)
{
    SimulationOptions options;
    options.people = 600;
    options.days = 60;
    options.rings = 2;
    options.random_seed = random_seed;
    return options;
}

/// The files of a world by name ("calls"), as text.
inline std::map<std::string, std::string> files_of(const World& world)
{
    std::map<std::string, std::string> files;
    for (const auto& table : kRecordTables) {
        auto& text = files[std::string(table.name)];
        table.write(world, [&](std::string_view piece) { text += piece; });
    }
    return files;
}

using Row = std::map<std::string, std::string>;

/// The cells of a line; simulated cells hold neither quotes nor commas.
inline std::vector<std::string> cells_of(const std::string& line)
{
    std::vector<std::string> cells{""};
    for (const char c : line) {
        if (c == ',')
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

/// The rows of a file by column; a row of another width than the header has a cell "extra".
inline std::vector<Row> rows_of(const std::string& text)
{
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line);
    const auto header = cells_of(line);
    std::vector<Row> rows;
    while (std::getline(lines, line)) {
        const auto cells = cells_of(line);
        auto& row = rows.emplace_back();
        for (std::size_t i = 0; i < header.size() && i < cells.size(); ++i)
            row[header[i]] = cells[i];
        if (cells.size() != header.size()) row["extra"] = line;
    }
    return rows;
}

} // namespace spindel::test
