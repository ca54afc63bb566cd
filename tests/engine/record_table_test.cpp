// Rows by the thousand are told apart in memory, a few by queries: the outcome is that of a map.
#include "engine/record_table.h"

#include <map>
#include <random>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "engine/case_file.h"
#include "engine/case_import.h"
#include "engine/row_cells.h"
#include "tests/support/temporary_folder.h"

namespace spindel::engine {

namespace {

/// What each key was stored with first.
using Model = std::map<std::pair<std::string, std::string>, std::string>;

CallRecord call(std::mt19937& random, unsigned keys)
{
    CallRecord record;
    record.source = "S-" + std::to_string(random() % 3);
    record.record_id = std::to_string(random() % keys);
    record.caller_id = "P-" + std::to_string(random() % 2);
    record.callee_id = "P-2";
    record.time = *parse_time("2025-03-01T12:00:00Z");
    return record;
}

Outcome expected(Model& model, const CallRecord& record)
{
    const auto [at, is_new] =
        model.try_emplace({record.source, record.record_id}, record.caller_id);
    if (is_new) return Outcome::stored;
    return at->second == record.caller_id ? Outcome::duplicate : Outcome::conflict;
}

/// Stores random calls in one import and compares each outcome with the model's.
void import_calls(const std::filesystem::path& path, Model& model, std::mt19937& random, int count,
                  unsigned keys)
{
    CaseImport import(path, ImportKind::records);
    const auto file = import.add_file({.name = "x.csv", .sha256 = std::to_string(random())});
    for (int i = 0; i < count; ++i) {
        const auto record = call(random, keys);
        if (random() % 2 == 0) import.announce(record);
        ASSERT_EQ(import.store(record, {file, i + 2}), expected(model, record)) << i;
        if (random() % 5000 == 0) import.case_file(); // writes what there is so far
    }
    import.commit();
    EXPECT_EQ(import.case_file().database().integer("SELECT count(*) FROM call"),
              std::ssize(model));
}

} // namespace

TEST(RecordTable, AgreesWithAMapWhereverItsRowsAre)
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const test::TemporaryFolder folder;
        const auto path = folder.path() / "x.spindel";
        std::mt19937 random(seed);
        Model model;
        import_calls(path, model, random, 6000, 5000); // new: in memory
        import_calls(path, model, random, 100, 8000);  // few: by queries
        import_calls(path, model, random, 9000, 9000); // many: queries, then in memory
        auto kept = CaseFile::open(path);
        EXPECT_EQ(kept.database().prepare("PRAGMA foreign_key_check").step(), false);
        auto check = kept.database().prepare("PRAGMA integrity_check");
        check.step();
        EXPECT_EQ(check.text(0), "ok");
    }
}

TEST(RecordTable, RowsThatAreForgottenAreStillKnown)
{
    const test::TemporaryFolder folder;
    auto opened = CaseFile::open_or_create(folder.path() / "x.spindel");
    auto& database = opened.database();
    RecordTable table(database, {"rate", {"date", "currency"}, {"per_eur"}});
    const auto store = [&](std::int64_t date, std::int64_t value) {
        std::string row;
        RowWriter writer(row);
        writer.number(date);
        writer.text("SEK");
        const auto key_size = row.size();
        writer.number(value);
        return table.store(row, key_size, {1, 2});
    };
    for (int day = 0; day < 3000; ++day)
        EXPECT_EQ(store(day, day), Outcome::stored);
    table.flush({});
    table.forget();
    for (int day = 0; day < 3000; ++day) {
        EXPECT_EQ(store(day, day), Outcome::duplicate);
        EXPECT_EQ(store(day, day + 1), Outcome::conflict);
    }
    EXPECT_EQ(store(3000, 0), Outcome::stored);
    EXPECT_EQ(store(3000, 0), Outcome::duplicate);
    table.flush({});
    EXPECT_EQ(database.integer("SELECT count(*) FROM rate"), 3001);
    EXPECT_EQ(database.integer("SELECT count(*) FROM rate WHERE row_id = date + 1"), 3001)
        << "stored in the order of keys";
    CaseFile::abandon(opened);
}

} // namespace spindel::engine
