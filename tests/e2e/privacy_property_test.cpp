// No output names a victim: every table, graph, report and message of small random worlds is
// searched for every identifier of every victim.
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "engine/case_file.h"
#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

namespace fs = std::filesystem;

/// Identifiers with the label under which each may be shown.
using Identifiers = std::map<std::string, std::string>;

Identifiers victims_of(const std::string& case_path)
{
    Identifiers victims;
    const auto opened = engine::CaseFile::open(case_path);
    auto row = opened.database().prepare(
        "SELECT text, label FROM victim_label JOIN identifier USING (identifier_id)");
    while (row.step())
        victims.emplace(row.text(0), row.text(1));
    return victims;
}

class NoVictimIsNamed : public testing::TestWithParam<int> {
protected:
    NoVictimIsNamed() { make_awkward(); }

    /// Adds what a simulated world lacks: refused and contradicting rows that name victims, and a
    /// file that is named for one.
    void make_awkward()
    {
        victims_ = victims_of(world_.case_path());
        std::string calls = "record_id,time,caller_id,callee_id,source\n"
                            "X0,yesterday,P-OTHER,P-ANOTHER,SE-TEL\n"; // names nobody
        int number = 0;
        for (const auto& [identifier, label] : victims_) {
            const auto key = "X" + std::to_string(++number);
            calls += key + ",yesterday," + identifier + ",P-OTHER,SE-TEL\n"; // no time
            calls += key + "," + identifier + ",P-OTHER,P-OTHER,SE-TEL\n";   // a victim as time
            calls += key + ",2025-03-09T00:00:00Z," + identifier + ",P-OTHER,SE-TEL\n";
            calls +=
                key + ",2025-03-10T00:00:00Z," + identifier + ",P-ANOTHER,SE-TEL\n"; // conflict
        }
        // victims by a refused row, and by one that contradicts a stored row
        std::ofstream(world_.folder() / "actors-2.csv")
            << "actor_id,kind,category,country,source\n"
            << "A-REFUSED-1,person,victim,Norway,NO-POL\n"
            << "A-TWICE-1,person,contact,NO,NO-POL\nA-TWICE-1,person,victim,NO,NO-POL\n";
        imported_ +=
            said({"import", world_.case_path(), (world_.folder() / "actors-2.csv").string()}, 3);
        named_for_a_victim_ = world_.folder() / (victims_.begin()->first + ".csv");
        std::ofstream(named_for_a_victim_) << calls;
        for (const std::string format : {"table", "csv", "json"}) {
            // into copies, so that each import has the same to say
            const auto copy = world_.folder() / (format + ".spindel");
            fs::copy_file(world_.case_path(), copy);
            imported_ += said(
                {"import", copy.string(), named_for_a_victim_.string(), "--format", format}, 3);
        }
        said({"import", world_.case_path(), named_for_a_victim_.string()}, 3);
        victims_ = victims_of(world_.case_path());
        name_in_other_columns();
        victims_ = victims_of(world_.case_path());
    }

    /// Victims as keys, sources, places, carriers, unknown columns, words and edge lists.
    void name_in_other_columns()
    {
        std::string calls = "record_id,time,caller_id,callee_id,source\n";
        std::string phones = "record_id,phone_id,actor_id,country,source\n";
        std::string travel = "record_id,actor_id,depart_time,from_country,from_place,to_country,"
                             "to_place,carrier,source," +
                             victims_.begin()->first + "\n";
        std::string edges = "source,target,layer\n";
        for (const auto& [identifier, label] : victims_) {
            calls += identifier + ",2025-03-11T00:00:00Z,P-OTHER," + identifier + "," + identifier +
                     "\n";
            phones += identifier + "," + identifier + ",,NO,SE-TEL\n";
            phones += "B-" + identifier + ",P-BESIDE," + identifier + ",Norway,SE-TEL\n";
            travel += identifier + "," + identifier + ",2025-03-12T00:00:00Z,LT," + identifier +
                      ",NO,at " + identifier + "," + identifier + ",SE-POL," + identifier + "\n";
            edges += identifier + ",A-OTHER," + identifier + "\n";
        }
        const auto folder = world_.folder() / "other";
        fs::create_directory(folder);
        std::ofstream(folder / "calls.csv") << calls;
        std::ofstream(folder / "phones.csv") << phones;
        std::ofstream(folder / "travel.csv") << travel;
        for (const std::string format : {"table", "json"}) {
            const auto copy = world_.folder() / ("other-" + format + ".spindel");
            fs::copy_file(world_.case_path(), copy);
            imported_ += said({"import", copy.string(), folder.string(), "--format", format}, 3);
        }
        said({"import", world_.case_path(), folder.string()}, 3);
        const auto list = world_.folder() / (victims_.rbegin()->first + ".edges.csv");
        std::ofstream(list) << edges;
        imported_ += said({"import", world_.case_path(), "--network", list.string()});
    }

    /// All that a command prints.
    std::string said(const Arguments& arguments, int exit_code = 0) const
    {
        const auto ran = run_spindel(arguments);
        EXPECT_EQ(ran.exit_code, exit_code) << arguments.front() << ": " << ran.err;
        return ran.out + ran.err;
    }

    std::string said_of_case(const std::string& command, const Arguments& options,
                             int exit_code = 0) const
    {
        Arguments arguments{command, world_.case_path()};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return said(arguments, exit_code);
    }

    std::string file(const std::string& name) const { return (world_.folder() / name).string(); }

    /// The identifiers that a text names.
    std::set<std::string> named_in(const std::string& text) const
    {
        std::set<std::string> named;
        for (const auto& [identifier, label] : victims_) {
            if (text.find(identifier) != std::string::npos) named.insert(identifier);
        }
        return named;
    }

    void expect_silent(const std::string& text, const std::string& what) const
    {
        EXPECT_FALSE(text.empty()) << what;
        for (const auto& identifier : named_in(text)) {
            const auto at = text.find(identifier);
            ADD_FAILURE() << what << " names " << identifier << ": "
                          << text.substr(at - std::min<std::size_t>(at, 60), 140);
        }
    }

    SmallWorld world_{{"--people", "200", "--days", "28", "--rings", "2", "--random-seed",
                       std::to_string(GetParam())}};
    Identifiers victims_;
    fs::path named_for_a_victim_;
    std::string imported_;
};

constexpr const char* kForms[] = {"table", "csv", "json"};

} // namespace

TEST_P(NoVictimIsNamed, ByAnyTable)
{
    for (const std::string form : kForms) {
        for (const std::string command : {"info", "clusters", "rings", "spiders", "stability",
                                          "personas", "protect", "keyplayers", "quarantine"}) {
            expect_silent(said_of_case(command, {"--format", form}), command + " as " + form);
        }
        expect_silent(said_of_case("clusters", {"--method", "links", "--format", form}), "links");
        expect_silent(said_of_case("rings", {"--ties", "--format", form}), "ties of rings");
        expect_silent(said_of_case("spiders", {"--seed-category", "victim", "--format", form}),
                      "seeds");
    }
}

TEST_P(NoVictimIsNamed, ByAnImport)
{
    expect_silent(imported_, "import");
}

TEST_P(NoVictimIsNamed, ByARefusedRow)
{
    expect_silent(said_of_case("quarantine", {"--export", file("rows")}), "quarantine");
    expect_silent(bytes_of(file("rows")), "refused rows");
    EXPECT_EQ(bytes_of(file("rows")).find("P-BESIDE"), std::string::npos)
        << "a phone that only refused rows give to victims";
    said_of_case("quarantine", {"--export", file("rows"), "--include-victims"});
    EXPECT_EQ(named_in(bytes_of(file("rows"))).size(), victims_.size()) << "as they came";
    EXPECT_NE(bytes_of(file("rows")).find("P-BESIDE"), std::string::npos);
}

TEST_P(NoVictimIsNamed, ByAChainToAVictim)
{
    const auto spider = world_.rows("spiders", {"--top", "1"}).at(0).at("node");
    for (const auto& [identifier, label] : victims_) {
        for (const auto& name : {identifier, label}) {
            const auto ran = run_spindel({"path", world_.case_path(), spider, name});
            expect_silent(ran.out + ran.err, "path to " + name);
        }
    }
}

TEST_P(NoVictimIsNamed, ByAMessageAboutWhatTheUserTyped)
{
    for (const auto& [identifier, label] : victims_) {
        const auto seeds = file("seeds of " + identifier);
        std::ofstream(seeds) << "A-NOBODY\n";
        for (const auto& [arguments, exit_code] : std::vector<std::pair<Arguments, int>>{
                 {{"path", world_.case_path(), "booking:" + identifier, "A-NOBODY"}, 1},
                 {{"path", world_.case_path(), identifier, "A-NOBODY"}, 1},
                 {{"path", world_.case_path(), identifier + " ", identifier}, 1},
                 {{"path", world_.case_path(), "A-NOBODY", "B", identifier}, 2},
                 {{"spiders", world_.case_path(), identifier}, 2},
                 {{"spiders", world_.case_path(), "--top", identifier}, 2},
                 {{"clusters", world_.case_path(), "--layers", identifier}, 2},
                 {{"clusters", world_.case_path(), "--from", identifier}, 2},
                 {{"clusters", world_.case_path(), "--seed-category", identifier}, 2},
                 {{"clusters", world_.case_path(), "--seeds", seeds}, 1},
                 {{"clusters", world_.case_path(), "--output", "/no folder/" + identifier}, 1},
                 {{"export", world_.case_path(), file(identifier) + ".txt"}, 2},
                 {{"import", world_.case_path(), file("no/" + identifier)}, 1},
             }) {
            const auto ran = run_spindel(arguments);
            expect_silent(ran.out + ran.err, arguments.front() + " " + arguments.back());
            if (arguments.front() != "path") {
                EXPECT_EQ(ran.exit_code, exit_code) << ran.err;
            }
        }
    }
}

TEST_P(NoVictimIsNamed, ByAnythingThatAnalyseWrites)
{
    // the case is named for a victim, too
    const auto named = file(victims_.rbegin()->first + ".spindel");
    fs::copy_file(world_.case_path(), named);
    said({"analyse", named, "--out", file("out")});
    int files = 0;
    for (const auto& entry : fs::directory_iterator(file("out"))) {
        expect_silent(bytes_of(entry.path()), entry.path().filename().string());
        ++files;
    }
    EXPECT_EQ(files, 18);
}

TEST_P(NoVictimIsNamed, ByAnExport)
{
    const std::vector<Arguments> parts{
        {},
        {"--ring", "0"},
        {"--around", "victim-1", "--steps", "2"},
        {"--from", "2025-03-10", "--to", "2025-03-17"},
        {"--summed"},
    };
    for (const std::string ending : {"graphml", "gexf", "json", "csv"}) {
        for (const auto& part : parts) {
            const auto name = file("graph." + ending);
            Arguments arguments{"export", world_.case_path(), name};
            arguments.insert(arguments.end(), part.begin(), part.end());
            const auto printed = said(arguments);
            expect_silent(printed + bytes_of(name), ending);
            if (ending != "csv") continue;
            expect_silent(bytes_of(file("graph.nodes.csv")), "nodes");
            expect_silent(bytes_of(file("graph.graph.csv")), "graph");
        }
    }
}

TEST_P(NoVictimIsNamed, ThoughEachIsThereToBeNamed) // else the searches above would show nothing
{
    EXPECT_GE(victims_.size(), 2U);
    EXPECT_TRUE(victims_.contains("A-REFUSED-1") && victims_.contains("A-TWICE-1"));
    said_of_case("export", {file("all.json"), "--include-victims"});
    const auto all = bytes_of(file("all.json"));
    EXPECT_EQ(named_in(all).size(), victims_.size() - 1) << "all but the phone of no record";
    for (const auto& stated : {"\"record_id\":\"A-REFUSED-1", "\"from_place\":\"A-REFUSED-1",
                               "\"record_source\":\"A-REFUSED-1", "\"carrier\":\"A-REFUSED-1",
                               "\"detail\":\"A-REFUSED-1", "\"to_place\":\"at A-REFUSED-1"}) {
        EXPECT_NE(all.find(stated), std::string::npos) << stated;
    }
    EXPECT_FALSE(named_in(said_of_case("protect", {"--include-victims"})).empty());
    EXPECT_FALSE(named_in(said_of_case("personas", {"--include-victims"})).empty());
}

INSTANTIATE_TEST_SUITE_P(Worlds, NoVictimIsNamed,
                         testing::Values(1, 5, 10)); // seeds of worlds in which victims are known

} // namespace spindel::test
