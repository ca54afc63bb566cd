/// A small world and what each option makes of it.
#pragma once

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/record_sets.h"
#include "tests/support/small_world.h"

namespace spindel::test {

using Rows = std::vector<std::map<std::string, std::string>>;

class OptionsWorld : public testing::Test {
protected:
    /// The rows that a command prints of the world's case.
    Rows rows(const std::string& command, const Arguments& options = {}) const
    {
        return world_.rows(command, options);
    }

    /// The bytes of a graph that is exported into a file of a name.
    std::string export_of(const std::string& name, const Arguments& options = {}) const
    {
        const auto file = (world_.folder() / name).string();
        Arguments arguments{"export", world_.case_path(), file};
        arguments.insert(arguments.end(), options.begin(), options.end());
        output_of(arguments);
        return bytes_of(file);
    }

    /// The path of a file with a text in it.
    std::string write(const std::string& name, const std::string& text) const
    {
        const auto file = world_.folder() / name;
        std::ofstream(file) << text;
        return file.string();
    }

    SmallWorld world_;
};

/// The values of one column, each once.
inline std::set<std::string> values(const Rows& rows, const std::string& column)
{
    std::set<std::string> all;
    for (const auto& row : rows)
        all.insert(row.at(column));
    return all;
}

} // namespace spindel::test
