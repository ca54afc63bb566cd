#include "analysis/simulation/writer.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

#include "engine/error.h"
#include "tests/analysis/simulation/simulated_records.h"
#include "tests/support/temporary_folder.h"

namespace spindel::test {

namespace fs = std::filesystem;

namespace {

const World& world()
{
    static const World one = simulate(small_world());
    return one;
}

std::size_t entries_of(const fs::path& folder)
{
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

unsigned mode_of(const fs::path& path)
{
    struct stat status {};
    EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
    return status.st_mode & 0777U;
}

/// A disk that takes no more than so many bytes a file, until the end of the scope.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        before_ = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &limit_);
        const rlimit small{bytes, limit_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &limit_);
        std::signal(SIGXFSZ, before_);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit limit_{};
    void (*before_)(int) = nullptr;
};

} // namespace

TEST(WriteWorld, SevenFilesAndTheTruthBesideThemAreTheirOwnersAlone)
{
    const TemporaryFolder folder;
    const auto records = folder.path() / "Åre records";
    write_world(world(), records);
    EXPECT_EQ(entries_of(folder.path()), 2U);
    EXPECT_EQ(entries_of(records), 7U);
    EXPECT_EQ(mode_of(records), 0700U);
    EXPECT_EQ(mode_of(truth_path(records)), 0600U);
    for (const auto& [name, text] : files_of(world())) {
        EXPECT_EQ(mode_of(records / (name + ".csv")), 0600U);
        EXPECT_EQ(bytes_of(records / (name + ".csv")), text);
    }
}

TEST(WriteWorld, AnEmptyFolderAndASlashAtTheEndAreFine)
{
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "empty");
    write_world(world(), folder.path() / "empty/");
    EXPECT_EQ(entries_of(folder.path() / "empty"), 7U);
    EXPECT_TRUE(fs::exists(folder.path() / "empty.truth.json"));
}

TEST(WriteWorld, NothingIsOverwritten)
{
    const TemporaryFolder folder;
    folder.write("full/note.txt", "mine");
    EXPECT_THROW(write_world(world(), folder.path() / "full"), engine::Error);
    EXPECT_EQ(entries_of(folder.path() / "full"), 1U);
    folder.write("file", "mine");
    EXPECT_THROW(write_world(world(), folder.path() / "file"), engine::Error);
    folder.write("new.truth.json", "mine");
    EXPECT_THROW(write_world(world(), folder.path() / "new"), engine::Error);
    EXPECT_EQ(bytes_of(folder.path() / "new.truth.json"), "mine");
    EXPECT_FALSE(fs::exists(folder.path() / "new"));
    EXPECT_EQ(entries_of(folder.path()), 3U);
}

TEST(WriteWorld, AFullDiskLeavesNothingBehind)
{
    const TemporaryFolder folder;
    {
        const SmallDisk disk(20'000);
        EXPECT_THROW(write_world(world(), folder.path() / "records"), engine::Error);
    }
    EXPECT_EQ(entries_of(folder.path()), 0U);
}

TEST(WriteWorld, AFolderInsideAFileCannotBeMade)
{
    const TemporaryFolder folder;
    const auto file = folder.write("file", "mine");
    EXPECT_THROW(write_world(world(), file / "records"), engine::Error);
}

} // namespace spindel::test
