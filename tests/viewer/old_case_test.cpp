#include <regex>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/case_schema.h"
#include "tests/support/damaged_case.h"
#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"
#include "viewer/views/case_status.h"

namespace spindel::viewer {

namespace {

/// Makes a case what an earlier program left: without the tables and columns of later versions.
void set_back(const std::filesystem::path& path, std::size_t version)
{
    engine::sqlite::Database database(path, engine::sqlite::Access::read_write);
    const auto scripts = engine::case_migrations();
    const std::regex column("ALTER TABLE (\\w+) ADD COLUMN (\\w+)");
    const std::regex table("CREATE TABLE (\\w+)");
    for (std::size_t later = version; later < scripts.size(); ++later) {
        const std::string script(scripts[later]);
        const std::sregex_iterator end;
        for (std::sregex_iterator made(script.begin(), script.end(), column); made != end; ++made)
            database.execute(
                fmt::format("ALTER TABLE {} DROP COLUMN {}", (*made)[1].str(), (*made)[2].str()));
        for (std::sregex_iterator made(script.begin(), script.end(), table); made != end; ++made)
            database.execute(fmt::format("DROP TABLE {}", (*made)[1].str()));
    }
    database.execute(fmt::format("PRAGMA user_version = {}", version));
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
