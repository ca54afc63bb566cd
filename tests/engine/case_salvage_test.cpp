#include "engine/case_salvage.h"

#include <algorithm>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/record_graph.h"
#include "tests/support/damaged_case.h"
#include "tests/support/records.h"
#include "tests/support/temporary_case.h"
#include "tests/support/temporary_folder.h"

namespace spindel::engine {

namespace {

constexpr int kCalls = 5'000;

/// Many calls between two suspects and a victim, in several pages.
std::vector<Record> many_calls()
{
    std::vector<Record> records{support::actor("A-ONE", "SE"),
                                support::actor("A-VICTIM", "LV", Category::victim),
                                support::phone("p1", "P-ONE", "A-ONE", {}, "SE"),
                                support::phone("p2", "P-VICTIM", "A-VICTIM", {}, "LV")};
    for (int i = 0; i < kCalls; ++i)
        records.push_back(support::call(fmt::format("C{}", i), "2025-03-01T10:00:00Z", "P-ONE",
                                        i % 2 == 0 ? "P-VICTIM" : "P-TWO"));
    return records;
}

const SalvagedTable& table(const SalvagedCase& saved, std::string_view name)
{
    return *std::ranges::find(saved.tables, name, &SalvagedTable::name);
}

class CaseSalvageTest : public testing::Test {
protected:
    support::TemporaryCase case_{many_calls()};
};

} // namespace

TEST_F(CaseSalvageTest, OfASoundCaseEverythingIsSaved)
{
    const auto saved = salvage(case_.path());
    for (const auto& one : saved.tables)
        EXPECT_TRUE(one.is_whole) << one.name;
    EXPECT_EQ(table(saved, "call").rows, kCalls);
    EXPECT_EQ(RecordGraph::load(saved.case_file).events().size(), case_.graph().events().size());
}

TEST_F(CaseSalvageTest, TheRowsBeforeAndBehindABrokenPageAreSaved)
{
    support::break_page(case_.path(), "call");
    EXPECT_THROW(case_.graph(), sqlite::Damaged);
    const auto saved = salvage(case_.path());
    EXPECT_FALSE(table(saved, "call").is_whole);
    EXPECT_GT(table(saved, "call").rows, kCalls - 200); // one page of some eighty rows is lost
    EXPECT_LT(table(saved, "call").rows, kCalls);
    auto& database = saved.case_file.database();
    EXPECT_EQ(database.integer("SELECT count(*) FROM call WHERE row_id IN (1, 5000)"), 2);
    EXPECT_TRUE(table(saved, "phone").is_whole);
    const auto graph = RecordGraph::load(saved.case_file);
    EXPECT_TRUE(graph.is_victims(*graph.find(EntityKind::phone, "P-VICTIM")));
}

TEST_F(CaseSalvageTest, IdentifiersAndVictimsAreReadFromTheirIndicesToo)
{
    support::break_page(case_.path(), "identifier");
    support::break_page(case_.path(), "victim_label");
    const auto saved = salvage(case_.path());
    EXPECT_TRUE(table(saved, "identifier").is_whole);
    EXPECT_TRUE(table(saved, "victim_label").is_whole);
    const auto graph = RecordGraph::load(saved.case_file);
    EXPECT_EQ(graph.events().size(), kCalls + 2U);
    EXPECT_TRUE(graph.is_victims(*graph.find(EntityKind::actor, "A-VICTIM")));
}

TEST_F(CaseSalvageTest, WithoutTheVictimsLabelsNothingIsShown)
{
    support::break_page(case_.path(), "victim_label");
    support::break_page(case_.path(), "sqlite_autoindex_victim_label_1");
    try {
        salvage(case_.path());
        ADD_FAILURE() << "was shown";
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("who is a victim"), std::string::npos);
    }
}

TEST_F(CaseSalvageTest, ALostSourceOrFileIsNamedSo)
{
    support::break_page(case_.path(), "source");
    support::break_page(case_.path(), "import_file");
    const auto saved = salvage(case_.path());
    const auto graph = RecordGraph::load(saved.case_file);
    EXPECT_EQ(graph.events().size(), kCalls + 2U);
    EXPECT_EQ(graph.sources()[0], "(lost 1)");
    EXPECT_EQ(graph.files()[0].name, "(lost 1)");
}

/// Cells that are readable and that no import writes.
TEST_F(CaseSalvageTest, RowsThatHoldWhatNoImportWritesAreLeftOut)
{
    const std::vector<std::string> damages{
        "UPDATE call SET caller_id = 999999999 WHERE row_id = 7",
        "UPDATE call SET callee_id = -4 WHERE row_id = 7",
        "UPDATE call SET caller_device_id = 4000000000000000000 WHERE row_id = 7",
        "UPDATE call SET kind = 200 WHERE row_id = 7",
        "UPDATE call SET time = 9000000000000000000 WHERE row_id = 7",
        "UPDATE call SET duration_s = 9000000000000000000 WHERE row_id = 7",
        "UPDATE call SET duration_s = -7 WHERE row_id = 7",
    };
    for (const auto& damage : damages) {
        const support::TemporaryCase damaged(many_calls());
        {
            sqlite::Database database(damaged.path(), sqlite::Access::read_write);
            database.execute("PRAGMA foreign_keys = OFF");
            database.execute(damage);
        }
        EXPECT_THROW(damaged.graph(), sqlite::Damaged) << damage;
        const auto saved = salvage(damaged.path());
        EXPECT_FALSE(table(saved, "call").is_whole) << damage;
        EXPECT_EQ(table(saved, "call").rows, kCalls - 1) << damage;
        EXPECT_TRUE(table(saved, "phone").is_whole) << damage;
        EXPECT_EQ(RecordGraph::load(saved.case_file).events().size(), kCalls + 1U) << damage;
    }
}

TEST_F(CaseSalvageTest, AWildIdentifierOrCategoryIsDamageToo)
{
    const auto after = [this](const std::string& damage) {
        sqlite::Database database(case_.path(), sqlite::Access::read_write);
        database.execute("PRAGMA foreign_keys = OFF");
        database.execute(damage);
        EXPECT_THROW(case_.graph(), sqlite::Damaged) << damage;
    };
    after("UPDATE actor SET category = 77 WHERE actor_id = (SELECT actor_id FROM actor LIMIT 1)");
    EXPECT_EQ(table(salvage(case_.path()), "actor").rows, 1);
    after("UPDATE phone SET source_id = 55");
    const auto saved = salvage(case_.path());
    EXPECT_EQ(RecordGraph::load(saved.case_file).events().size(), kCalls + 2U); // its name is lost
    after("UPDATE identifier SET kind = 99 WHERE text = 'P-TWO'");
    EXPECT_THROW(salvage(case_.path()), Error); // who may be a victim is not known
}

TEST_F(CaseSalvageTest, TheDamagedFileStaysAsItIs)
{
    support::break_page(case_.path(), "call");
    const auto bytes = [&] {
        std::ifstream file(case_.path(), std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    const auto before = bytes();
    salvage(case_.path());
    EXPECT_EQ(bytes(), before);
}

TEST_F(CaseSalvageTest, ACaseThatWasCutShortIsReadUpToThere)
{
    const auto whole = std::filesystem::file_size(case_.path());
    auto rows_before = std::int64_t{kCalls};
    for (const auto share : {0.99, 0.8, 0.6}) {
        std::filesystem::resize_file(
            case_.path(), static_cast<std::uintmax_t>(static_cast<double>(whole) * share));
        EXPECT_THROW(case_.graph(), sqlite::Damaged);
        const auto before = test::bytes_of(case_.path());
        const auto saved = salvage(case_.path());
        EXPECT_EQ(test::bytes_of(case_.path()), before);
        EXPECT_TRUE(table(saved, "victim_label").is_whole);
        const auto graph = RecordGraph::load(saved.case_file);
        EXPECT_TRUE(graph.is_victims(*graph.find(EntityKind::phone, "P-VICTIM")));
        EXPECT_FALSE(table(saved, "call").is_whole) << share;
        EXPECT_LE(table(saved, "call").rows, rows_before) << share;
        EXPECT_GT(table(saved, "call").rows, 0) << share;
        rows_before = table(saved, "call").rows;
    }
}

TEST_F(CaseSalvageTest, PagesOfZerosAtTheEndAreReadAround)
{
    constexpr std::uintmax_t kZeros = 0x10000;
    const auto whole = std::filesystem::file_size(case_.path());
    std::filesystem::resize_file(case_.path(), whole - kZeros);
    std::filesystem::resize_file(case_.path(), whole);
    const auto saved = salvage(case_.path()); // and it ends
    EXPECT_FALSE(table(saved, "call").is_whole);
    EXPECT_GT(table(saved, "call").rows, 0);
}

TEST_F(CaseSalvageTest, KeysThatGoBackAreNotFollowedForEver)
{
    // rows of another table in the place of a page of calls: keys that were passed long ago
    const auto root = [&](const char* name) {
        const sqlite::Database database(case_.path(), sqlite::Access::read_only);
        return database.integer(std::string("SELECT rootpage FROM sqlite_schema WHERE name = '") +
                                name + "'");
    };
    support::put_page(case_.path(), "call", root("phone"));
    const auto saved = salvage(case_.path());
    EXPECT_FALSE(table(saved, "call").is_whole);
    auto& database = saved.case_file.database();
    EXPECT_EQ(database.integer("SELECT count(*) FROM call WHERE row_id = 5000"), 1);
}

TEST_F(CaseSalvageTest, StopsWhenAsked)
{
    support::break_page(case_.path(), "call");
    std::stop_source stop;
    const auto stop_at = [&](std::uint64_t table) {
        return Progress{.report =
                            [&stop, table](std::string_view, std::uint64_t done, std::uint64_t) {
                                if (done == table) stop.request_stop();
                            },
                        .stop = stop.get_token()};
    };
    EXPECT_THROW(salvage(case_.path(), stop_at(3)), Cancelled);
}

TEST_F(CaseSalvageTest, ALastPartOfZerosEndsAndTheRestIsSaved)
{
    const auto size = std::filesystem::file_size(case_.path());
    std::filesystem::resize_file(case_.path(), size - 65'536);
    std::filesystem::resize_file(case_.path(), size); // filled with zeros
    const auto saved = salvage(case_.path());
    EXPECT_EQ(table(saved, "actor").rows, 2);
    EXPECT_GT(table(saved, "call").rows, 0);
}

TEST_F(CaseSalvageTest, ACaseThatWasCutShortIsReadToThere)
{
    std::filesystem::resize_file(case_.path(), std::filesystem::file_size(case_.path()) - 70'000);
    const auto saved = salvage(case_.path());
    EXPECT_EQ(table(saved, "actor").rows, 2);
    EXPECT_GT(table(saved, "call").rows, 0);
    const auto graph = RecordGraph::load(saved.case_file);
    EXPECT_TRUE(graph.is_victims(*graph.find(EntityKind::phone, "P-VICTIM")));
}

TEST_F(CaseSalvageTest, IsStoppedWhenThatIsAsked)
{
    support::break_page(case_.path(), "call");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(salvage(case_.path(), {.report = {}, .stop = stop.get_token()}), Cancelled);
}

TEST_F(CaseSalvageTest, WhereTheTablesCannotBeFoundItIsRefused)
{
    {
        std::fstream file(case_.path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(100); // behind the header, where the list of tables begins
        file << std::string(3000, '\xff');
    }
    EXPECT_THROW(salvage(case_.path()), Error);
    std::filesystem::resize_file(case_.path(), 2000); // not even the list is whole
    EXPECT_THROW(salvage(case_.path()), Error);
    std::filesystem::resize_file(case_.path(), 50);
    EXPECT_THROW(salvage(case_.path()), Error);
}

} // namespace spindel::engine
