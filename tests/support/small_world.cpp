#include "tests/support/small_world.h"

#include <sstream>
#include <stdexcept>
#include <utility>

namespace spindel::test {

std::string output_of(const Arguments& arguments)
{
    auto ran = run_spindel(arguments);
    if (ran.exit_code != 0)
        throw std::runtime_error("spindel " + arguments.front() + ": " + ran.err);
    return std::move(ran.out);
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::vector<std::string> cells_of(const std::string& line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

std::vector<std::map<std::string, std::string>> rows_of(const std::string& csv)
{
    std::vector<std::map<std::string, std::string>> rows;
    const auto lines = lines_of(csv);
    const auto names = cells_of(lines.at(0));
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto cells = cells_of(lines[i]);
        auto& row = rows.emplace_back();
        for (std::size_t c = 0; c < cells.size(); ++c)
            row[names.at(c)] = cells[c];
    }
    return rows;
}

SmallWorld::SmallWorld(const Arguments& options)
{
    Arguments simulate{"simulate", records().string()};
    simulate.insert(simulate.end(), options.begin(), options.end());
    output_of(simulate);
    output_of({"import", case_path(), records().string()});
}

std::vector<std::map<std::string, std::string>> SmallWorld::rows(const std::string& command,
                                                                 const Arguments& options) const
{
    Arguments arguments{command, case_path()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return rows_of(output_of(arguments));
}

} // namespace spindel::test
