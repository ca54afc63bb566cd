/// What was laid out for a number, once a later import says whose it is.
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/notes.h"
#include "viewer/desk/saved_views.h"
#include "viewer/output/picture_file.h"
#include "viewer/views/notes_view.h"
#include "viewer/views/search_box.h"

namespace spindel::viewer {

namespace {

std::vector<engine::Record> with_an_unknown_number()
{
    auto records = test::small_records();
    records.emplace_back(support::call("C20", "2025-03-04T12:00:00Z", "P-LONE", "P-BOSS"));
    records.emplace_back(support::call("C21", "2025-03-05T12:00:00Z", "P-LONE", "P-DRIVER"));
    return records;
}

class LaterImportTest : public testing::Test {
protected:
    void SetUp() override { open(); }

    void open()
    {
        window_ = std::make_unique<test::OpenWindow>(case_.path());
        ASSERT_TRUE(window_->is_open());
        ASSERT_TRUE(wait_until_drawn());
    }
    bool wait_until_drawn()
    {
        QCoreApplication::processEvents();
        auto& picture = (*window_)->canvas().picture();
        return QTest::qWaitFor(
            [&] { return picture.is_current() && !picture.scene().nodes.empty(); },
            test::kPatience);
    }
    /// Closes the viewer, imports records, and opens the case again.
    void import_later(const std::vector<engine::Record>& records)
    {
        window_->close();
        engine::CaseImport import(case_.path(), engine::ImportKind::records);
        const auto file = import.add_file({.name = "later.csv", .sha256 = "later"});
        std::int64_t line = 1;
        for (const auto& record : records)
            import.store(record, {file, ++line});
        import.commit();
        open();
    }
    void tell_whose_it_is()
    {
        import_later({support::actor("A-FOUND", "PL"),
                      support::phone("phone of FOUND", "P-LONE", "A-FOUND"),
                      support::call("C30", "2025-03-06T12:00:00Z", "P-NEW", "P-BOSS")});
    }
    /// One user at its first call and another at its second.
    void tell_whose_it_was_first_and_then()
    {
        const auto change = support::at("2025-03-05T00:00:00Z");
        import_later({support::actor("A-FIRST", "PL"), support::actor("A-SECOND", "SE"),
                      support::phone("first", "P-LONE", "A-FIRST", {{}, change}),
                      support::phone("then", "P-LONE", "A-SECOND", {change, {}})});
    }
    Session& session() { return (*window_)->session(); }
    const analysis::Subject& subject() { return session().analysis()->subject(); }
    engine::NodeId number(const char* name)
    {
        const auto entity = subject().graph().find(engine::EntityKind::phone, name);
        return subject().projection.node_of(entity.value()).value();
    }
    std::vector<engine::NodeId> both_users()
    {
        std::vector both{test::node_named(session(), "A-FIRST"),
                         test::node_named(session(), "A-SECOND")};
        std::ranges::sort(both);
        return both;
    }
    engine::NodeId found() { return test::node_named(session(), "A-FOUND"); }
    QPointF place(engine::NodeId node) { return (*window_)->canvas().place_of(node).value(); }

    support::TemporaryCase case_{with_an_unknown_number()};
    std::unique_ptr<test::OpenWindow> window_;
};

} // namespace

TEST_F(LaterImportTest, ANoteOnANumberIsThenOneOnItsUser)
{
    session().select({number("P-LONE")});
    add_note(session(), QStringLiteral("who is this?"), {});
    tell_whose_it_is();
    const auto notes = notes_in(session().desk());
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(nodes_of(notes[0], subject()), std::vector{found()});
    EXPECT_EQ(subject_of(notes[0], subject()), QStringLiteral("A-FOUND"));
}

TEST_F(LaterImportTest, ANoteOnANumberOfTwoUsersIsFoundWithBothAndNamesTheNumber)
{
    session().select({number("P-LONE")});
    add_note(session(), QStringLiteral("who is this?"), {});
    tell_whose_it_was_first_and_then();
    const auto note = notes_in(session().desk()).at(0);
    EXPECT_EQ(subject_of(note, subject()), QStringLiteral("P-LONE (used by A-FIRST, A-SECOND)"));
    auto& notes = window_->view<NotesView>();
    EXPECT_TRUE(notes.list().item(0)->text().startsWith(QStringLiteral("P-LONE (used by")));
    notes.list().setCurrentRow(0);
    EXPECT_EQ(session().selected(), both_users());
    const auto& scene = (*window_)->canvas().picture().scene();
    for (const auto user : both_users())
        EXPECT_TRUE(scene.nodes[*scene.find(user)].has_note);
    session().choose_nothing();
    auto& search = window_->view<SearchBox>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return search.is_ready(); }, test::kPatience));
    search.line().setText(QStringLiteral("who is this"));
    QTest::keyClick(&search.line(), Qt::Key_Return);
    EXPECT_EQ(search.said(), QStringLiteral("1 of 2"));
}

TEST_F(LaterImportTest, AViewOfANumberOfTwoUsersShowsAndSelectsBoth)
{
    session().select({number("P-LONE")});
    focus_on(session(), session().selected());
    (*window_)->save_view_as(QStringLiteral("One"));
    show_all(session());
    tell_whose_it_was_first_and_then();
    (*window_)->show_view_named(QStringLiteral("One"));
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(session().selected(), both_users());
    EXPECT_EQ((*window_)->canvas().picture().scene().nodes.size(), 2U);
}

TEST_F(LaterImportTest, ANoteOnWhatTheCaseNoLongerHasIsNotOneOnTheCase)
{
    const Note lost{QStringLiteral("1"), {QStringLiteral("phone:P-GONE")}, QStringLiteral("!")};
    EXPECT_EQ(subject_of(lost, subject()), QStringLiteral("What is no longer in the case"));
    EXPECT_EQ(subject_of({}, subject()), QStringLiteral("The case"));
}

TEST_F(LaterImportTest, ItsPlaceAndPinAreItsUsersAndCanBeChanged)
{
    const QPointF put(123, 456);
    move_nodes(session(), {{number("P-LONE"), put}});
    pin_or_let_go(session(), {number("P-LONE")});
    tell_whose_it_is();
    EXPECT_EQ(place(found()), put);
    EXPECT_TRUE(is_pinned(session(), found()));
    set_layout(session(), {LayoutName::country, {}}); // which pinned nodes sit out
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(place(found()), put);
    move_nodes(session(), {{found(), {7, 8}}}); // and a later place counts
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(place(found()), QPointF(7, 8));
    pin_or_let_go(session(), {found()});
    EXPECT_FALSE(is_pinned(session(), found()));
    session().history().setIndex(2);
    EXPECT_TRUE(is_pinned(session(), found()));
}

TEST_F(LaterImportTest, AHiddenNumberDoesNotHideWhoeverHasIt)
{
    hide(session(), {number("P-LONE")});
    tell_whose_it_is();
    EXPECT_TRUE((*window_)->canvas().place_of(found()));
    EXPECT_TRUE(words_of_left_out(session()).isEmpty());
}

TEST_F(LaterImportTest, ASavedViewSelectsItsUserAndLeavesOutWhoIsNew)
{
    session().select({number("P-LONE"), test::node_named(session(), "A-BOSS")});
    focus_on(session(), session().selected());
    (*window_)->save_view_as(QStringLiteral("Two"));
    show_all(session());
    tell_whose_it_is();
    (*window_)->show_view_named(QStringLiteral("Two"));
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(session().selected().size(), 2U);
    EXPECT_TRUE(std::ranges::binary_search(session().selected(), found()));
    EXPECT_EQ((*window_)->canvas().picture().scene().nodes.size(), 2U);
    session().history().undo();
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_TRUE((*window_)->canvas().place_of(number("P-NEW")));
}

} // namespace spindel::viewer
