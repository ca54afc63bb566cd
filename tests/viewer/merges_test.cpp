/// Numbers and their users: rejected, accepted again, chosen.
#include <gtest/gtest.h>

#include "tests/viewer/findings_case.h"
#include "viewer/views/more_findings.h"

namespace spindel::viewer {

TEST_F(FindingsTest, ARejectedMergeIsAnalysedAnewAndUndoneAndThereAfterReopening)
{
    auto& view = window_.view<MergesView>();
    const auto personas = session().analysis()->projection().persona.size();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    int row = 0;
    while (cell(view, row, "identifier") != "P-DRIVER")
        ++row;
    view.table().mark(row);
    const QSignalSpy succeeded(&window_->jobs(), &JobRunner::succeeded);
    view.reject_or_accept();
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 1; }, test::kPatience));
    const auto& subject = session().analysis()->subject();
    EXPECT_EQ(session().analysis()->projection().persona.size(), personas);
    EXPECT_TRUE(node_named(subject, "P-DRIVER").has_value()); // a persona of its own now
    EXPECT_FALSE(node_named(subject, "A-DRIVER").has_value());
    session().history().undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 2; }, test::kPatience));
    EXPECT_TRUE(node_named(session().analysis()->subject(), "A-DRIVER").has_value());
    session().history().redo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 3; }, test::kPatience));
    window_.close();
    test::OpenWindow again(small_.path());
    ASSERT_TRUE(again.is_open());
    EXPECT_TRUE(node_named(again->session().analysis()->subject(), "P-DRIVER").has_value());
}

TEST(Merges, NumbersTakenForOneUsersAreRejectedAndAcceptedAgain)
{
    // two numbers that nobody is known to use, in one handset
    auto records = test::small_records();
    for (const auto* number : {"P-OLD", "P-NEW"}) {
        auto call =
            support::call(std::string("C-") + number, "2025-03-07T10:00:00Z", number, "P-DRIVER");
        call.caller_device_id = "D-1";
        records.emplace_back(call);
    }
    const support::TemporaryCase small{records};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& session = window->session();
    const auto personas = session.analysis()->projection().persona.size();
    auto& view = window.view<MergesView>();
    const auto row_of_merge = [&](const char* state = "accepted") -> std::optional<int> {
        const auto& table = view.table().sorted().source().table();
        for (int row = 0; row < static_cast<int>(table.rows.size()); ++row)
            if (cell_of(table, row, "reason").starts_with("used in handset") &&
                cell_of(table, row, "state") == state)
                return row;
        return {};
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    ASSERT_TRUE(row_of_merge().has_value());
    const QSignalSpy succeeded(&window->jobs(), &JobRunner::succeeded);
    view.table().mark(*row_of_merge());
    view.reject_or_accept();
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 1; }, test::kPatience));
    EXPECT_EQ(session.analysis()->projection().persona.size(), personas + 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    EXPECT_FALSE(row_of_merge().has_value());
    EXPECT_TRUE(session.history().text(0).endsWith(QStringLiteral("have one user")));
    ASSERT_EQ(row_of_merge("rejected"), view.table().sorted().rowCount() - 1); // with its reason
    view.table().mark(row_of_merge("rejected"));
    view.reject_or_accept();
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 2; }, test::kPatience));
    EXPECT_EQ(session.analysis()->projection().persona.size(), personas);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    EXPECT_TRUE(row_of_merge().has_value());
    EXPECT_TRUE(rejected_merges(session.desk()).empty());
}

TEST_F(FindingsTest, ARowOfNumbersSelectsItsUserAndShowsTheRecordsOfTheNumber)
{
    auto& view = window_.view<MergesView>();
    const auto& evidence = *window_->findChild<TableView*>(QStringLiteral("evidence"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().sight() != nullptr; }, test::kPatience));
    session().choose_persona(node("A-MOTHER"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    int row = 0;
    while (cell(view, row, "identifier") != "P-DRIVER")
        ++row;
    Q_EMIT view.table().row_chosen(row);
    EXPECT_EQ(session().persona(), node("A-DRIVER"));
    EXPECT_EQ(session().selected(), std::vector{node("A-DRIVER")});
    // who is said to use it, and its one call
    ASSERT_TRUE(QTest::qWaitFor([&] { return evidence.sorted().rowCount() == 2; }, test::kPatience))
        << evidence.sorted().rowCount();
    EXPECT_EQ(cell_of(evidence.sorted().source().table(), 1, "record"), "C9");
}

} // namespace spindel::viewer
