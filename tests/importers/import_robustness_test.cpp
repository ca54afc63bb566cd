// Imports that are killed, run out of disk, may not write, or meet one another.
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <chrono>
#include <fstream>
#include <random>
#include <thread>

#include <gtest/gtest.h>

#include "tests/support/child_process.h"
#include "tests/support/record_sets.h"

namespace spindel::importers {

namespace {

using namespace std::chrono_literals;
using test::bytes_of;
using test::count;
using test::import_paths;
using test::said_by_child;

constexpr int kRowsOfADay = 20'000;
constexpr uid_t kNobody = 65534;

/// The calls of one day: their keys and phones differ from every other day's.
std::string day_of_calls(int day, int rows = kRowsOfADay)
{
    std::string text = test::kCallHeader;
    for (int i = 0; i < rows; ++i) {
        text +=
            test::call_row(day * rows + i, "P-" + std::to_string((day * rows + i) * 7919 % 99991));
    }
    return text;
}

unsigned mode_of(const std::filesystem::path& path)
{
    struct stat status {};
    return stat(path.c_str(), &status) == 0 ? status.st_mode & 0777 : 0;
}

std::string integrity(const std::filesystem::path& path)
{
    return test::column(path, "PRAGMA integrity_check").at(0);
}

class ImportRobustness : public testing::Test {
protected:
    std::filesystem::path day(int number, int rows = kRowsOfADay) const
    {
        return folder_.write("day" + std::to_string(number) + "/calls.csv",
                             day_of_calls(number, rows));
    }

    /// Hands the folder and its files to a user without rights, where the test has all.
    void give_to_nobody() const
    {
        if (geteuid() != 0) return;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path())) {
            ASSERT_EQ(chown(entry.path().c_str(), kNobody, kNobody), 0);
        }
        ASSERT_EQ(chown(folder_.path().c_str(), kNobody, kNobody), 0);
    }

    std::string import_as_nobody(const std::filesystem::path& file) const
    {
        return said_by_child([&]() -> std::string {
            if (geteuid() == 0 && setuid(kNobody) != 0) return "cannot become nobody";
            return test::import_error(path_, {file});
        });
    }

    test::TemporaryFolder folder_;
    std::filesystem::path path_ = folder_.path() / "x.spindel";
    std::filesystem::path journal_ = folder_.path() / "x.spindel-journal";
};

} // namespace

/// Imports that are killed, each at a moment of its own.
class ImportKills : public ImportRobustness, public testing::WithParamInterface<unsigned> {
protected:
    static constexpr int kKills = 20; // of each of ten cases
    static constexpr int kRows = 10'000;

    /// How long an import takes here.
    std::chrono::milliseconds time_of_import() const
    {
        const auto begin = std::chrono::steady_clock::now();
        import_paths(folder_.path() / "first.spindel", {day(kKills, kRows)});
        return std::chrono::ceil<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                            begin);
    }

    void look_at_journal()
    {
        if (const auto mode = mode_of(journal_); mode != 0) {
            saw_journal_ = true;
            EXPECT_EQ(mode, 0600U);
        }
        std::this_thread::sleep_for(1ms);
    }

    /// Waits, and looks at the journal meanwhile.
    void wait_until(std::chrono::steady_clock::time_point end)
    {
        while (std::chrono::steady_clock::now() < end)
            look_at_journal();
    }

    /// Waits for a child that nobody kills, however long it takes.
    void wait_for(pid_t child)
    {
        while (waitpid(child, nullptr, WNOHANG) == 0)
            look_at_journal();
    }

    bool saw_journal_ = false;
};

TEST_P(ImportKills, AtAnyMomentLeaveTheCaseAsBeforeOrAsAfter)
{
    const auto before_umask = umask(0);
    const auto taken = time_of_import();
    std::mt19937 random(GetParam());
    std::uniform_int_distribution<int> moment(0, static_cast<int>(2 * taken.count()));
    int next_day = 0;
    for (int kill_number = 0; kill_number < kKills; ++kill_number) {
        const auto file = day(next_day, kRows);
        const auto child = test::start_child([&] { import_paths(path_, {file}); });
        wait_until(std::chrono::steady_clock::now() + moment(random) * 1ms);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        if (!std::filesystem::exists(path_)) continue;
        EXPECT_EQ(mode_of(path_), 0600U);
        if (std::filesystem::file_size(path_) == 0)
            continue; // before its first import was complete
        if (next_day == 0 && std::filesystem::exists(journal_)) {
            // killed while the first import was written: the next one begins anew
            if (test::import_error(path_, {file}) != "none") FAIL() << "no second try";
        }
        EXPECT_EQ(integrity(path_), "ok");
        const auto calls = count(path_, "call");
        ASSERT_TRUE(calls == next_day * kRows || calls == (next_day + 1) * kRows) << calls;
        EXPECT_EQ(calls, count(path_, "import_file") * kRows);
        if (calls > next_day * kRows) ++next_day;
    }
    do { // however slow the machine is, one is not killed, and its journal is seen
        const auto file = day(next_day, kRows);
        wait_for(test::start_child([&] { import_paths(path_, {file}); }));
        ++next_day;
    } while (!saw_journal_ && next_day < 2 * kKills);
    umask(before_umask);
    EXPECT_EQ(count(path_, "call"), next_day * kRows);
    EXPECT_EQ(integrity(path_), "ok");
    EXPECT_FALSE(std::filesystem::exists(journal_));
    EXPECT_TRUE(saw_journal_);
}

INSTANTIATE_TEST_SUITE_P(Cases, ImportKills, testing::Range(1U, 11U));

TEST_F(ImportRobustness, AFullDiskLeavesTheCaseAsItWas)
{
    const auto import_within = [&](rlim_t bytes, const std::filesystem::path& file) {
        return said_by_child([&] {
            signal(SIGXFSZ, SIG_IGN); // a write beyond the limit then fails, as on a full disk
            const rlimit limit{bytes, bytes};
            setrlimit(RLIMIT_FSIZE, &limit);
            return test::import_error(path_, {file});
        });
    };
    const auto expected = path_.string() + ": the disk is full";
    EXPECT_TRUE(import_within(200'000, day(0)).starts_with(expected));
    EXPECT_FALSE(std::filesystem::exists(path_));

    import_paths(path_, {day(0)});
    const auto before = bytes_of(path_);
    EXPECT_TRUE(import_within(before.size() + 200'000, day(1)).starts_with(expected));
    EXPECT_EQ(integrity(path_), "ok");
    EXPECT_EQ(count(path_, "call"), kRowsOfADay);
    import_paths(path_, {day(1)});
    EXPECT_EQ(count(path_, "call"), 2 * kRowsOfADay);
}

TEST_F(ImportRobustness, AFullSmallDiskLeavesTheCaseAsItWas)
{
    const auto file = day(0);
    const auto disk = folder_.path() / "disk";
    std::filesystem::create_directory(disk);
    const auto said = said_by_child([&]() -> std::string {
        // a mount of this child's own, gone when it ends
        if (unshare(CLONE_NEWNS) != 0 ||
            mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, "") != 0 ||
            mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=1m") != 0) {
            return "may not mount";
        }
        const auto refused = test::import_error(disk / "x.spindel", {file});
        return refused + (std::filesystem::is_empty(disk) ? "; nothing left" : "; something left");
    });
    if (said == "may not mount") GTEST_SKIP() << "mounting a small disk needs more rights";
    EXPECT_EQ(said, (disk / "x.spindel").string() + ": the disk is full; nothing left");
}

TEST_F(ImportRobustness, AReadOnlyFolderIsToldAndItsCaseCanStillBeRead)
{
    const auto first = day(0, 10);
    const auto second = day(1, 10);
    import_paths(path_, {first});
    const auto before = bytes_of(path_);
    give_to_nobody();
    std::filesystem::permissions(folder_.path(), std::filesystem::perms{0555});
    EXPECT_EQ(import_as_nobody(second),
              path_.string() + ": the case or its folder cannot be written to");
    EXPECT_EQ(said_by_child([&]() -> std::string {
                  if (geteuid() == 0 && setuid(kNobody) != 0) return "cannot become nobody";
                  return std::to_string(count(path_, "call"));
              }),
              "10");
    path_ = folder_.path() / "new.spindel";
    EXPECT_EQ(import_as_nobody(second), path_.string() + ": cannot be made: Permission denied");
    std::filesystem::permissions(folder_.path(), std::filesystem::perms{0755});
    EXPECT_EQ(bytes_of(folder_.path() / "x.spindel"), before);
}

TEST_F(ImportRobustness, AFileThatMayNotBeReadIsToldAndTheCaseStaysAsItWas)
{
    const auto first = day(0, 10);
    const auto second = day(1, 10);
    import_paths(path_, {first});
    const auto before = bytes_of(path_);
    give_to_nobody();
    std::filesystem::permissions(second, std::filesystem::perms::none);
    EXPECT_EQ(import_as_nobody(second), second.string() + ": cannot be read: Permission denied");
    std::filesystem::permissions(folder_.path(), std::filesystem::perms::none); // so not even seen
    EXPECT_EQ(import_as_nobody(second), second.string() + ": cannot be read: Permission denied");
    std::filesystem::permissions(folder_.path(), std::filesystem::perms{0755});
    EXPECT_EQ(bytes_of(path_), before);
}

TEST_F(ImportRobustness, AFileThatGrowsWhileItIsImportedIsToldAndTheCaseStaysAsItWas)
{
    import_paths(path_, {day(0, 10)});
    const auto before = bytes_of(path_);
    const auto file = day(1, 200'000);
    ImportOptions options;
    options.progress.report = [&](auto, auto done, auto total) {
        if (done < total) std::ofstream(file, std::ios::app) << test::call_row(-1);
    };
    try {
        import_paths(path_, {file}, options);
        FAIL() << "a file that grew was taken as it was";
    } catch (const engine::Error& error) {
        EXPECT_EQ(std::string(error.what()),
                  "calls.csv: changed while it was read; import it when it is complete");
    }
    EXPECT_EQ(bytes_of(path_), before);
}

TEST_F(ImportRobustness, TwoImportsAtOnceBothEndUpInTheCase)
{
    const auto first = day(0, 2000);
    const auto second = day(1, 2000);
    const auto one = test::start_child([&] { import_paths(path_, {first}); });
    const auto other = test::start_child([&] { import_paths(path_, {second}); });
    for (const auto child : {one, other}) {
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_EQ(status, 0);
    }
    EXPECT_EQ(count(path_, "call"), 4000);
    EXPECT_EQ(integrity(path_), "ok");
}

TEST_F(ImportRobustness, ACaseOfANewerVersionIsRefusedAndLeftAlone)
{
    const auto file = day(0, 10);
    import_paths(path_, {file});
    engine::sqlite::Database(path_, engine::sqlite::Access::read_write)
        .execute("PRAGMA user_version = 99");
    const auto before = bytes_of(path_);
    EXPECT_NE(test::import_error(path_, {file}).find("is of version 99, newer than"),
              std::string::npos);
    EXPECT_EQ(bytes_of(path_), before);
}

} // namespace spindel::importers
