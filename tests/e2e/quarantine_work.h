/// A case of one test, its quarantine, and the folder in which its rows are corrected.
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/program.h"
#include "tests/support/record_sets.h"

namespace spindel::test {

namespace fs = std::filesystem;

class QuarantineWork : public ::testing::Test {
protected:
    void import(const fs::path& path, int exit_code)
    {
        const auto outcome = run_spindel({"import", case_.string(), path.string()});
        EXPECT_EQ(outcome.exit_code, exit_code) << outcome.out << outcome.err;
    }

    std::int64_t refused() const { return test::count(case_, "quarantine"); }

    /// Writes the refused rows into a folder. @return the folder.
    fs::path rows_to_work_on()
    {
        auto folder = folder_.path() / "rows";
        const auto outcome =
            run_spindel({"quarantine", case_.string(), "--export", folder.string() + "/"});
        EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
        return folder;
    }

    /// Replaces a text in a file.
    static void edit(const fs::path& file, const std::string& from, const std::string& to)
    {
        auto text = test::bytes_of(file);
        const auto at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from << " in " << text;
        text.replace(at, from.size(), to);
        std::ofstream(file, std::ios::binary) << text;
    }

    test::TemporaryFolder folder_;
    fs::path case_ = folder_.path() / "c.spindel";
};

} // namespace spindel::test
