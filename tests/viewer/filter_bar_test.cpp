#include "viewer/views/filter_bar.h"

#include <QMenu>
#include <QToolButton>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"

namespace spindel::viewer {

namespace {

class FilterBarTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(window_.is_open()); }

    Session& session() { return window_->session(); }
    FilterBar& bar() { return window_.view<FilterBar>(); }
    void press(const QString& name) { bar().findChild<QToolButton*>(name)->click(); }
    /// The action of a menu, opened as a user would, by its words without mnemonics.
    QAction* action(QMenu& menu, const QString& words)
    {
        Q_EMIT menu.aboutToShow();
        for (auto* candidate : menu.actions())
            if (candidate->text().remove(u'&') == words) return candidate;
        return nullptr;
    }

    support::TemporaryCase small_{test::small_records()};
    test::OpenWindow window_{small_.path()};
};

} // namespace

TEST_F(FilterBarTest, ACaseWithoutFilterHasNoChips)
{
    EXPECT_TRUE(bar().chips().empty());
}

TEST_F(FilterBarTest, EveryRestrictionHasAChipThatTakesItAway)
{
    engine::ProjectionOptions filter;
    filter.layers = {true, false, true};
    filter.period = {support::at("2025-03-02"), support::at("2025-03-10")};
    filter.countries = {support::country("CZ"), support::country("SE")};
    filter.least_grade = support::grade("B2");
    set_filter(session(), filter, QStringLiteral("filter"));
    EXPECT_EQ(
        bar().chips(),
        QStringList({QStringLiteral("Calls, Journeys"), QStringLiteral("2025-03-02 to 2025-03-09"),
                     QStringLiteral("CZ, SE"), QStringLiteral("Grade B2 or better")}));
    press(QStringLiteral("chip_period"));
    EXPECT_EQ(bar().chips().size(), 3);
    EXPECT_EQ(filter_of(session().desk()).period, engine::Window());
    for (const auto* chip : {"chip_layers", "chip_countries", "chip_grade"})
        press(QLatin1String(chip));
    EXPECT_TRUE(bar().chips().empty());
    EXPECT_TRUE(same_filter(filter_of(session().desk()), {}));
    session().history().undo();
    EXPECT_EQ(bar().chips(), QStringList({QStringLiteral("Grade B2 or better")}));
}

TEST_F(FilterBarTest, LayersCountriesAndGradesAreChosenInTheMenu)
{
    auto* layers = action(bar().menu(), QStringLiteral("Layers"))->menu();
    action(*layers, QStringLiteral("Payments"))->trigger();
    EXPECT_EQ(filter_of(session().desk()).layers, (std::array{true, false, true, true}));
    auto* countries = action(bar().menu(), QStringLiteral("Countries"))->menu();
    action(*countries, QStringLiteral("Sweden"))->trigger();
    EXPECT_EQ(filter_of(session().desk()).countries, std::vector{support::country("SE")});
    auto* grades = action(bar().menu(), QStringLiteral("Least grade"))->menu();
    action(*grades, QStringLiteral("B2 or better"))->trigger();
    EXPECT_EQ(filter_of(session().desk()).least_grade, support::grade("B2"));
    action(bar().menu(), QStringLiteral("Remove all filters"))->trigger();
    EXPECT_TRUE(bar().chips().empty());
}

TEST_F(FilterBarTest, FocusAndHiddenNodesHaveChipsToo)
{
    focus_on(session(), {0, 1});
    EXPECT_EQ(bar().chips().size(), 1);
    hide(session(), {1});
    EXPECT_EQ(bar().chips().size(), 2);
    press(QStringLiteral("chip_hidden"));
    EXPECT_EQ(bar().chips().size(), 1);
    press(QStringLiteral("chip_focus"));
    EXPECT_TRUE(bar().chips().empty());
}

TEST(Sight, AFilterLetsThroughWhatAProjectionWithTheSameOptionsHolds)
{
    const support::TemporaryCase small(test::small_records());
    const auto graph = small.graph();
    const engine::Personas personas(graph);
    const auto whole = engine::project(personas);
    const analysis::Subject subject{personas, whole, engine::Labels(graph)};
    std::vector<engine::ProjectionOptions> filters(5);
    filters[1].layers = {false, true, true};
    filters[2].period = {support::at("2025-03-02"), support::at("2025-03-10")};
    filters[3].countries = {support::country("SE")};
    filters[4].least_grade = support::grade("A2");
    for (const auto& filter : filters) {
        const auto narrowed = engine::project(personas, filter);
        const Sight sight(subject, filter);
        EXPECT_EQ(sight.nodes_seen(), narrowed.persona.size());
        ASSERT_EQ(sight.ties_seen(), narrowed.ties.ends.size());
        for (engine::TieId tie = 0; tie < narrowed.ties.ends.size(); ++tie) {
            const auto [low, high] = narrowed.ties.ends[tie];
            const auto u = whole.node_of(narrowed.persona[low]).value();
            const auto v = whole.node_of(narrowed.persona[high]).value();
            const auto& seen = sight.tie(whole.tie_between(u, v).value());
            for (std::size_t layer = 0; layer < 3; ++layer)
                EXPECT_FLOAT_EQ(seen.count[layer],
                                static_cast<float>(narrowed.summaries[tie].count[layer]));
        }
    }
}

} // namespace spindel::viewer
