#include "importers/import_case.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/record_sets.h"

namespace spindel::importers {

namespace {

using test::bytes_of;
using test::call_row;
using test::count;
using test::import_error;
using test::import_paths;
using test::kCallHeader;

class ImportCase : public testing::Test {
protected:
    test::TemporaryFolder folder_;
    std::filesystem::path path_ = folder_.path() / "x.spindel";
    std::filesystem::path set_ = folder_.path() / "set";
};

std::vector<std::string> names(const ImportReport& report)
{
    std::vector<std::string> all;
    for (const auto& file : report.files)
        all.push_back(file.name);
    return all;
}

} // namespace

TEST_F(ImportCase, AFolderIsReadInTheOrderOfTheContractThenByName)
{
    folder_.write("set/calls-2025-04.csv", kCallHeader + call_row(2));
    folder_.write("set/calls-2025-03.csv", kCallHeader + call_row(1));
    folder_.write("set/monday.csv", "record_id,phone_id\nR1,P-1\n"); // known by its header
    folder_.write("set/actors.csv", "actor_id\nA-1\n");
    folder_.write("set/notes.csv", "who,what\na,b\n");
    folder_.write("set/README.md", "not a record file\n");
    const auto report = import_paths(path_, {set_});
    EXPECT_EQ(names(report), (std::vector<std::string>{"actors.csv", "monday.csv",
                                                       "calls-2025-03.csv", "calls-2025-04.csv"}));
    EXPECT_EQ(report.ignored, (std::vector<std::string>{"README.md", "notes.csv"}));
    EXPECT_EQ(report.total(), (engine::RowCounts{4, 4, 0, 0, 0}));
}

TEST_F(ImportCase, FilesOfSeveralFoldersAreToldApart)
{
    folder_.write("monday/calls.csv", kCallHeader + call_row(1));
    folder_.write("tuesday/calls.csv", kCallHeader + call_row(2));
    const auto report =
        import_paths(path_, {folder_.path() / "monday", folder_.path() / "tuesday"});
    EXPECT_EQ(names(report), (std::vector<std::string>{"monday/calls.csv", "tuesday/calls.csv"}));
}

TEST_F(ImportCase, WhatHoldsNoRecordsIsRefusedAndMakesNoCase)
{
    folder_.write("set/notes.csv", "who,what\na,b\n");
    EXPECT_EQ(import_error(path_, {set_}),
              set_.string() + ": holds no record file such as calls.csv");
    folder_.write("above/records/calls.csv", kCallHeader);
    const auto above = folder_.path() / "above";
    EXPECT_EQ(import_error(path_, {above}),
              above.string() + ": holds no record file such as calls.csv; its folder \"records\" "
                               "does, name that");
    EXPECT_EQ(import_error(path_, {set_ / "notes.csv"}),
              (set_ / "notes.csv").string() +
                  ": neither its name nor its content tells what it holds: name it as its records, "
                  "such as calls.csv, or describe it by a profile");
    EXPECT_EQ(import_error(path_, {set_ / "absent"}),
              (set_ / "absent").string() + ": no such file or folder");
    EXPECT_FALSE(std::filesystem::exists(path_));
}

TEST_F(ImportCase, TheSameFolderTwiceLeavesTheBytesAndCountsBadRowsAgain)
{
    folder_.write("set/actors.csv", "actor_id,category,note\nA-1,victim,x\nA-2,spider,y\n");
    folder_.write("set/calls.csv", kCallHeader + call_row(1) + call_row(1, "P-9"));
    import_paths(path_, {set_});
    const auto before = bytes_of(path_);
    const auto again = import_paths(path_, {set_});
    EXPECT_EQ(bytes_of(path_), before);
    EXPECT_EQ(again.files.at(0).rows, (engine::RowCounts{2, 0, 1, 0, 1}));
    EXPECT_EQ(again.files.at(1).rows, (engine::RowCounts{2, 0, 1, 1, 1}));
    EXPECT_EQ(count(path_, "quarantine"), 2);
}

TEST_F(ImportCase, TheCaseRemembersEachFileWithItsDigestAndCounts)
{
    folder_.write("set/calls.csv", "record_id,time,caller_id,callee_id,mast\nC1,noon,P-1,P-2,M\n");
    import_paths(path_, {set_});
    const auto files = engine::CaseFile::open(path_).files();
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(files[0].name, "calls.csv");
    EXPECT_EQ(files[0].kind, engine::RecordKind::call);
    // printf 'record_id,...\n' | sha256sum
    EXPECT_EQ(files[0].sha256, "bddff70bc64b38a8cbcffefc2baf8b422451534cdf1497c6154a142731ac3ec4");
    EXPECT_EQ(files[0].bytes, 58);
    EXPECT_EQ(files[0].rows, (engine::RowCounts{1, 0, 0, 0, 1}));
    EXPECT_EQ(files[0].unknown_columns, std::vector<std::string>{"mast"});
}

TEST_F(ImportCase, AVictimStandsAsItsLabelInTheReportUnlessAskedFor)
{
    folder_.write("set/actors.csv", "actor_id,category,source\nA-7,victim,SE-POL\n");
    folder_.write("later/actors.csv", "actor_id,category,source\nA-7,contact,SE-POL\n");
    folder_.write("later/calls.csv", "record_id,time,caller_id,callee_id,kind\n"
                                     "C1,2025-03-01T14:05:09Z,P-1,P-2,A-7\n");
    import_paths(path_, {set_});
    const auto report = import_paths(path_, {folder_.path() / "later"});
    EXPECT_EQ(report.files.at(0).conflicts.at(0).key, "victim-1");
    for (const auto& shown : {to_text(report), to_csv(report), to_json(report)}) {
        EXPECT_EQ(shown.find("A-7"), std::string::npos) << shown;
    }
    EXPECT_NE(to_text(report).find("\"victim-1\" is not one of call"), std::string::npos);
    const auto named = import_paths(path_, {folder_.path() / "later"}, {{}, true});
    EXPECT_EQ(named.files.at(0).conflicts.at(0).key, "A-7");
}

TEST_F(ImportCase, TheReportSaysTheSameAsTextCsvAndJson)
{
    folder_.write("set/calls.csv", kCallHeader + call_row(1) + "C2,noon,P-1,P-2,60,call,SE,NO,X\n");
    const auto report = import_paths(path_, {set_});
    EXPECT_EQ(to_text(report),
              "file       kind   read  stored  duplicate  conflict  quarantined  unknown_columns\n"
              "calls.csv  calls     2       1          0         0            1\n"
              "total                2       1          0         0            1\n"
              "calls.csv:3:2: column \"time\": \"noon\" is not an RFC 3339 time with an offset\n");
    EXPECT_EQ(to_csv(report),
              "file,kind,read,stored,duplicate,conflict,quarantined,unknown_columns\n"
              "calls.csv,calls,2,1,0,0,1,\n");
    const auto json = nlohmann::json::parse(to_json(report));
    EXPECT_EQ(json["files"][0]["quarantined"], 1);
    EXPECT_EQ(json["files"][0]["refusals"][0]["column_name"], "time");
    EXPECT_EQ(json["total"]["read"], 2);
}

TEST_F(ImportCase, ProgressIsToldInBytesUpToTheEndOfEachFile)
{
    const auto file = folder_.write("calls.csv", kCallHeader + call_row(1));
    std::vector<std::pair<std::uint64_t, std::uint64_t>> told;
    ImportOptions options;
    options.progress.report = [&](std::string_view stage, std::uint64_t done, std::uint64_t total) {
        if (stage == "storing") return; // all files' rows at the end
        EXPECT_EQ(stage, "calls") << "a name may be a victim's";
        told.emplace_back(done, total);
    };
    import_paths(path_, {file}, options);
    const auto size = std::filesystem::file_size(file);
    ASSERT_FALSE(told.empty());
    EXPECT_EQ(told.back(), std::pair(size, size));
}

TEST_F(ImportCase, ACancelledImportLeavesNothing)
{
    std::string rows = kCallHeader;
    for (int i = 0; i < 10'000; ++i)
        rows += call_row(i);
    const auto file = folder_.write("set/calls.csv", rows);
    std::stop_source stop;
    ImportOptions options;
    options.progress.stop = stop.get_token();
    options.progress.report = [&](auto, auto, auto) { stop.request_stop(); };
    EXPECT_THROW(import_paths(path_, {file}, options), engine::Cancelled);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_.path()), {}), 1);
}

TEST(RefusedAgain, ARowOfALongerFileStandsInQuarantineOnce)
{
    const test::TemporaryFolder folder;
    const auto in_case = folder.path() / "c.spindel";
    const auto header = std::string(test::kCallHeader);
    const std::string bad = "C2,noon,P-1,P-2,60,call,SE,NO,SE-TEL\n";
    const std::string keyless = ",noon,P-1,P-2,60,call,SE,NO,SE-TEL\n";
    const auto one = folder.write("a/calls.csv", header + bad + keyless + keyless);
    const auto two = folder.write("b/calls.csv", header + test::call_row(1) + keyless + bad);
    const auto three =
        folder.write("c/calls.csv", header + keyless + keyless + keyless + bad + bad);
    const auto places = [&] {
        return test::column(in_case, "SELECT file_id || ':' || line FROM quarantine"
                                     " ORDER BY quarantine_id");
    };
    using Places = std::vector<std::string>;
    test::import_paths(in_case, {one});
    EXPECT_EQ(test::import_paths(in_case, {two}).total(), (engine::RowCounts{3, 1, 0, 0, 2}));
    EXPECT_EQ(places(), (Places{"2:4", "2:3", "1:4"})) << "under the newer file";
    const auto before = test::bytes_of(in_case);
    test::import_paths(in_case, {one});
    test::import_paths(in_case, {two});
    EXPECT_EQ(test::bytes_of(in_case), before);
    test::import_paths(in_case, {three});
    EXPECT_EQ(test::count(in_case, "quarantine"), 5) << "equal rows of one file are several";
}

} // namespace spindel::importers
