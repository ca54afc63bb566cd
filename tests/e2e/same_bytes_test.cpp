// Equal runs give equal bytes: on any number of threads, under any locale, in any place, without a
// network.
#include <sched.h>

#include <gtest/gtest.h>

#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

namespace fs = std::filesystem;

const Start kSwedish{{{"LOCPATH", SPINDEL_LOCALE_DIR}, {"LC_ALL", "sv_SE.UTF-8"}}, {}};
const Start kPlain{{{"LC_ALL", "C"}}, {}};

/// Every file of a folder by its name, with its bytes.
std::map<std::string, std::string> files_of(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& file : fs::directory_iterator(folder)) {
        files[file.path().filename().string()] = bytes_of(file.path());
    }
    return files;
}

void expect_same(const std::map<std::string, std::string>& one,
                 const std::map<std::string, std::string>& other)
{
    ASSERT_EQ(one.size(), other.size());
    for (const auto& [name, bytes] : one) {
        EXPECT_TRUE(other.contains(name) && bytes == other.at(name)) << name;
    }
}

class SameBytes : public testing::Test {
protected:
    /// What analyse writes into a new folder.
    std::map<std::string, std::string> analysed(const std::string& name, const Arguments& options,
                                                const Start& start = {}) const
    {
        const auto folder = world_.folder() / name;
        Arguments arguments{"analyse", world_.case_path(), "--out", folder.string()};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const auto ran = run_spindel(arguments, start);
        EXPECT_EQ(ran.exit_code, 0) << ran.err;
        return files_of(folder);
    }

    std::string printed(const Arguments& arguments, const Start& start) const
    {
        const auto ran = run_spindel(arguments, start);
        EXPECT_EQ(ran.exit_code, 0) << ran.err;
        return ran.out + ran.err;
    }

    SmallWorld world_;
};

} // namespace

TEST_F(SameBytes, AnalyseWritesTheFilesOfTheContract)
{
    const auto files = analysed("out", {});
    std::string names;
    for (const auto& [name, bytes] : files)
        names += name + " ";
    EXPECT_EQ(names,
              "chains.csv chains.json clusters.csv clusters.json graph.graphml info.csv info.json "
              "keyplayers.csv keyplayers.json protect.csv protect.json report.html "
              "ring_members.csv ring_members.json ring_ties.csv ring_ties.json spiders.csv "
              "spiders.json ");
    for (const auto& [name, bytes] : files) {
        EXPECT_FALSE(bytes.empty()) << name;
        EXPECT_EQ(mode_of(world_.folder() / "out" / name), 0600U) << name;
    }
    EXPECT_EQ(mode_of(world_.folder() / "out"), 0700U);
}

TEST_F(SameBytes, AnalyseOnOneThreadAndOnTwo)
{
    const auto one = analysed("one", {"--threads", "1"});
    expect_same(one, analysed("two", {"--threads", "2"}));
    expect_same(one, analysed("again", {}));
}

TEST_F(SameBytes, UnderEveryLocale)
{
    expect_same(analysed("plain", {}, kPlain), analysed("swedish", {}, kSwedish));
    const std::vector<Arguments> commands{
        {"info", world_.case_path(), "--format", "table"},
        {"spiders", world_.case_path(), "--format", "table"},
        {"clusters", world_.case_path(), "--resolution", "1.5"},
        {"personas", world_.case_path()},
        {"rings", world_.case_path()},
        {"rings", world_.case_path(), "--ties"},
        {"stability", world_.case_path(), "--samples", "2"},
        {"protect", world_.case_path(), "--format", "json"},
        {"keyplayers", world_.case_path()},
        {"quarantine", world_.case_path()},
    };
    for (const auto& command : commands) {
        EXPECT_EQ(printed(command, kPlain), printed(command, kSwedish)) << command.front();
    }
    for (const std::string ending : {"graphml", "gexf", "json", "csv"}) {
        const auto plain = (world_.folder() / ("plain." + ending)).string();
        const auto swedish = (world_.folder() / ("swedish." + ending)).string();
        printed({"export", world_.case_path(), plain}, kPlain);
        printed({"export", world_.case_path(), swedish}, kSwedish);
        EXPECT_TRUE(bytes_of(plain) == bytes_of(swedish)) << ending;
    }
}

TEST_F(SameBytes, ImportsAndSimulationsUnderEveryLocale)
{
    const auto simulated = [&](const std::string& name, const Start& start) {
        printed({"simulate", (world_.folder() / name).string(), "--people", "200", "--days", "28",
                 "--rings", "1", "--drop", "0.25"},
                start);
        return files_of(world_.folder() / name);
    };
    expect_same(simulated("plain", kPlain), simulated("swedish", kSwedish));
    const auto import = [&](const std::string& name, const Start& start) {
        fs::create_directory(world_.folder() / name);
        const auto path = (world_.folder() / name / "case.spindel").string();
        const auto report =
            printed({"import", path, world_.records().string(), "--format", "json"}, start);
        return report + output_of({"spiders", path}) + output_of({"info", path});
    };
    EXPECT_EQ(import("in plain", kPlain), import("in swedish", kSwedish));
}

TEST_F(SameBytes, WithoutANetwork)
{
    const Start alone{{}, [] { return unshare(CLONE_NEWNET | CLONE_NEWUSER) == 0; }};
    const auto out = (world_.folder() / "alone").string();
    const auto ran = run_spindel({"analyse", world_.case_path(), "--out", out}, alone);
    if (ran.exit_code == RunningProgram::kNotPrepared) {
        GTEST_SKIP() << "a process without a network may not be made here";
    }
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    expect_same(files_of(out), analysed("online", {}));
}

TEST_F(SameBytes, WhereverTheCaseAndTheOutputLie)
{
    const auto far = world_.folder() / "a folder with å and blanks" / "deep";
    fs::create_directories(far);
    fs::copy_file(world_.case_path(), far / "small.spindel");
    const auto out = far / "out";
    output_of({"analyse", (far / "small.spindel").string(), "--out", out.string() + "/"});
    expect_same(files_of(out), analysed("near", {}));
    for (const auto& [name, bytes] : files_of(out)) {
        EXPECT_EQ(bytes.find(world_.folder().string()), std::string::npos) << name;
        EXPECT_EQ(bytes.find("--threads"), std::string::npos) << name;
    }
}

} // namespace spindel::test
