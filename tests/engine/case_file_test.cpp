#include "engine/case_file.h"

#include <exception>

#include <sys/resource.h>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/case_import.h"
#include "engine/case_schema.h"
#include "engine/case_words.h"
#include "engine/error.h"
#include "tests/support/temporary_folder.h"

namespace spindel::engine {

namespace {

using test::TemporaryFolder;

/// What an error says behind the path; "none" of no error.
std::string words_of(const std::exception_ptr& thrown, const std::filesystem::path& path)
{
    try {
        if (thrown) std::rethrow_exception(thrown);
    } catch (const Error& error) {
        return std::string(error.what()).substr(path.string().size());
    }
    return "none";
}

std::string refusal(const std::filesystem::path& path)
{
    try {
        CaseFile::open(path);
    } catch (const Error&) {
        return words_of(std::current_exception(), path);
    }
    return "none";
}

std::string import_refusal(const std::filesystem::path& path)
{
    try {
        const CaseImport import(path, ImportKind::records);
    } catch (const Error& error) {
        return std::string(error.what()).substr(path.string().size());
    }
    return "none";
}

std::string said(std::string_view words)
{
    return fmt::format(": {}", words);
}

/// A case without records.
std::filesystem::path make_case(const TemporaryFolder& folder)
{
    const auto path = folder.path() / "x.spindel";
    auto made = CaseFile::open_or_create(path);
    made.database().execute("COMMIT");
    return path;
}

void execute(const std::filesystem::path& path, const std::string& sql)
{
    sqlite::Database(path, sqlite::Access::read_write).execute(sql);
}

} // namespace

TEST(CaseFile, WhatIsNotACaseIsRefusedAndLeftAlone)
{
    const TemporaryFolder folder;
    const auto text = folder.write("text.spindel", "this is not a database at all\n");
    EXPECT_EQ(refusal(folder.path() / "absent.spindel"), said(kNoSuchCase));
    EXPECT_EQ(refusal(folder.path()), said(kNotACase));
    EXPECT_EQ(refusal(folder.write("empty.spindel", "")), said(kNotACase));
    EXPECT_EQ(refusal(text), said(kNotACase));
    EXPECT_EQ(import_refusal(text), said(kNotACase));
    EXPECT_EQ(test::bytes_of(text), "this is not a database at all\n");
}

TEST(CaseFile, WhyACaseCannotBeOpenedIsSaid)
{
    const TemporaryFolder folder;
    const auto path = make_case(folder);
    rlimit files{};
    ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &files), 0);
    const rlimit none{.rlim_cur = 0, .rlim_max = files.rlim_max};
    std::exception_ptr refused; // looked at once there are files again: the sanitizers need one
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &none), 0);
    try {
        CaseFile::open(path);
    } catch (...) {
        refused = std::current_exception();
    }
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &files), 0);
    EXPECT_EQ(words_of(refused, path), ": cannot be opened: Too many open files");
}

TEST(CaseFile, AnotherProgramsDatabaseIsNotACase)
{
    const TemporaryFolder folder;
    const auto other = folder.write("other.spindel", "");
    execute(other, "CREATE TABLE t(a)");
    const auto before = test::bytes_of(other);
    EXPECT_EQ(refusal(other), said(kNotACase));
    EXPECT_EQ(import_refusal(other), said(kNotACase));
    EXPECT_EQ(test::bytes_of(other), before);
}

TEST(CaseFile, ACaseOfANewerVersionIsRefusedWithWhatToDo)
{
    for (const std::string change :
         {"CREATE TABLE later(a)", "ALTER TABLE call ADD COLUMN later TEXT",
          "CREATE INDEX later ON call(caller_id)", "DROP TABLE rate"}) {
        const TemporaryFolder folder;
        const auto path = make_case(folder);
        execute(path, "PRAGMA user_version = 99; " + change);
        const auto words = refusal(path);
        EXPECT_TRUE(words.starts_with(fmt::format(
            ": is of version 99, newer than this program's {}; update Spindel to open it",
            case_migrations().size())))
            << change << words;
        EXPECT_EQ(import_refusal(path), words);
        EXPECT_THROW(CaseFile::open(path), Error);
        try {
            CaseFile::open(path);
        } catch (const sqlite::Damaged&) {
            ADD_FAILURE() << "what a newer program made is not read around: " << change;
        } catch (const Error&) {
        }
    }
}

TEST(CaseFile, AVersionThatIsNotThatOfItsTablesIsADamagedNumber)
{
    for (const std::string version : {"15", "99", "-2147483638"}) {
        const TemporaryFolder folder;
        const auto path = make_case(folder);
        execute(path, "PRAGMA user_version = " + version);
        const auto before = test::bytes_of(path);
        EXPECT_THROW(CaseFile::open(path), sqlite::Damaged) << version;
        const auto words = refusal(path);
        for (const auto* part : {"the number is damaged", "spindel-viewer shows", "take a copy"})
            EXPECT_NE(words.find(part), std::string::npos) << words;
        EXPECT_EQ(import_refusal(path), words);
        EXPECT_EQ(test::bytes_of(path), before);
    }
}

TEST(CaseFile, ACaseOfAnOlderVersionGetsTheTablesItLacks)
{
    const TemporaryFolder folder;
    const auto path = folder.write("old.spindel", "");
    execute(path, fmt::format("PRAGMA application_id = {}", kApplicationId));
    const auto opened = CaseFile::open(path);
    EXPECT_EQ(opened.database().integer("PRAGMA user_version"),
              static_cast<std::int64_t>(case_migrations().size()));
    EXPECT_TRUE(opened.files().empty());
}

TEST(CaseFile, ACaseOfEachOlderVersionKeepsWhatItHoldsAndTakesContacts)
{
    const auto scripts = case_migrations();
    for (std::size_t version = 1; version < scripts.size(); ++version) {
        const TemporaryFolder folder;
        const auto path = folder.write("old.spindel", "");
        for (std::size_t i = 0; i < version; ++i)
            execute(path, std::string(scripts[i]));
        execute(path, fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}; "
                                  "INSERT INTO source VALUES(1, 'SE-TEL', 'SE')",
                                  kApplicationId, version));
        if (version >= 2) execute(path, "INSERT INTO act VALUES(1, 'Hide', 0, '[]')");

        CaseImport import(path, ImportKind::network);
        const auto file = import.add_file({.name = "edges.csv", .kind = RecordKind::contact});
        ContactRecord contact{
            .source = "edges", .record_id = "L2", .from_id = "A-1", .to_id = "A-2"};
        EXPECT_EQ(import.store(contact, {file, 2}), Outcome::stored);
        import.commit();
        const auto& database = import.case_file().database();
        EXPECT_EQ(database.integer("PRAGMA user_version"), std::ssize(scripts));
        EXPECT_EQ(database.integer("SELECT count(*) FROM source WHERE name = 'SE-TEL'"), 1);
        EXPECT_EQ(database.integer("SELECT count(*) FROM act"), version >= 2 ? 1 : 0);
        EXPECT_EQ(database.integer("SELECT weight FROM contact"), 10'000);
    }
}

TEST(CaseFile, ACaseOpenedToReadCannotBeChanged)
{
    const TemporaryFolder folder;
    auto opened = CaseFile::open(make_case(folder));
    EXPECT_THROW(opened.database().execute("DELETE FROM call"), Error);
}

TEST(CaseFile, AnEmptyFileLeftByAKilledImportBecomesACase)
{
    const TemporaryFolder folder;
    const auto path = folder.write("x.spindel", "");
    CaseFile::open_or_create(path).database().execute("COMMIT");
    EXPECT_TRUE(CaseFile::open(path).files().empty());
}

} // namespace spindel::engine
