#include "engine/case_import.h"

#include <sys/stat.h>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "tests/support/temporary_folder.h"

namespace spindel::engine {

namespace {

using test::bytes_of;
using test::TemporaryFolder;

Time at(const char* text)
{
    return *parse_time(text);
}

CallRecord call(const std::string& id, const std::string& caller = "P-1")
{
    CallRecord record;
    record.source = "SE-TEL";
    record.record_id = id;
    record.time = at("2025-03-01T12:00:00Z");
    record.caller_id = caller;
    record.callee_id = "P-2";
    return record;
}

ActorRecord actor(const std::string& id, Category category, const std::string& source = "SE-POL")
{
    return {source, id, ActorKind::person, category, {}, {}};
}

/// Adds a file named by its digest.
std::int64_t add_file(CaseImport& import, const std::string& digest)
{
    ImportedFile file;
    file.name = digest + ".csv";
    file.sha256 = digest;
    return import.add_file(file);
}

/// Stores records as the lines of one file. @return what became of the last one.
Outcome import_all(const std::filesystem::path& path, const std::string& digest,
                   const std::vector<Record>& records)
{
    CaseImport import(path, ImportKind::records);
    const auto file = add_file(import, digest);
    auto last = Outcome::stored;
    std::int64_t line = 1;
    for (const auto& record : records)
        last = import.store(record, {file, ++line});
    import.commit();
    return last;
}

std::string text(const CaseFile& case_file, const std::string& sql)
{
    auto row = case_file.database().prepare(sql);
    return row.step() ? std::string(row.text(0)) : "";
}

class CaseImportTest : public testing::Test {
protected:
    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_.path() / "x.spindel";
};

} // namespace

TEST_F(CaseImportTest, ACaseIsOneFileThatOnlyItsOwnerCanRead)
{
    const auto before = umask(0);
    import_all(path_, "a", {call("C1")});
    umask(before);
    struct stat status {};
    ASSERT_EQ(stat(path_.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_.path()), {}), 1);
}

TEST_F(CaseImportTest, TheSameContentUnderAKeyIsADuplicateAndOtherContentAConflict)
{
    EXPECT_EQ(import_all(path_, "a", {call("C1")}), Outcome::stored);
    EXPECT_EQ(import_all(path_, "b", {call("C1")}), Outcome::duplicate);
    EXPECT_EQ(import_all(path_, "c", {call("C1", "P-9")}), Outcome::conflict);
    const auto kept = CaseFile::open(path_);
    EXPECT_EQ(kept.database().integer("SELECT count(*) FROM call"), 1);
    EXPECT_EQ(kept.database().integer("SELECT count(*) FROM identifier WHERE text = 'P-9'"), 0)
        << "an identifier that only a refused row names is no node";
}

TEST_F(CaseImportTest, TwoSourcesMayNumberTheirRecordsAlike)
{
    auto other = call("C1", "P-9");
    other.source = "NO-TEL";
    EXPECT_EQ(import_all(path_, "a", {call("C1"), other}), Outcome::stored);
    EXPECT_EQ(text(CaseFile::open(path_), "SELECT jurisdiction FROM source WHERE name = 'NO-TEL'"),
              "NO");
}

TEST_F(CaseImportTest, AbsentValuesAreEqualToAbsentValues)
{
    const PhoneRecord phone{"SE-TEL", "R1", "P-1", "", {}, {}, {}};
    EXPECT_EQ(import_all(path_, "a", {phone, phone}), Outcome::duplicate);
}

TEST_F(CaseImportTest, AnImportWithNothingNewLeavesTheBytesOfTheCase)
{
    import_all(path_, "a", {call("C1"), actor("A-1", Category::victim)});
    const auto before = bytes_of(path_);
    import_all(path_, "a", {call("C1"), actor("A-1", Category::victim)});
    EXPECT_EQ(bytes_of(path_), before);
}

TEST_F(CaseImportTest, AnImportThatIsNotCommittedLeavesNothing)
{
    {
        CaseImport import(path_, ImportKind::records);
        import.store(call("C1"), {add_file(import, "a"), 2});
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));

    import_all(path_, "a", {call("C1")});
    const auto before = bytes_of(path_);
    {
        CaseImport import(path_, ImportKind::records);
        import.store(call("C2"), {add_file(import, "b"), 2});
    }
    EXPECT_EQ(bytes_of(path_), before);
}

TEST_F(CaseImportTest, ASecondImportAtTheSameTimeIsToldSo)
{
    const CaseImport first(path_, ImportKind::records);
    try {
        const CaseImport second(path_, ImportKind::records);
        FAIL() << "two imports at once";
    } catch (const Error& error) {
        EXPECT_EQ(std::string(error.what()),
                  path_.string() + ": the case is in use by another program");
    }
}

TEST_F(CaseImportTest, AQuarantinedRowIsKeptOnceWithItsPlace)
{
    for (int again = 0; again < 2; ++again) {
        CaseImport import(path_, ImportKind::records);
        const auto file = add_file(import, "a");
        import.quarantine({file, 7, 2, "time", "a time", "noon", "C1,noon,P-1,P-2", false});
        import.finish_file(file, {1, 0, 0, 0, 1}, {"colour", "mood"});
        import.commit();
    }
    const auto kept = CaseFile::open(path_);
    const auto rows = kept.quarantined();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].line, 7);
    EXPECT_EQ(rows[0].row, "C1,noon,P-1,P-2");
    const auto files = kept.files();
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(files[0].rows, (RowCounts{1, 0, 0, 0, 1}));
    EXPECT_EQ(files[0].unknown_columns, (std::vector<std::string>{"colour", "mood"}));
}

TEST_F(CaseImportTest, AVictimIsOneInEitherOrderOfConflictingVersions)
{
    const auto victim = actor("A-1", Category::victim);
    const auto contact = actor("A-1", Category::contact);
    const auto other = folder_.path() / "y.spindel";
    EXPECT_EQ(import_all(path_, "a", {victim, contact}), Outcome::conflict);
    EXPECT_EQ(import_all(other, "a", {contact, victim}), Outcome::conflict);
    for (const auto& path : {path_, other}) {
        const auto kept = CaseFile::open(path);
        EXPECT_EQ(kept.database().integer("SELECT category FROM actor"),
                  static_cast<std::int64_t>(Category::victim));
        EXPECT_EQ(text(kept, "SELECT label FROM victim_label"), "victim-1");
    }
    EXPECT_EQ(import_all(other, "b", {contact}), Outcome::duplicate) << "still as it was stated";
}

} // namespace spindel::engine
