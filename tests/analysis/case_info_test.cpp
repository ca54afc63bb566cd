#include "analysis/case_info.h"

#include <gtest/gtest.h>

#include "tests/support/subject.h"

namespace spindel::analysis {

using namespace support;

namespace {

std::string info_of(const LoadedRecords& loaded)
{
    return to_csv(info_table(loaded.open(), loaded.subject().graph()));
}

void expect_line(const std::string& csv, const std::string& line)
{
    EXPECT_NE(csv.find("\n" + line + "\n"), std::string::npos) << line << " is not in\n" << csv;
}

/// A case with one file of rows that were refused, as an import would keep them.
void quarantine(const std::filesystem::path& path, const std::string& file_name,
                const std::vector<engine::QuarantinedRow>& rows)
{
    engine::CaseImport import(path, engine::ImportKind::records);
    const auto file = import.add_file({.name = file_name, .sha256 = "another file"});
    for (auto row : rows) {
        row.file = file;
        import.quarantine(row);
    }
    import.commit();
}

} // namespace

TEST(CaseInfo, CountsRecordsSourcesPeriodsAndVictims)
{
    auto records = x_ring_records();
    records.push_back(actor("A-b", "IT", engine::Category::victim, "IT-POL"));
    const auto csv = info_of(LoadedRecords(records));
    EXPECT_TRUE(csv.starts_with("what,of,value\n"));
    expect_line(csv, "records,actors,10");
    expect_line(csv, "records,phones,9");
    expect_line(csv, "records,calls,18");
    expect_line(csv, "records,payments,0");
    expect_line(csv, "source,IT-POL,1");
    expect_line(csv, "source,SE-TEL,27");
    expect_line(csv, "victims,known,1");
    expect_line(csv, "imports,records,1");
    expect_line(csv, "period,call,2025-03-01T00:00:00Z to 2025-03-01T17:00:00Z");
}

TEST(CaseInfo, OfAnEmptyCaseCountsNothing)
{
    const auto csv = info_of(LoadedRecords({}));
    expect_line(csv, "records,calls,0");
    expect_line(csv, "victims,known,0");
    EXPECT_EQ(csv.find("period"), std::string::npos);
}

TEST(CaseInfo, AFileNamedForAVictimStandsUnderItsLabel)
{
    const TemporaryCase made(
        {actor("A-1", "LT", engine::Category::victim), phone("R-1", "P-1", "A-1")});
    quarantine(made.path(), "P-1.csv",
               {{0, 2, 3, "time", "not a time", "of P-1", "C1,of P-1", false}});
    const auto opened = made.open();
    const auto info = to_csv(info_table(opened, engine::RecordGraph::load(opened)));
    EXPECT_EQ(info.find("P-1"), std::string::npos) << info;
    EXPECT_NE(info.find("\nfile,victim-1/phone-1.csv,"), std::string::npos) << info;
}

TEST(CaseInfo, NamesTheKindOfRecordsOfEachLineOfAFile)
{
    const TemporaryCase made({});
    {
        engine::CaseImport import(made.path(), engine::ImportKind::records);
        for (const auto kind : {engine::RecordKind::payment, engine::RecordKind::account})
            import.add_file({.name = "s.sta", .kind = kind, .sha256 = "digest"});
        import.commit();
    }
    const auto opened = made.open();
    const auto info = to_csv(info_table(opened, engine::RecordGraph::load(opened)));
    for (const auto* kind : {"payments", "accounts"})
        expect_line(info, std::string("file,s.sta,\"") + kind +
                              "; sha256 digest; read 0, stored 0, duplicate 0, quarantined 0 "
                              "(conflict 0)\"");
}

TEST(Quarantine, IsCountedByReasonWithTheFirstPlaceOfEach)
{
    const TemporaryCase made(
        {actor("A-1", "LT", engine::Category::victim), phone("R-1", "P-1", "A-1")});
    quarantine(made.path(), "calls.csv",
               {{0, 7, 2, "time", "not a time", "P-1", "", false},
                {0, 9, 2, "time", "not a time", "later", "", false},
                {0, 8, 4, "kind", "not a kind", "shout", "", false}});
    EXPECT_EQ(to_csv(quarantine_table(made.open())),
              "reason,column,rows,example\n"
              "not a kind,kind,1,\"calls.csv:8:4: \"\"shout\"\"\"\n"
              "not a time,time,2,\"calls.csv:7:2: \"\"victim-1/phone-1\"\"\"\n");
}

} // namespace spindel::analysis
