#include "viewer/desk/acts.h"

#include <array>
#include <functional>

#include <QLineF>
#include <QPolygonF>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/desk/notes.h"
#include "viewer/desk/saved_views.h"
#include "viewer/desk/selections.h"

namespace spindel::viewer {

namespace {

/// A window with the small case open and all of it known.
class ActsTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        ASSERT_TRUE(wait_for_sight());
    }

    Session& session() { return window_->session(); }
    bool wait_for_sight()
    {
        return QTest::qWaitFor([this] { return session().sight() != nullptr; }, test::kPatience);
    }
    engine::NodeId node(const char* name) { return test::node_named(session(), name); }

    support::TemporaryCase small_{test::small_records()};
    test::OpenWindow window_{small_.path()};
};

engine::ProjectionOptions calls_in_march()
{
    engine::ProjectionOptions filter;
    filter.layers = {true, false, false};
    filter.period = {support::at("2025-03-02"), support::at("2025-03-10")};
    filter.countries = {support::country("CZ"), support::country("NO")};
    filter.least_grade = support::grade("B2");
    return filter;
}

} // namespace

TEST_F(ActsTest, EveryActIsUndoneDoneAgainAndThereAfterReopening)
{
    const auto boss = node("A-BOSS");
    const auto recruiter = node("A-RECRUITER");
    const auto no_place = [](engine::NodeId) { return std::optional(QPointF(3, 4)); };
    const std::vector<std::function<void()>> acts{
        [&] { hide(session(), {boss}); },
        [&] { show_all(session()); },
        [&] {
            pin_or_let_go(session(), {boss, recruiter});
        },
        [&] {
            pin_or_let_go(session(), {boss, recruiter});
        },
        [&] {
            move_nodes(session(), {{boss, {12.5, -7}}});
        },
        [&] { focus_on(session(), {recruiter}); },
        [&] { expand(session(), {recruiter}, {.steps = 2}, no_place); },
        [&] { collapse(session(), {recruiter}); },
        [&] { set_filter(session(), calls_in_march(), QStringLiteral("filter")); },
        [&] {
            set_style(session(), {ColorBy::ring, SizeBy::records, false, false, false});
        },
        [&] {
            set_layout(session(), {LayoutName::radial, boss});
        },
        [&] {
            place_selected(session(), {{boss, {1, 2}}, {recruiter, {3, 4}}},
                           {LayoutName::country, {}});
        },
        [&] {
            session().select({boss});
            add_note(session(), QStringLiteral("Ask."), {QStringLiteral("to do")});
        },
        [&] {
            change_note(session(), notes_in(session().desk()).at(0).id, QStringLiteral("Asked."),
                        {});
        },
        [&] { save_view(session(), QStringLiteral("Mine")); },
        [&] { show_all(session()); },
        [&] { show_view(session(), QStringLiteral("Mine")); },
        [&] { remove_view(session(), QStringLiteral("Mine")); },
        [&] { remove_note(session(), notes_in(session().desk()).at(0).id); },
        [&] {
            reject_or_accept_merge(session(), {"P-SON", "A-SON"});
        }};
    std::vector<Desk> states{session().desk()};
    for (const auto& act : acts) {
        act();
        ASSERT_NE(session().desk(), states.back()) << states.size();
        states.push_back(session().desk());
    }
    auto& history = session().history();
    ASSERT_EQ(history.count(), static_cast<int>(acts.size()));
    for (auto i = acts.size(); i-- > 0;) {
        history.undo();
        EXPECT_EQ(session().desk(), states[i]) << i;
    }
    for (std::size_t i = 1; i < states.size(); ++i) {
        history.redo();
        EXPECT_EQ(session().desk(), states[i]) << i;
    }
    history.setIndex(5); // what was undone is kept too
    window_.close();
    test::OpenWindow again(small_.path());
    ASSERT_TRUE(again.is_open());
    EXPECT_EQ(again->session().desk(), states[5]);
    EXPECT_EQ(again->session().history().count(), static_cast<int>(acts.size()));
    again->session().history().setIndex(static_cast<int>(acts.size()));
    EXPECT_EQ(again->session().desk(), states.back());
}

TEST_F(ActsTest, AnActAfterAnUndoTakesThePlaceOfWhatWasUndoneInTheCaseToo)
{
    hide(session(), {node("A-BOSS")});
    session().history().undo();
    hide(session(), {node("A-SON")});
    const auto state = session().desk();
    window_.close();
    test::OpenWindow again(small_.path());
    ASSERT_TRUE(again.is_open());
    EXPECT_EQ(again->session().desk(), state);
    EXPECT_EQ(again->session().history().count(), 1);
}

TEST_F(ActsTest, TheFilterIsReadAsItWasPut)
{
    set_filter(session(), calls_in_march(), QStringLiteral("filter"));
    EXPECT_TRUE(same_filter(filter_of(session().desk()), calls_in_march()));
    set_filter(session(), {}, QStringLiteral("none"));
    EXPECT_TRUE(session().desk().names_in(area::kFilter).empty());
}

TEST_F(ActsTest, TheHistoryNamesNoVictim)
{
    const auto victim = test::node_of_victim(session());
    hide(session(), {victim});
    pin_or_let_go(session(), {victim});
    focus_on(session(), {victim});
    set_layout(session(), {LayoutName::radial, victim});
    for (int i = 0; i < session().history().count(); ++i)
        for (const auto* name : test::kVictims)
            EXPECT_FALSE(session().history().text(i).contains(QLatin1String(name)));
}

TEST_F(ActsTest, ExpandingAHubIsCappedAndSaysHowManyAreLeftOut)
{
    const auto boss = node("A-BOSS"); // knows the recruiter, two buyers and the victim
    const auto place = [](engine::NodeId) { return std::optional(QPointF(100, 100)); };
    focus_on(session(), {boss});
    EXPECT_EQ(expand(session(), {boss}, {.most = 3}, place), 1U);
    EXPECT_EQ(shown(session()).size(), 4U);
    EXPECT_EQ(expand(session(), {boss}, {.most = 3}, place), 0U);
    EXPECT_EQ(shown(session()).size(), 5U);
    EXPECT_EQ(collapse(session(), {boss}), 2U);
    // the victim and the recruiter know each other too, so they stay
    EXPECT_EQ(shown(session()).size(), 3U);
}

TEST_F(ActsTest, ExpandingPutsNobodyAmongTheMembersOfARingThatIsNotTheirs)
{
    const auto& rings = session().analysis()->rings();
    const auto boss = node("A-BOSS");
    const auto ring = rings.ring_of[boss];
    ASSERT_NE(ring, analysis::kNoRing);
    // the boss in the middle of the family's ring, as a layout may place them
    const std::map<engine::NodeId, QPointF> places{{boss, {0, 0}},
                                                   {node("A-MOTHER"), {0, -200}},
                                                   {node("A-SON"), {180, 100}},
                                                   {node("A-DAUGHTER"), {-180, 100}}};
    ASSERT_NE(rings.ring_of[node("A-SON")], ring);
    const auto place_of = [&](engine::NodeId one) -> std::optional<QPointF> {
        const auto found = places.find(one);
        return found == places.end() ? std::nullopt : std::optional(found->second);
    };
    std::vector<engine::NodeId> shown_first;
    for (const auto& [one, at] : places)
        shown_first.push_back(one);
    focus_on(session(), shown_first);
    expand(session(), {boss}, {}, place_of);
    const QPolygonF family({{0, -200}, {180, 100}, {-180, 100}});
    const auto& subject = session().analysis()->subject();
    std::vector<QPointF> new_places;
    for (const auto& key : session().desk().names_in(area::kMove)) {
        const auto value = session().desk().value(area::kMove + u'/' + key);
        new_places.emplace_back(value[u"x"].toDouble(), value[u"y"].toDouble());
        EXPECT_FALSE(places.contains(node_of(subject, key).value()));
    }
    ASSERT_EQ(new_places.size(), 4U);
    for (std::size_t i = 0; i < new_places.size(); ++i) {
        EXPECT_FALSE(family.containsPoint(new_places[i], Qt::OddEvenFill));
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_GE(QLineF(new_places[i], new_places[j]).length(), 30);
    }
}

TEST_F(ActsTest, ExpandingGoesOverTheWantedLayersOnly)
{
    const auto boss = node("A-BOSS");
    const auto place = [](engine::NodeId) { return std::optional<QPointF>(); };
    focus_on(session(), {boss});
    expand(session(), {boss}, {.layers = {false, true, false}}, place);
    const std::vector<engine::NodeId> expected{boss, node("A-BUYER-1"),
                                               test::node_of_victim(session())};
    EXPECT_EQ(shown(session()).size(), 3U);
    for (const auto one : expected)
        EXPECT_TRUE(std::ranges::binary_search(shown(session()), one)) << one;
}

TEST_F(ActsTest, SelectionsGrowAlongWhatIsShown)
{
    session().select({node("A-DRIVER")}); // knows the recruiter alone
    EXPECT_EQ(with_neighbors(session()).size(), 2U);
    EXPECT_EQ(with_component(session()).size(), 6U); // all but the family
    EXPECT_EQ(inverted(session()).size(), shown(session()).size() - 1);
    session().select({node("A-DRIVER"), node("A-BUYER-2")});
    EXPECT_EQ(path_between_selected(session()).size(), 4U); // by way of recruiter and boss
    hide(session(), {node("A-RECRUITER")});
    EXPECT_TRUE(path_between_selected(session()).empty());
    session().select({node("A-DRIVER")});
    EXPECT_EQ(with_neighbors(session()).size(), 1U);
    session().select({node("A-MOTHER")});
    EXPECT_EQ(with_rings(session()).size(), 3U);
}

TEST_F(ActsTest, CollapsingTwoWhoKnowNobodyElseLeavesOneOfThem)
{
    session().select({node("A-DRIVER"), node("A-RECRUITER")});
    const auto both = session().selected();
    focus_on(session(), both);
    ASSERT_TRUE(wait_for_sight());
    EXPECT_EQ(collapse(session(), both), 0U);
    EXPECT_EQ(shown(session()).size(), 1U);
    session().history().undo();
    EXPECT_EQ(collapse(session(), {node("A-DRIVER")}), 0U);
    EXPECT_EQ(shown(session()), std::vector{node("A-DRIVER")});
}

TEST_F(ActsTest, ASecondViewerMayLookButKeepsNothing)
{
    MainWindow second;
    QSignalSpy trouble(&second, &MainWindow::trouble);
    const QSignalSpy succeeded(&second.jobs(), &JobRunner::succeeded);
    second.open_case(small_.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 1; }, test::kPatience));
    ASSERT_EQ(trouble.count(), 1);
    EXPECT_TRUE(trouble[0][0].toString().contains(QStringLiteral("another viewer")));
    EXPECT_FALSE(second.session().keeps_acts());
    hide(second.session(), {0});
    EXPECT_EQ(second.session().history().count(), 1);
    EXPECT_TRUE(engine::stored_acts(small_.open()).acts.empty());
}

} // namespace spindel::viewer
