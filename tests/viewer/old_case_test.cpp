#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/case_schema.h"
#include "tests/support/damaged_case.h"
#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"
#include "viewer/views/case_status.h"

namespace spindel::viewer {

namespace {

using engine::sqlite::Access;
using engine::sqlite::Database;

std::vector<std::string> names(const Database& database, const std::string& sql)
{
    std::vector<std::string> found;
    for (auto row = database.prepare(sql); row.step();)
        found.emplace_back(row.text(0));
    return found;
}

/// The columns that a table has in both databases, with commas.
std::string shared_columns(const Database& old, const std::string& table)
{
    const auto columns =
        names(old, fmt::format("SELECT name FROM pragma_table_info('{0}', 'main') WHERE name IN "
                               "(SELECT name FROM pragma_table_info('{0}', 'now'))",
                               table));
    return fmt::format("{}", fmt::join(columns, ", "));
}

/// Makes a case what an earlier program left: its tables and columns, with what it would have kept.
void set_back(const std::filesystem::path& path, std::size_t version)
{
    const auto made = std::filesystem::path(path) += ".old";
    std::ofstream(made).close();
    {
        Database old(made, Access::read_write);
        old.execute("PRAGMA foreign_keys = OFF");
        for (std::size_t script = 0; script < version; ++script)
            old.execute(std::string(engine::case_migrations()[script]));
        old.execute(fmt::format("ATTACH '{}' AS now", path.string()));
        for (const auto& table :
             names(old, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name IN "
                        "(SELECT name FROM now.sqlite_master)")) {
            const auto columns = shared_columns(old, table);
            old.execute(
                fmt::format("INSERT INTO main.{0} ({1}) SELECT {1} FROM now.{0}", table, columns));
        }
        old.execute(fmt::format("PRAGMA main.application_id = {}",
                                old.integer("PRAGMA now.application_id")));
        old.execute(fmt::format("PRAGMA main.user_version = {}", version));
    }
    std::filesystem::rename(made, path);
}

} // namespace

TEST(OldCase, OfEachVersionItIsReadBroughtUpToDateAndKeepsActs)
{
    for (std::size_t version = 1; version < engine::case_migrations().size(); ++version) {
        const support::TemporaryCase old{test::small_records()};
        set_back(old.path(), version);
        test::OpenWindow window(old.path());
        ASSERT_TRUE(window.is_open()) << version;
        EXPECT_EQ(
            window->session().analysis()->subject().label(test::node_of_victim(window->session())),
            "victim-1");
        hide(window->session(), {0});
        window.close(); // waits until it is kept
        EXPECT_EQ(engine::stored_acts(old.open()).acts.size(), 1U) << version;
    }
}

TEST(OldCase, ADamagedOneOfEachVersionIsShownAsFarAsItCanBeRead)
{
    for (std::size_t version = 1; version < engine::case_migrations().size(); ++version) {
        const support::TemporaryCase old{test::records_on_several_pages()};
        set_back(old.path(), version);
        support::break_page(old.path(), "call");
        MainWindow window;
        const QSignalSpy trouble(&window, &MainWindow::trouble);
        const QSignalSpy failed(&window, &MainWindow::open_failed);
        const QSignalSpy succeeded(&window.jobs(), &JobRunner::succeeded);
        window.open_case(old.path());
        ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() + failed.count() == 1; },
                                    test::kPatience));
        ASSERT_EQ(failed.count(), 0)
            << version << ": " << failed.value(0).value(0).toString().toStdString();
        ASSERT_EQ(trouble.count(), 1) << version;
        EXPECT_TRUE(trouble[0][0].toString().contains(QStringLiteral("Calls ("))) << version;
        EXPECT_FALSE(window.session().keeps_acts());
        EXPECT_GT(window.session().analysis()->graph().events().size(), 2'800U);
        EXPECT_EQ(
            window.session().analysis()->subject().label(test::node_of_victim(window.session())),
            "victim-1");
        EXPECT_TRUE(window.findChild<CaseStatus*>()->text().contains(QStringLiteral("damaged")));
    }
}

} // namespace spindel::viewer
