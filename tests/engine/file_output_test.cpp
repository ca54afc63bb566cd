#include "engine/file_output.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "tests/support/temporary_folder.h"

namespace spindel::engine {

namespace {

using test::bytes_of;
using test::TemporaryFolder;

std::ptrdiff_t files_in(const std::filesystem::path& folder)
{
    return std::ranges::distance(std::filesystem::directory_iterator(folder),
                                 std::filesystem::directory_iterator());
}

} // namespace

TEST(FileOutput, ReplacesAFileByAWholeOneOfItsOwnersAlone)
{
    const TemporaryFolder folder;
    const auto file = folder.write("å b.json", "old and long");
    std::filesystem::permissions(file, std::filesystem::perms::all);
    write_file(file, "new");
    EXPECT_EQ(bytes_of(file), "new");
    EXPECT_EQ(std::filesystem::status(file).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_EQ(files_in(folder.path()), 1);
}

TEST(FileOutput, WhereItCannotWriteItSaysSoAndLeavesNothing)
{
    const TemporaryFolder folder;
    folder.write("taken/by a folder", "");
    try {
        write_file(folder.path() / "taken", "text");
        FAIL() << "a folder was overwritten";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("taken: cannot be written: "), std::string::npos);
    }
    EXPECT_EQ(files_in(folder.path()), 1);
    EXPECT_THROW(write_file(folder.path() / "absent" / "file", "text"), Error);
}

} // namespace spindel::engine
