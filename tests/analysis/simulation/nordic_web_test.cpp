#include <gtest/gtest.h>

#include "analysis/simulation/writer.h"
#include "tests/analysis/simulation/simulated_records.h"
#include "tests/support/temporary_folder.h"

namespace spindel::test {

namespace fs = std::filesystem;

TEST(NordicWeb, TheSampleCaseCanBeMadeAgainToTheByte)
{
    const fs::path committed = fs::path(SPINDEL_SOURCE_DIR) / "datasets/nordic-web/records";
    const TemporaryFolder folder;
    const auto records = folder.path() / "records";
    write_world(simulate(nordic_web_options()), records);
    for (const auto& table : kRecordTables) {
        const auto file = std::string(table.name) + ".csv";
        EXPECT_TRUE(bytes_of(records / file) == bytes_of(committed / file)) << file;
    }
    EXPECT_TRUE(bytes_of(truth_path(records)) == bytes_of(truth_path(committed)));
}

TEST(NordicWeb, TheSampleCaseIsUnderTenMegabytes)
{
    std::uintmax_t bytes = 0;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(SPINDEL_SOURCE_DIR) / "datasets/nordic-web")) {
        if (entry.is_regular_file()) bytes += entry.file_size();
    }
    EXPECT_GT(bytes, 1'000'000U);
    EXPECT_LT(bytes, 10'000'000U);
}

} // namespace spindel::test
