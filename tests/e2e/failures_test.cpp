// A disk that fills up, a folder that may not be written to, an interruption, two at once: what was
// there stays whole.
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

#include <gtest/gtest.h>

#include "engine/case_file.h"
#include "tests/support/record_sets.h"
#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr uid_t kNobody = 65534;

/// Mounts a disk of a few pages over a folder, for this process alone.
bool mount_tiny_disk(const fs::path& folder, const char* size)
{
    return unshare(CLONE_NEWNS) == 0 &&
           mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, "") == 0 &&
           mount("tmpfs", folder.c_str(), "tmpfs", 0, size) == 0;
}

/// False in a changed root, in which no mount can be kept from the rest of the machine.
bool is_root_a_mount()
{
    std::ifstream mounts("/proc/self/mounts");
    for (std::string line; std::getline(mounts, line);)
        if (line.find(" / ") != std::string::npos) return true;
    return false;
}

bool become_nobody()
{
    return geteuid() != 0 || (setgid(kNobody) == 0 && setuid(kNobody) == 0);
}

/// True once a program has put aside the signal that interrupts it.
bool handles_interrupts(pid_t id)
{
    std::ifstream status("/proc/" + std::to_string(id) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("SigBlk:"))
            return (std::stoull(line.substr(7), nullptr, 16) & (1U << (SIGINT - 1))) != 0;
    }
    return false;
}

class Failures : public testing::Test {
protected:
    fs::path folder(const std::string& name) const
    {
        const auto made = world_.folder() / name;
        fs::create_directories(made);
        fs::permissions(made, fs::perms::all);
        return made;
    }

    /// Lets a user without rights read the case and its folder.
    void open_to_all() const
    {
        fs::permissions(world_.folder(), fs::perms{0755});
        fs::permissions(world_.case_path(), fs::perms{0644});
    }

    /// Interrupts a command that would take minutes. @return what it left behind.
    Outcome interrupted(const Arguments& arguments, std::chrono::milliseconds after = 100ms) const
    {
        RunningProgram program(spindel_command(arguments));
        for (int i = 0; i < 5000 && !handles_interrupts(program.id()); ++i)
            std::this_thread::sleep_for(1ms);
        std::this_thread::sleep_for(after);
        kill(program.id(), SIGINT);
        return program.wait();
    }

    /// All that lies in the test's folder.
    std::vector<std::string> listing() const
    {
        std::vector<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(world_.folder())) {
            names.push_back(entry.path().string());
        }
        std::ranges::sort(names);
        return names;
    }

    void expect_refused(const Outcome& ran, const std::string& words) const
    {
        EXPECT_EQ(ran.exit_code, 1) << words;
        EXPECT_EQ(ran.out, "");
        EXPECT_EQ(lines_of(ran.err).size(), 1U) << ran.err;
        EXPECT_NE(ran.err.find(words), std::string::npos) << ran.err;
    }

    SmallWorld world_;
};

} // namespace

TEST_F(Failures, AFullDiskStopsEveryOutputAndLeavesNothingHalfWritten)
{
    const auto disk = folder("disk");
    const auto on_disk = [&](const std::string& name) { return (disk / name).string(); };
    for (const Arguments& command : std::vector<Arguments>{
             {"analyse", world_.case_path(), "--out", on_disk("out")},
             {"export", world_.case_path(), on_disk("graph.graphml")},
             {"export", world_.case_path(), on_disk("graph.csv")},
             {"clusters", world_.case_path(), "--output", on_disk("clusters.csv")},
             {"personas", world_.case_path(), "--output", on_disk("personas.csv")},
             {"import", on_disk("x.spindel"), world_.records().string()},
             {"simulate", on_disk("records"), "--people", "200", "--days", "28", "--rings", "1"},
         }) {
        // lists the disk afterwards, as the mount is gone with the process that made it
        Arguments shell{"sh", "-c", "\"$@\"; code=$?; ls -A \"$0\"; exit $code", disk.string(),
                        SPINDEL_PROGRAM};
        shell.insert(shell.end(), command.begin(), command.end());
        RunningProgram program(shell, {{}, [&] { return mount_tiny_disk(disk, "size=8k"); }});
        const auto ran = program.wait();
        if (ran.exit_code == RunningProgram::kNotPrepared) {
            ASSERT_TRUE(geteuid() != 0 || !is_root_a_mount()) << "the superuser can mount a disk";
            GTEST_SKIP() << "mounting a small disk needs more rights, or a root that is a mount";
        }
        SCOPED_TRACE(command.front());
        expect_refused(ran, disk.string());
        EXPECT_TRUE(ran.err.find("No space left") != std::string::npos ||
                    ran.err.find("disk is full") != std::string::npos)
            << ran.err;
    }
}

TEST_F(Failures, StandardOutputThatTakesNothingIsAnError)
{
    const auto ran =
        run_spindel({"clusters", world_.case_path()},
                    {{}, [] { return dup2(open("/dev/full", O_WRONLY), STDOUT_FILENO) >= 0; }});
    expect_refused(ran, "standard output cannot be written to");
}

TEST_F(Failures, AReadOnlyFolderIsToldByEveryOutput)
{
    open_to_all();
    const auto locked = folder("locked");
    fs::permissions(locked, fs::perms{0555});
    const auto inside = [&](const std::string& name) { return (locked / name).string(); };
    for (const Arguments& command : std::vector<Arguments>{
             {"analyse", world_.case_path(), "--out", inside("out")},
             {"export", world_.case_path(), inside("graph.gexf")},
             {"spiders", world_.case_path(), "--output", inside("spiders.csv")},
             {"quarantine", world_.case_path(), "--export", inside("rows.csv")},
             {"simulate", inside("records"), "--people", "200", "--days", "28", "--rings", "1"},
         }) {
        const auto ran = run_spindel(command, {{}, become_nobody});
        SCOPED_TRACE(command.front());
        expect_refused(ran, "Permission denied");
        EXPECT_TRUE(fs::is_empty(locked));
    }
}

TEST_F(Failures, ACaseInAReadOnlyFolderCanBeRead)
{
    open_to_all();
    fs::permissions(world_.folder(), fs::perms{0555});
    const auto ran = run_spindel({"spiders", world_.case_path()}, {{}, become_nobody});
    fs::permissions(world_.folder(), fs::perms{0755});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(ran.out, output_of({"spiders", world_.case_path()}));
}

TEST_F(Failures, AFailedAnalyseLeavesEarlierResultsAlone)
{
    const auto out = world_.folder() / "out";
    output_of({"analyse", world_.case_path(), "--out", out.string()});
    const auto before = listing();
    const auto report = bytes_of(out / "report.html");
    const auto spiders = bytes_of(out / "spiders.csv");
    const auto small_files_only = [] {
        signal(SIGXFSZ, SIG_IGN); // a write beyond the limit then fails, as on a full disk
        const rlimit limit{20'000, 20'000};
        return setrlimit(RLIMIT_FSIZE, &limit) == 0;
    };
    expect_refused(run_spindel({"analyse", world_.case_path(), "--out", out.string(), "--layers",
                                "calls", "--permutations", "9"},
                               {{}, small_files_only}),
                   out.string());
    EXPECT_EQ(listing(), before);
    EXPECT_TRUE(bytes_of(out / "report.html") == report);
    EXPECT_TRUE(bytes_of(out / "spiders.csv") == spiders);
}

TEST_F(Failures, TwoImportsAtOnceBothEndUpInTheCase)
{
    const auto day = [&](int number) {
        std::string text = kCallHeader;
        for (int i = 0; i < 3000; ++i)
            text += call_row(number * 3000 + i);
        const auto file = folder("day" + std::to_string(number)) / "calls.csv";
        std::ofstream(file) << text;
        return file.string();
    };
    const auto path = (world_.folder() / "both.spindel").string();
    RunningProgram one(spindel_command({"import", path, day(0)}));
    RunningProgram other(spindel_command({"import", path, day(1)}));
    EXPECT_EQ(one.wait().exit_code, 0);
    EXPECT_EQ(other.wait().exit_code, 0);
    EXPECT_EQ(count(path, "call"), 6000);
    EXPECT_EQ(column(path, "PRAGMA integrity_check").at(0), "ok");
}

TEST_F(Failures, InterruptedWorkEndsWith130AndLeavesNothing)
{
    const auto before = listing();
    const auto case_bytes = bytes_of(world_.case_path());
    for (const Arguments& command : std::vector<Arguments>{
             {"spiders", world_.case_path(), "--permutations", "100000000"},
             {"analyse", world_.case_path(), "--permutations", "100000000", "--out",
              (world_.folder() / "out").string()},
             {"simulate", (world_.folder() / "large").string(), "--people", "400000", "--days",
              "3000"},
         }) {
        const auto ran = interrupted(command);
        EXPECT_EQ(ran.exit_code, 130) << command.front() << ": " << ran.err;
        EXPECT_EQ(ran.out, "") << command.front();
        EXPECT_EQ(ran.err, "spindel: interrupted\n") << command.front();
        EXPECT_EQ(listing(), before) << command.front();
    }
    EXPECT_TRUE(bytes_of(world_.case_path()) == case_bytes);
}

TEST_F(Failures, AnInterruptedImportLeavesTheCaseAsItWas)
{
    std::string text = kCallHeader;
    for (int i = 0; i < 300'000; ++i)
        text += call_row(i, "P-" + std::to_string(i % 99'991));
    const auto file = folder("day") / "calls.csv";
    std::ofstream(file) << text;
    const auto before = bytes_of(world_.case_path());
    const auto ran = interrupted({"import", world_.case_path(), file.string()});
    EXPECT_EQ(ran.exit_code, 130) << ran.err;
    EXPECT_TRUE(bytes_of(world_.case_path()) == before);
    const auto fresh = (world_.folder() / "fresh.spindel").string();
    EXPECT_EQ(interrupted({"import", fresh, file.string()}).exit_code, 130);
    EXPECT_FALSE(fs::exists(fresh));
}

TEST_F(Failures, EverythingThatIsMadeCanBeReadByItsOwnerOnly)
{
    const auto folder_of = [&](const std::string& name) {
        return (world_.folder() / name).string();
    };
    output_of({"analyse", world_.case_path(), "--out", folder_of("out")});
    for (const std::string ending : {"graphml", "gexf", "json", "csv"}) {
        output_of({"export", world_.case_path(), folder_of("graph." + ending)});
    }
    output_of({"quarantine", world_.case_path(), "--export", folder_of("rows.csv")});
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(world_.folder())) {
        EXPECT_EQ(mode_of(entry.path()), entry.is_directory() ? 0700U : 0600U) << entry.path();
        ++files;
    }
    EXPECT_GT(files, 25U);
}

} // namespace spindel::test
