/// Record sets, imported file by file into a case of one test.
#pragma once

#include <gtest/gtest.h>

#include "tests/support/record_sets.h"

namespace spindel::importers {

using test::column;
using test::count;
using test::import_paths;

class RecordRules : public testing::Test {
protected:
    /// Imports one file. @return what became of its rows.
    engine::RowCounts import(const std::string& name, const std::string& text)
    {
        return import_paths(path_, {folder_.write(name, text)}).files.at(0).rows;
    }

    test::TemporaryFolder folder_;
    std::filesystem::path path_ = folder_.path() / "x.spindel";
};

constexpr engine::RowCounts stored(std::int64_t rows)
{
    return {rows, rows, 0, 0, 0};
}

constexpr engine::RowCounts quarantined(std::int64_t rows)
{
    return {rows, 0, 0, 0, rows};
}

} // namespace spindel::importers
