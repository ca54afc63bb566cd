#include "engine/file_output.h"

#include <algorithm>
#include <string>
#include <thread>

#include <sys/stat.h>

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

TEST(FileOutput, FollowsASymbolicLinkThatStays)
{
    const TemporaryFolder folder;
    folder.write("there/real.csv", "old");
    std::filesystem::create_symlink("there/real.csv", folder.path() / "link.csv");
    std::filesystem::create_symlink(folder.path() / "link.csv", folder.path() / "link of link");
    std::filesystem::create_symlink("there/made.csv", folder.path() / "dangling.csv");
    write_file(folder.path() / "link of link", "new");
    write_file(folder.path() / "dangling.csv", "made");
    EXPECT_EQ(bytes_of(folder.path() / "there/real.csv"), "new");
    EXPECT_EQ(bytes_of(folder.path() / "there/made.csv"), "made");
    for (const auto* const link : {"link.csv", "link of link", "dangling.csv"})
        EXPECT_TRUE(std::filesystem::is_symlink(folder.path() / link)) << link;
    EXPECT_EQ(files_in(folder.path() / "there"), 2);
}

TEST(FileOutput, WritesToAPipeThatStays)
{
    const TemporaryFolder folder;
    const auto pipe = folder.path() / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    std::string read;
    std::jthread reader([&] { read = bytes_of(pipe); });
    write_file(pipe, "through");
    reader.join();
    EXPECT_EQ(read, "through");
    EXPECT_TRUE(std::filesystem::is_fifo(pipe));
    EXPECT_EQ(files_in(folder.path()), 1);
}

TEST(FileOutput, WritesToADeviceAndSaysIfItIsFull)
{
    // by a link, so that no device is lost should this go wrong
    const TemporaryFolder folder;
    for (const auto* const device : {"null", "full"})
        std::filesystem::create_symlink(std::filesystem::path("/dev") / device,
                                        folder.path() / device);
    EXPECT_NO_THROW(write_file(folder.path() / "null", "text"));
    EXPECT_THROW(write_file(folder.path() / "full", "text"), Error);
    EXPECT_TRUE(std::filesystem::is_character_file(folder.path() / "null"));
    EXPECT_TRUE(std::filesystem::is_character_file(folder.path() / "full"));
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
