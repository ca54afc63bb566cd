#include <gtest/gtest.h>

#include "engine/algorithms/betweenness.h"
#include "tests/viewer/drawn_case.h"
#include "viewer/canvas/vector_painter.h"
#include "viewer/desk/acts.h"
#include "viewer/motion.h"
#include "viewer/output/picture_file.h"
#include "viewer/palette.h"

#include <QApplication>
#include <QFile>
#include <QProxyStyle>

namespace spindel::viewer {

namespace {

class StyleTest : public test::DrawnCase {
protected:
    float radius(engine::NodeId node) { return scene().nodes[scene().find(node).value()].radius; }
    void size_by(SizeBy size)
    {
        auto style = style_of(session().desk());
        style.size = size;
        set_style(session(), style);
        ASSERT_TRUE(wait_until_drawn());
    }
};

constexpr float kLargest = 13.5; // of a node of the scene
constexpr float kSmallest = 4.5;

} // namespace

TEST_F(StyleTest, TheLargestNodeIsTheOneOfTheLargestValueInEveryMeasure)
{
    // betweenness: the boss alone lies between the buyers and all others
    size_by(SizeBy::betweenness);
    EXPECT_FLOAT_EQ(radius(node("A-BOSS")), kLargest);
    EXPECT_FLOAT_EQ(radius(node("A-BUYER-2")), kSmallest);
    EXPECT_EQ(scene().size.name, QStringLiteral("Betweenness"));
    // money: 900 in and 50 out of the boss, 900 out of the buyer
    size_by(SizeBy::money);
    EXPECT_FLOAT_EQ(radius(node("A-BOSS")), kLargest);
    EXPECT_LT(radius(node("A-BUYER-1")), kLargest);
    EXPECT_FLOAT_EQ(radius(node("A-RECRUITER")), kSmallest);
    EXPECT_EQ(scene().size.most, QStringLiteral("950 EUR"));
    size_by(SizeBy::records);
    EXPECT_FLOAT_EQ(radius(node("A-BOSS")), kLargest);
    size_by(SizeBy::spider_score);
    const auto& spiders = session().analysis()->spiders();
    ASSERT_FALSE(spiders.empty());
    EXPECT_FLOAT_EQ(radius(spiders.front().node), kLargest);
    size_by(SizeBy::same);
    EXPECT_FLOAT_EQ(radius(node("A-BOSS")), kSmallest);
    EXPECT_TRUE(scene().size.name.isEmpty());
}

TEST_F(StyleTest, MoneyAndRecordsCountWhatTheFilterLetsThrough)
{
    engine::ProjectionOptions filter;
    filter.period = {support::at("2025-03-08"), {}};
    set_filter(session(), filter, QStringLiteral("filter"));
    size_by(SizeBy::money);
    EXPECT_EQ(scene().size.most, QStringLiteral("50 EUR")); // the sale was before
}

TEST_F(StyleTest, AFilterChangesNoColour)
{
    const auto color_of = [this](engine::NodeId node) {
        return scene().groups[scene().nodes[scene().find(node).value()].group].color;
    };
    const auto boss = color_of(node("A-BOSS"));
    const auto buyer = color_of(node("A-BUYER-1"));
    engine::ProjectionOptions filter;
    filter.layers = {false, true, false, false}; // payments: nobody in Finland is left
    set_filter(session(), filter, QStringLiteral("filter"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return scene().nodes.size() == 3; }, test::kPatience));
    EXPECT_EQ(color_of(node("A-BOSS")), boss);
    EXPECT_EQ(color_of(node("A-BUYER-1")), buyer);
}

TEST_F(StyleTest, TheMeasureIsUndoneAndStandsInTheLegendOfEveryPicture)
{
    const auto before = session().desk();
    size_by(SizeBy::betweenness);
    support::TemporaryFolder folder;
    const auto file = QString::fromStdString((folder.path() / "a.svg").string());
    write_picture(file, picture_bytes(content_of(picture().look()), {}, {PictureFormat::svg}));
    QFile svg(file);
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    EXPECT_TRUE(svg.readAll().contains("Size: Betweenness, up to "));
    session().history().undo();
    EXPECT_EQ(session().desk(), before);
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(scene().size.name, QStringLiteral("Contacts"));
}

TEST_F(StyleTest, StagesAreNamedInEveryPicture)
{
    set_layout(session(), {LayoutName::stages, {}});
    ASSERT_TRUE(wait_until_drawn());
    support::TemporaryFolder folder;
    const auto file = QString::fromStdString((folder.path() / "a.svg").string());
    write_picture(file, picture_bytes(content_of(picture().look()), {}, {PictureFormat::svg}));
    QFile svg(file);
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    EXPECT_TRUE(svg.readAll().contains("Brought by the ring"));
}

TEST(Motion, AStyleThatGivesAnimationNoTimeReducesMotion)
{
    struct Still : QProxyStyle {
        int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                      QStyleHintReturn* more) const override
        {
            return hint == SH_Widget_Animation_Duration
                       ? 0
                       : QProxyStyle::styleHint(hint, option, widget, more);
        }
    };
    const auto name = QApplication::style()->objectName();
    EXPECT_FALSE(platform_reduces_motion());
    QApplication::setStyle(new Still); // owned by the application
    EXPECT_TRUE(platform_reduces_motion());
    {
        MainWindow window; // follows the platform until the user chooses
        EXPECT_FALSE(window.canvas().picture().is_animated());
    }
    QApplication::setStyle(name);
    EXPECT_FALSE(reduces_motion());
}

} // namespace spindel::viewer
