// Edge lists as contacts: good ones, and files each broken in one way and named for it.
#include <memory>
#include <set>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "engine/record_graph.h"
#include "importers/pseudonyms/key.h"
#include "tests/support/record_sets.h"

namespace spindel::importers {

namespace {

using test::TemporaryFolder;

const std::filesystem::path kEdgeLists = SPINDEL_SOURCE_DIR "/tests/data/edge_lists";

ImportReport import_edges(const std::filesystem::path& case_path, const std::string& name)
{
    const std::vector files{kEdgeLists / (name + ".csv")};
    return import_edge_lists(case_path, files);
}

struct ExpectedList {
    const char* file;
    std::int64_t read, stored;
    const char* refusal; // the first message, without the file; empty where all rows are stored
};

// for the lists of tests, which show the parameter as bytes otherwise
void PrintTo(const ExpectedList& expected, std::ostream* out)
{
    *out << expected.file;
}

class EdgeList : public testing::TestWithParam<ExpectedList> {};
class NoEdgeList : public testing::TestWithParam<const char*> {};

} // namespace

TEST_P(EdgeList, LosesNothingAndSaysWhatIsWrong)
{
    const auto& [name, read, stored, refusal] = GetParam();
    const TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    const auto report = import_edges(path, name);
    const auto& file = report.files.at(0);
    EXPECT_EQ(file.rows.read, read);
    EXPECT_EQ(file.rows.stored, stored);
    EXPECT_EQ(file.rows.read, file.rows.stored + file.rows.duplicate + file.rows.quarantined);
    EXPECT_EQ(test::count(path, "contact"), stored);
    EXPECT_EQ(test::count(path, "quarantine"), read - stored);
    EXPECT_EQ(file.refusals.empty() ? "" : message("", file.refusals[0]), refusal);

    const auto again = import_edges(path, name);
    EXPECT_EQ(again.files.at(0).rows.stored, 0);
    EXPECT_EQ(again.files.at(0).rows.duplicate, stored);
}

INSTANTIATE_TEST_SUITE_P(
    Files, EdgeList,
    testing::Values(
        ExpectedList{"ends_only", 2, 2, ""}, ExpectedList{"all_columns", 4, 4, ""},
        ExpectedList{"columns_in_another_order", 1, 1, ""},
        ExpectedList{"repeated_edges", 3, 3, ""}, ExpectedList{"self_loop", 2, 2, ""},
        ExpectedList{"header_only", 0, 0, ""},
        ExpectedList{"an_end_missing", 3, 1,
                     ":2:2: column \"target\": \"\" is empty, but must be filled"},
        ExpectedList{
            "weight_no_decimal", 4, 2,
            ":2:3: column \"weight\": \"-3\" is not a number such as 2, 0.25 or 1e3, at least "
            "0.0001 and at most 1e14, or 0"},
        ExpectedList{
            "time_in_words", 4, 1,
            ":2:3: column \"time\": \"in March\" is not an RFC 3339 time with an offset, a "
            "date, or the number of a period"},
        ExpectedList{"cells_and_columns_differ", 3, 1, ":2: a row of 3 cells under a header of 2"},
        ExpectedList{"unclosed_quote", 1, 0, ":2:1: a quoted cell that is never closed"},
        ExpectedList{"raw_telephone_number", 2, 1,
                     ":2:1: column \"source\": \"+46*********\" is a raw telephone number"},
        ExpectedList{"latin1", 2, 1,
                     ":2:1: column \"source\": \"N\\xE9\" is not UTF-8 text without NUL"}),
    [](const auto& file) { return std::string(file.param.file); });

TEST_P(NoEdgeList, IsRefusedWholeAndMakesNoCase)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    EXPECT_THROW(import_edges(path, GetParam()), engine::Error);
    EXPECT_FALSE(std::filesystem::exists(path));
}

INSTANTIATE_TEST_SUITE_P(Files, NoEdgeList,
                         testing::Values("no_bytes", "ends_of_other_names", "column_twice"),
                         [](const auto& file) { return std::string(file.param); });

TEST(EdgeLists, ARowIsAContactOfTwoActorsWithItsWeightLayerAndTime)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    import_edges(path, "all_columns");
    const auto graph = engine::RecordGraph::load(engine::CaseFile::open(path));
    ASSERT_EQ(graph.events().size(), 4U);
    const auto& last = graph.events()[3]; // those without a time come first
    EXPECT_EQ(last.kind, engine::EventKind::contact);
    EXPECT_EQ(graph.record_id(last), "L2");
    EXPECT_EQ(graph.source(last), "all_columns");
    EXPECT_EQ(graph.text(last.from), "N1");
    EXPECT_EQ(graph.text(last.to), "N2");
    EXPECT_EQ(graph.kind(last.to), engine::EntityKind::actor);
    EXPECT_EQ(last.quantity, 30'000); // 3, in ten-thousandths
    EXPECT_EQ(graph.contact_terms(last).layer, "phone");
    EXPECT_EQ(engine::format_time(last.time), "2025-03-01T10:00:00Z");
    const auto& midnight = graph.events()[2];
    EXPECT_EQ(engine::format_time(midnight.time), "2025-03-01T00:00:00Z");
    EXPECT_EQ(midnight.quantity, 5'000);
    const auto& bare = graph.events()[1];
    EXPECT_EQ(bare.time, engine::kNoTime);
    EXPECT_EQ(bare.quantity, 10'000); // no weight is one
    EXPECT_EQ(graph.contact_terms(bare).layer, "");
}

TEST(EdgeLists, AreReadAsOtherProgramsWriteThem)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    const std::vector files{folder.write("gephi.csv", "Source,Target,Type,Weight\n"
                                                      "a,b,Undirected,1e-3\n"
                                                      "a,c,Undirected,0.3333333333333333\n"
                                                      "b,c,Undirected,1E2\n"
                                                      "c,d,Undirected,1e-9\n"
                                                      "d,e,Undirected,inf\n"
                                                      "e,f,Undirected,0.0\n"
                                                      "f,g,Undirected,2.25\n")};
    const auto report = import_edge_lists(path, files);
    EXPECT_EQ(report.total(), (engine::RowCounts{7, 5, 0, 0, 2}));
    EXPECT_EQ(test::column(path, "SELECT weight FROM contact ORDER BY line"),
              (std::vector<std::string>{"10", "3333", "1000000", "0", "22500"}))
        << "in ten-thousandths";
    EXPECT_EQ(message("", report.files.at(0).refusals.at(0)),
              ":5:4: column \"weight\": \"1e-9\" is not a number such as 2, 0.25 or 1e3, at least "
              "0.0001 and at most 1e14, or 0");
    const std::vector parted{folder.write("p.csv", "source;target\na;b\n")};
    try {
        import_edge_lists(path, parted);
        FAIL() << "one cell is no edge";
    } catch (const engine::Error& error) {
        EXPECT_STREQ(error.what(),
                     "p.csv:1: column \"source\" is missing: cells are parted by commas here");
    }
}

TEST(EdgeLists, BecomePseudonymsWithAKey)
{
    const TemporaryFolder folder;
    pseudonyms::make_key_file(folder.path() / "key");
    ImportOptions options;
    options.pseudonyms.key =
        std::make_shared<const pseudonyms::Key>(pseudonyms::Key::read(folder.path() / "key"));
    const auto path = folder.path() / "x.spindel";
    const std::vector files{folder.write("net.csv", "source,target,weight,time,extra\n"
                                                    "+46 70 174 06 05,N1,2,2025-03-01,x\n"
                                                    "N1,SE4550000000058398257466,1,7,\n"
                                                    "N1,tel:+46701740605,1,2025-03-01T10:00:00Z,\n"
                                                    "N1,,1,,\n"
                                                    "N1,N2,1,,,\n")};
    const auto report = import_edge_lists(path, files, options);
    EXPECT_EQ(report.total(), (engine::RowCounts{5, 3, 0, 0, 2}));
    EXPECT_EQ(report.files.at(0).unknown_columns, std::vector<std::string>{"extra"});
    EXPECT_EQ(message("net.csv", report.files.at(0).refusals.at(0)),
              "net.csv:5:2: column \"target\": \"\" is empty, but must be filled");
    const auto bytes = test::bytes_of(path);
    for (const auto* raw : {"46701740605", "70 174 06 05", "SE455000"})
        EXPECT_EQ(bytes.find(raw), std::string::npos) << raw;
    const auto graph = engine::RecordGraph::load(engine::CaseFile::open(path));
    ASSERT_EQ(graph.events().size(), 3U);
    std::set<std::string> ends;
    for (const auto& event : graph.events()) {
        ends.insert(std::string(graph.text(event.from)));
        ends.insert(std::string(graph.text(event.to)));
        EXPECT_EQ(graph.source(event), "net");
    }
    EXPECT_EQ(ends.size(), 3U) << "one number, written in two ways, one account and N1";
    EXPECT_TRUE(ends.contains("N1"));
    EXPECT_EQ(import_edge_lists(path, files, options).total().duplicate, 3) << "the same keys";
}

TEST(EdgeLists, FaultsNameTheColumnsOfTheFileWithAKeyToo)
{
    const TemporaryFolder folder;
    ImportOptions options;
    options.pseudonyms.key = std::make_shared<const pseudonyms::Key>(std::string(32, 'k'));
    const std::vector files{folder.write("net.csv",
                                         "Weight,Target,note,Source,Time\n"
                                         "1,N2,,IBAN SE4550000000058398257466,in March\n"
                                         "-1,N2,,N1,\n1,,,N1,\n1,N2,,identity:XYZ/1234567,\n")};
    const auto report = import_edge_lists(folder.path() / "x.spindel", files, options);
    std::vector<std::string> said;
    for (const auto& refusal : report.files.at(0).refusals)
        said.push_back(message("", refusal).substr(0, 27));
    EXPECT_EQ(said, (std::vector<std::string>{
                        ":2:5: column \"time\": \"in Ma", ":3:1: column \"weight\": \"-1\"",
                        ":4:2: column \"target\": \"\" i", ":5:4: column \"source\": \"ide"}));
}

TEST(EdgeLists, ARecordSetMayHoldContactsToo)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    const auto file = folder.write("contacts.csv",
                                   "record_id,from_id,to_id,weight,layer,time,period,source,grade\n"
                                   "R1,A-1,A-2,2.5,meeting,2025-03-01T10:00:00Z,4,NO-POL,B2\n");
    test::import_paths(path, {file});
    const auto graph = engine::RecordGraph::load(engine::CaseFile::open(path));
    ASSERT_EQ(graph.events().size(), 1U);
    EXPECT_EQ(graph.events()[0].quantity, 25'000);
    EXPECT_EQ(graph.events()[0].grade.text(), "B2");
    EXPECT_EQ(graph.source(graph.events()[0]), "NO-POL");
    EXPECT_EQ(graph.contact_terms(graph.events()[0]),
              (engine::ContactTerms{"meeting", std::int64_t{4}}));
}

} // namespace spindel::importers
