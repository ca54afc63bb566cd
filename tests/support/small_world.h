/// A small simulated world and its case, made by the program itself.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace spindel::test {

/// Runs the program and expects that it does what it was asked. @return its standard output.
std::string output_of(const Arguments& arguments);

/// The lines of a text, each without its end.
std::vector<std::string> lines_of(const std::string& text);

/// One row of a CSV, by quoting as RFC 4180 has it.
std::vector<std::string> cells_of(const std::string& line);

/// The rows of a CSV with a heading, each by column.
std::vector<std::map<std::string, std::string>> rows_of(const std::string& csv);

/// A folder with a record set of a few hundred people, and the case imported from it.
class SmallWorld {
public:
    explicit SmallWorld(const Arguments& options = {"--people", "200", "--days", "30", "--rings",
                                                    "1"});

    const std::filesystem::path& folder() const { return folder_.path(); }
    std::filesystem::path records() const { return folder() / "records"; }
    std::string case_path() const { return (folder() / "small.spindel").string(); }

    /// The rows that a command prints of the case.
    std::vector<std::map<std::string, std::string>> rows(const std::string& command,
                                                         const Arguments& options = {}) const;

private:
    TemporaryFolder folder_;
};

} // namespace spindel::test
