/// What a view says of itself: what is left out, what a group is, why it is empty.
#include <QTabBar>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/desk/notes.h"
#include "viewer/desk/saved_views.h"
#include "viewer/output/picture_file.h"
#include "viewer/plain_text.h"
#include "viewer/views/notes_view.h"
#include "viewer/views/table_view.h"

namespace spindel::viewer {

namespace {

class ShownTest : public test::DrawnCase {
protected:
    QString svg()
    {
        return QString::fromUtf8(picture_bytes(window_->shown_content(), window_->shown_notes(),
                                               {PictureFormat::svg, 1, {}, true}));
    }
};

} // namespace

TEST_F(ShownTest, APictureSaysWhatAFocusAndHidingLeaveOut)
{
    EXPECT_FALSE(svg().contains(QStringLiteral("Shown: ")));
    focus_on(session(), {node("A-BOSS"), node("A-BUYER-1"), node("A-RECRUITER")});
    hide(session(), {node("A-BUYER-1")});
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_TRUE(svg().contains(QStringLiteral("Shown: 2 of 9 nodes (focus; 1 hidden by hand)")));
    show_all(session());
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_FALSE(svg().contains(QStringLiteral("Shown: ")));
}

TEST_F(ShownTest, ALayoutByCountryNamesTheCountries)
{
    action("layout_country").trigger();
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(scene().titles.size(), 6U);
    const auto finland =
        std::ranges::find(scene().titles, QStringLiteral("Finland"), &SceneTitle::name);
    ASSERT_NE(finland, scene().titles.end());
    for (const auto* name : {"A-MOTHER", "A-SON", "A-DAUGHTER"})
        EXPECT_LE(finland->at.y, place(node(name)).y());
    window_->canvas().fit();
    EXPECT_TRUE(svg().contains(QStringLiteral("Finland</text>")));
}

TEST_F(ShownTest, ARingBeyondTheFirstIsOutlinedWhileItIsChosen)
{
    auto scene = *picture().look().scene;
    ASSERT_FALSE(scene.hulls.empty());
    for (auto& hull : scene.hulls)
        hull.is_always = false;
    auto look = picture().look();
    look.scene = std::make_shared<const Scene>(scene);
    look.ring.reset();
    const auto plain = draw_frame(look);
    look.ring = scene.hulls.front().ring;
    EXPECT_NE(draw_frame(look), plain);
}

TEST_F(ShownTest, TheLegendHasTheLayersThatAreDrawnAndPinsWhereThereAreAny)
{
    EXPECT_TRUE(svg().contains(QStringLiteral("Payments")));
    EXPECT_FALSE(svg().contains(QStringLiteral("Pinned")));
    engine::ProjectionOptions calls;
    calls.layers = {true, false, false};
    set_filter(session(), calls, QStringLiteral("calls"));
    session().select({node("A-BOSS"), node("A-RECRUITER")});
    action("pin").trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session().sight()->is_whole(); }, test::kPatience));
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_FALSE(svg().contains(QStringLiteral("Payments<")));
    EXPECT_TRUE(svg().contains(QStringLiteral("Pinned: stays where it is")));
    QSignalSpy said(&window_->network_actions(), &NetworkActions::said);
    action("selection_only").setChecked(true);
    action("layout_force").trigger();
    ASSERT_EQ(said.count(), 1);
    EXPECT_TRUE(said[0][0].toString().contains(QStringLiteral("Pinned nodes keep their places")));
}

TEST_F(ShownTest, WhatAnExpansionAddsIsInSight)
{
    focus_on(session(), {node("A-BOSS")});
    ASSERT_TRUE(wait_until_drawn());
    window_->canvas().set_camera({place(node("A-BOSS")), 4});
    window_->network_actions().expand_nodes({node("A-BOSS")});
    ASSERT_TRUE(wait_until_drawn());
    ASSERT_EQ(scene().nodes.size(), 5U);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return std::ranges::all_of(scene().nodes, [&](const SceneNode& drawn) {
                const auto at = window_->canvas().screen_place_of(drawn.node);
                return at && QRectF(window_->canvas().rect()).contains(*at);
            });
        },
        test::kPatience));
}

TEST_F(ShownTest, ANoteOnARingOrATieSaysSo)
{
    session().choose_ring(session().analysis()->rings().ring_of[node("A-SON")]);
    add_note(session(), QStringLiteral("family"), {});
    const auto& projection = session().analysis()->projection();
    session().choose_tie(*projection.tie_between(node("A-BOSS"), node("A-BUYER-1")));
    add_note(session(), QStringLiteral("tie"), {});
    session().choose_persona(node("A-BOSS"));
    add_note(session(), QStringLiteral("boss"), {});
    const auto notes = notes_in(session().desk());
    ASSERT_EQ(notes.size(), 3U);
    const auto& subject = session().analysis()->subject();
    EXPECT_TRUE(subject_of(notes[0], subject).startsWith(QStringLiteral("Ring ")));
    EXPECT_EQ(subject_of(notes[1], subject), QStringLiteral("Tie of A-BOSS, A-BUYER-1"));
    EXPECT_EQ(subject_of(notes[2], subject), QStringLiteral("A-BOSS"));
}

TEST_F(ShownTest, ASavedViewComesBackWithItsRingItsTabAndItsCamera)
{
    const auto ring = session().analysis()->rings().ring_of[node("A-SON")];
    session().choose_ring(ring);
    const Camera camera{{12, 34}, 1.5};
    window_->canvas().set_camera(camera);
    window_->save_view_as(QStringLiteral("Family of A-VICTIM"));
    EXPECT_FALSE(session().history().undoText().contains(QStringLiteral("A-VICTIM")));
    session().choose_nothing();
    window_->show_tab(QStringLiteral("map"));
    window_->canvas().fit();
    window_->show_view_named(QStringLiteral("Family of A-VICTIM"));
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(session().ring(), ring);
    EXPECT_EQ(window_->canvas().camera().scale, camera.scale);
    EXPECT_EQ(window_->canvas().camera().center, camera.center);
    EXPECT_TRUE(window_->canvas().isVisible());
}

TEST_F(ShownTest, NoNameOnATabOfTheDocksIsCut)
{
    QTest::qWait(50);
    int bars = 0;
    for (const auto* tabs :
         window_->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        EXPECT_EQ(tabs->elideMode(), Qt::ElideNone);
        ++bars;
    }
    EXPECT_GT(bars, 0);
}

TEST(EmptyTable, SaysThatThereIsNothing)
{
    TableView view;
    view.resize(300, 200);
    view.set_table({{{"rank", ""}}, {}});
    const auto said = view.grab().toImage();
    view.set_empty_words(QStringLiteral("Nobody stands out."));
    EXPECT_NE(view.grab().toImage(), said);
    view.set_table({{{"rank", ""}, {"score", ""}}, {{std::int64_t{1}, engine::Figure{0.5}}}});
    const auto with_a_row = view.grab().toImage();
    view.narrow(QStringLiteral("nothing has these"));
    EXPECT_NE(view.grab().toImage(), with_a_row);
}

TEST(EmptyTable, WordsInPlaceOfATableAreShownWhole)
{
    TableView view;
    view.resize(200, 300);
    view.show();
    view.set_table({{{"what", ""}},
                    {{std::string("Choose a period in the activity over time: it is compared with "
                                  "the period of the same length before it.")}}});
    QTest::qWait(20);
    EXPECT_GT(view.rowHeight(0), 2 * view.fontMetrics().height());
    view.set_table({{{"rank", ""}, {"score", ""}}, {{std::int64_t{1}, engine::Figure{0.5}}}});
    EXPECT_LT(view.rowHeight(0), 2 * view.fontMetrics().height());
}

TEST(PlainText, ControlsOfDirectionAreSpelledOutAndWordsFromTheRightSetApart)
{
    EXPECT_EQ(plain(QStringLiteral("A-1")), QStringLiteral("A-1"));
    EXPECT_EQ(plain(QStringLiteral("A-") + QChar(0x202e) + QStringLiteral("evil")),
              QStringLiteral("A-<U+202E>evil"));
    const QString hebrew = QStringLiteral("A-") + QChar(0x05e9);
    EXPECT_EQ(plain(hebrew), QChar(0x2068) + hebrew + QChar(0x2069));
}

} // namespace spindel::viewer
