#include <gtest/gtest.h>

#include "tests/support/damaged_case.h"
#include "tests/support/temporary_folder.h"
#include "tests/viewer/small_case.h"
#include "viewer/case_loader.h"
#include "viewer/desk/acts.h"
#include "viewer/views/case_status.h"

namespace spindel::viewer {

TEST(DamagedCase, OpensToBeLookedAtWithWhatCanBeReadAndSaysSo)
{
    const support::TemporaryCase broken{test::records_on_several_pages()};
    support::break_page(broken.path(), "call");
    MainWindow window;
    const QSignalSpy trouble(&window, &MainWindow::trouble);
    const QSignalSpy failed(&window, &MainWindow::open_failed);
    const QSignalSpy succeeded(&window.jobs(), &JobRunner::succeeded);
    window.open_case(broken.path());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return succeeded.count() + failed.count() == 1; }, test::kPatience));
    ASSERT_EQ(failed.count(), 0);
    ASSERT_EQ(trouble.count(), 1);
    const auto words = trouble[0][0].toString();
    for (const auto* part : {"test.spindel", "damaged", "Calls (", "nothing you do is kept"})
        EXPECT_TRUE(words.contains(QLatin1String(part))) << part << ": " << words.toStdString();
    auto& session = window.session();
    EXPECT_FALSE(session.keeps_acts());
    EXPECT_GT(session.analysis()->graph().events().size(), 2'800U);
    EXPECT_EQ(session.analysis()->subject().label(test::node_of_victim(session)), "victim-1");
    hide(session, {0}); // undo works, and nothing is written
    session.history().undo();
    EXPECT_TRUE(window.findChild<CaseStatus*>()->text().contains(QStringLiteral("damaged")));
}

TEST(DamagedCase, IsNotOpenedWhereNobodyCanSayWhoIsAVictim)
{
    const support::TemporaryCase broken{test::small_records()};
    support::break_page(broken.path(), "victim_label");
    support::break_page(broken.path(), "sqlite_autoindex_victim_label_1");
    MainWindow window;
    const QSignalSpy failed(&window, &MainWindow::open_failed);
    window.open_case(broken.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }, test::kPatience));
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("who is a victim")));
    EXPECT_EQ(window.session().analysis(), nullptr);
}

TEST(DamagedCase, ThatWasCutShortOpensWithWhatIsLeft)
{
    const support::TemporaryCase cut{test::records_on_several_pages()};
    const auto whole = std::filesystem::file_size(cut.path());
    std::filesystem::resize_file(cut.path(), whole * 8 / 10);
    MainWindow window;
    const QSignalSpy trouble(&window, &MainWindow::trouble);
    const QSignalSpy failed(&window, &MainWindow::open_failed);
    window.open_case(cut.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.session().analysis() || failed.count() == 1; },
                                test::kPatience));
    ASSERT_EQ(failed.count(), 0) << failed[0][0].toString().toStdString();
    EXPECT_TRUE(trouble[0][0].toString().contains(QStringLiteral("damaged")));
    EXPECT_FALSE(window.session().keeps_acts());
    EXPECT_EQ(window.session().analysis()->subject().label(test::node_of_victim(window.session())),
              "victim-1");
    EXPECT_EQ(std::filesystem::file_size(cut.path()), whole * 8 / 10);
}

TEST(DamagedCase, OfWhichATablesNameOrTheVersionIsAnotherOpensWithAllElse)
{
    const auto* other_name = "UPDATE sqlite_schema SET name = replace(name, 'payment', 'paymenu'), "
                             "tbl_name = replace(tbl_name, 'payment', 'paymenu'), "
                             "sql = replace(sql, 'payment', 'paymenu')";
    for (const std::string change :
         {other_name, "PRAGMA user_version = 1", "PRAGMA user_version = 15"}) {
        const support::TemporaryCase broken{test::records_on_several_pages()};
        {
            engine::sqlite::Database database(broken.path(), engine::sqlite::Access::read_write);
            database.execute("PRAGMA writable_schema = ON");
            database.execute(change);
        }
        MainWindow window;
        const QSignalSpy trouble(&window, &MainWindow::trouble);
        const QSignalSpy failed(&window, &MainWindow::open_failed);
        window.open_case(broken.path());
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return window.session().analysis() || failed.count() == 1; }, test::kPatience));
        ASSERT_EQ(failed.count(), 0) << change << failed[0][0].toString().toStdString();
        EXPECT_TRUE(trouble.at(0)[0].toString().contains(QStringLiteral("damaged"))) << change;
        EXPECT_GT(window.session().analysis()->graph().events().size(), 3'000U);
        EXPECT_FALSE(window.session().keeps_acts());
    }
}

TEST(DamagedCase, OfWhichTheVersionAloneIsWrongSaysSoAndShowsAll)
{
    const support::TemporaryCase broken{test::small_records()};
    engine::sqlite::Database(broken.path(), engine::sqlite::Access::read_write)
        .execute("PRAGMA user_version = 15");
    MainWindow window;
    const QSignalSpy trouble(&window, &MainWindow::trouble);
    const QSignalSpy succeeded(&window.jobs(), &JobRunner::succeeded);
    window.open_case(broken.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 1; }, test::kPatience));
    const auto words = trouble.at(0)[0].toString();
    EXPECT_TRUE(words.contains(QStringLiteral("the number of its version"))) << words.toStdString();
    const support::TemporaryCase whole{test::small_records()};
    EXPECT_EQ(window.session().analysis()->graph().events().size(),
              load_case(whole.path(), {}).analysis->graph().events().size());
}

TEST(DamagedCase, OfANewerProgramIsNotOpenedButSaidWhatToDo)
{
    const support::TemporaryCase newer{test::small_records()};
    engine::sqlite::Database(newer.path(), engine::sqlite::Access::read_write)
        .execute("PRAGMA user_version = 99; CREATE TABLE hidden_person(label TEXT)");
    MainWindow window;
    const QSignalSpy failed(&window, &MainWindow::open_failed);
    window.open_case(newer.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }, test::kPatience));
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("update Spindel")))
        << failed[0][0].toString().toStdString();
}

TEST(DamagedCase, ThatCannotBeOpenedIsSaidWithWhatToDo)
{
    const support::TemporaryFolder folder;
    const auto text = folder.path() / "text.spindel";
    std::ofstream(text) << "no case at all";
    const support::TemporaryCase lost{test::small_records()};
    std::filesystem::resize_file(lost.path(), 1500);
    for (const auto& [path, what] : {std::pair{folder.path() / "absent.spindel", "import records"},
                                     std::pair{text, "choose a .spindel file"},
                                     std::pair{lost.path(), "take a copy from before"}}) {
        MainWindow window;
        const QSignalSpy failed(&window, &MainWindow::open_failed);
        window.open_case(path);
        ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }, test::kPatience));
        EXPECT_TRUE(failed[0][0].toString().contains(QLatin1String(what)))
            << failed[0][0].toString().toStdString();
    }
}

TEST(DamagedCase, OfWhichNoNodeIsLeftIsDrawnEmptyAndSettles)
{
    const support::TemporaryCase empty{{support::actor("A-ALONE", "SE")}};
    test::OpenWindow window(empty.path());
    ASSERT_TRUE(window.is_open());
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->is_settled(); }, test::kPatience));
}

} // namespace spindel::viewer
