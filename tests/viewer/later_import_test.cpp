/// What was laid out for a number, once a later import says whose it is.
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/notes.h"
#include "viewer/desk/saved_views.h"
#include "viewer/output/picture_file.h"

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
    /// Closes the viewer, imports who has the number, and opens the case again.
    void tell_whose_it_is()
    {
        window_->close();
        engine::CaseImport import(case_.path(), engine::ImportKind::records);
        const auto file = import.add_file({.name = "later.csv", .sha256 = "later"});
        import.store(support::actor("A-FOUND", "PL"), {file, 2});
        import.store(support::phone("phone of FOUND", "P-LONE", "A-FOUND"), {file, 3});
        import.store(support::call("C30", "2025-03-06T12:00:00Z", "P-NEW", "P-BOSS"), {file, 4});
        import.commit();
        open();
    }
    Session& session() { return (*window_)->session(); }
    const analysis::Subject& subject() { return session().analysis()->subject(); }
    engine::NodeId number(const char* name)
    {
        const auto entity = subject().graph().find(engine::EntityKind::phone, name);
        return subject().projection.node_of(entity.value()).value();
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
