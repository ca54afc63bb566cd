#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "tests/viewer/untied_case.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/saved_views.h"

namespace spindel::viewer {

namespace {

class SavedViewTest : public test::DrawnCase {
protected:
    std::uint32_t ring_of(const char* name)
    {
        return session().findings()->rings().ring_of[node(name)];
    }
};

engine::ProjectionOptions calls_alone()
{
    engine::ProjectionOptions filter;
    filter.layers = {true, false, false, false};
    return filter;
}

} // namespace

TEST_F(SavedViewTest, IsRenamedAsOneActThatIsUndoneAndKept)
{
    hide(session(), {node("A-SON")});
    save_view(session(), QStringLiteral("Old"));
    const auto view = view_named(session().desk(), QStringLiteral("Old"));
    window_->rename_view_to(QStringLiteral("Old"), QStringLiteral("New & better"));
    EXPECT_EQ(saved_views(session().desk()), QStringList{QStringLiteral("New & better")});
    EXPECT_EQ(view_named(session().desk(), QStringLiteral("New & better")), view);
    session().history().undo();
    EXPECT_EQ(saved_views(session().desk()), QStringList{QStringLiteral("Old")});
    session().history().redo();
    window_.close();
    test::OpenWindow again(small_.path());
    ASSERT_TRUE(again.is_open());
    EXPECT_EQ(saved_views(again->session().desk()), QStringList{QStringLiteral("New & better")});
}

TEST_F(SavedViewTest, RenamingToItselfIsNoAct)
{
    save_view(session(), QStringLiteral("Same"));
    rename_view(session(), QStringLiteral("Same"), QStringLiteral("Same"));
    EXPECT_EQ(session().history().count(), 1);
    EXPECT_EQ(saved_views(session().desk()), QStringList{QStringLiteral("Same")});
}

TEST_F(SavedViewTest, OfAFilterHasItsOwnRingAndMembersWhateverIsFilteredBefore)
{
    engine::ProjectionOptions payments;
    payments.layers = {false, true, false, false};
    set_filter(session(), payments, QStringLiteral("payments"));
    ASSERT_TRUE(wait_until_found());
    ASSERT_NE(ring_of("A-BOSS"), analysis::kNoRing);
    session().choose_ring(ring_of("A-BOSS"));
    const auto members = session().selected();
    save_view(session(), QStringLiteral("Money"));
    set_filter(session(), {}, QStringLiteral("all"));
    window_->open_case(small_.path()); // what was found of the filter is forgotten
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window_->jobs().is_running(); }, test::kPatience));
    const auto& of_all = session().findings()->rings().rings[ring_of("A-BOSS")];
    ASSERT_NE(of_all.members, members);
    show_view(session(), QStringLiteral("Money"));
    EXPECT_EQ(session().selected(), members); // at once
    ASSERT_TRUE(wait_until_found());
    EXPECT_EQ(session().selected(), members);
    EXPECT_EQ(session().ring(), ring_of("A-BOSS"));
    EXPECT_FALSE(session().persona());
}

TEST_F(SavedViewTest, WhileItsRingIsLookedForAnotherChoiceStays)
{
    set_filter(session(), calls_alone(), QStringLiteral("calls"));
    ASSERT_TRUE(wait_until_found());
    session().choose_ring(ring_of("A-SON"));
    save_view(session(), QStringLiteral("Family by phone"));
    window_->open_case(small_.path()); // what was found of the filter is forgotten
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window_->jobs().is_running(); }, test::kPatience));
    set_filter(session(), {}, QStringLiteral("all"));
    ASSERT_TRUE(wait_until_found());
    show_view(session(), QStringLiteral("Family by phone"));
    session().choose_persona(node("A-BOSS"));
    ASSERT_TRUE(wait_until_found());
    EXPECT_EQ(session().selected(), std::vector{node("A-BOSS")});
}

TEST(SavedViewOfTheUntied, HasThemChosenByNameAcrossReopeningAndALaterImport)
{
    const support::TemporaryCase small{test::records_of_loners()};
    const auto untied = [](Session& session, engine::EntityKind kind, const char* name) {
        return session.analysis()->graph().find(kind, name).value();
    };
    {
        test::OpenWindow window(small.path());
        ASSERT_TRUE(window.is_open());
        auto& session = window->session();
        session.choose_untied({untied(session, engine::EntityKind::actor, "A-SECRET"),
                               untied(session, engine::EntityKind::phone, "P-PREPAID")});
        window->save_view_as(QStringLiteral("Alone"));
        session.choose_nothing();
        window->show_view_named(QStringLiteral("Alone"));
        EXPECT_EQ(session.untied().size(), 2U);
    }
    {
        engine::CaseImport import(small.path(), engine::ImportKind::records); // numbers all anew
        const auto file = import.add_file({.name = "later.csv", .sha256 = "later"});
        import.store(support::actor("A-FOUND", "PL"), {file, 2});
        import.store(support::phone("R30", "P-PREPAID", "A-FOUND"), {file, 3});
        import.commit();
    }
    test::OpenWindow again(small.path());
    ASSERT_TRUE(again.is_open());
    again->show_view_named(QStringLiteral("Alone"));
    auto& session = again->session();
    std::vector expected{untied(session, engine::EntityKind::actor, "A-SECRET"),
                         untied(session, engine::EntityKind::actor, "A-FOUND")};
    std::ranges::sort(expected);
    EXPECT_EQ(session.untied(), expected);
    EXPECT_TRUE(session.selected().empty());
}

} // namespace spindel::viewer
