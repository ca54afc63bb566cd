/// A small simulated world and its case, made by the program itself.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace spindel::test {

/// Runs the program and expects that it does what it was asked. @return its standard output.
inline std::string output_of(const Arguments& arguments)
{
    auto ran = run_spindel(arguments);
    if (ran.exit_code != 0)
        throw std::runtime_error("spindel " + arguments.front() + ": " + ran.err);
    return std::move(ran.out);
}

/// The lines of a text, each without its end.
inline std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// One row of a CSV, by quoting as RFC 4180 has it.
inline std::vector<std::string> cells_of(const std::string& line)
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

/// The rows of a CSV with a heading, each by column.
inline std::vector<std::map<std::string, std::string>> rows_of(const std::string& csv)
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

/// A folder with a record set of a few hundred people, and the case imported from it.
class SmallWorld {
public:
    explicit SmallWorld(const Arguments& options = {"--people", "200", "--days", "30", "--rings",
                                                    "1"})
    {
        Arguments simulate{"simulate", records().string()};
        simulate.insert(simulate.end(), options.begin(), options.end());
        output_of(simulate);
        output_of({"import", case_path(), records().string()});
    }

    const std::filesystem::path& folder() const { return folder_.path(); }
    std::filesystem::path records() const { return folder() / "records"; }
    std::string case_path() const { return (folder() / "small.spindel").string(); }

    /// The rows that a command prints of the case.
    std::vector<std::map<std::string, std::string>> rows(const std::string& command,
                                                         const Arguments& options = {}) const
    {
        Arguments arguments{command, case_path()};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return rows_of(output_of(arguments));
    }

private:
    TemporaryFolder folder_;
};

} // namespace spindel::test
