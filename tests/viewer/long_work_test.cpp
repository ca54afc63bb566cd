#include <algorithm>
#include <cmath>

#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"
#include "viewer/output/picture_file.h"

namespace spindel::viewer {

namespace {

/// So many phones of which each rings three others, far and near.
std::vector<engine::Record> calls(int phones)
{
    std::vector<engine::Record> records;
    for (int i = 0; i < 3 * phones; ++i)
        records.emplace_back(support::call(
            "C" + std::to_string(i), "2025-03-01T10:00:00Z", "P-" + std::to_string(i % phones),
            "P-" + std::to_string((i * 7 + i / phones * 1013 + 1) % phones)));
    return records;
}

/// A window in which a layout takes a while.
class LongWork : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        ASSERT_TRUE(wait_until_drawn());
    }

    Session& session() { return window_->session(); }
    NetworkPicture& picture() { return window_->canvas().picture(); }
    bool wait_until_drawn()
    {
        QCoreApplication::processEvents();
        return QTest::qWaitFor(
            [&] { return picture().is_current() && !picture().scene().nodes.empty(); },
            test::kPatience);
    }

    support::TemporaryCase large_{calls(4'000)};
    test::OpenWindow window_{large_.path()};
};

} // namespace

TEST_F(LongWork, AForceLayoutStoppedMidWayKeepsEveryNodeWhereItHasComeTo)
{
    picture().set_animated(true);
    int shown_on_the_way = 0;
    QObject::connect(&picture(), &NetworkPicture::layout_moved, &picture(), [&] {
        if (++shown_on_the_way == 2) picture().stop_placing();
    });
    set_layout(session(), {LayoutName::force, {}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown_on_the_way >= 2; }, test::kPatience));
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_FALSE(picture().is_placing());
    EXPECT_FALSE(picture().is_moving());
    const auto bounds = picture().scene().bounds();
    EXPECT_TRUE(std::isfinite(bounds.width()) && bounds.width() > 0);
    EXPECT_EQ(picture().scene().nodes.size(), session().analysis()->projection().persona.size());
    QTest::qWait(200); // nothing goes on in secret
    EXPECT_EQ(picture().scene().bounds(), bounds);
    EXPECT_EQ(session().history().count(), 1); // the layout stays an act
    session().history().undo();
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_NE(picture().scene().bounds(), bounds);
}

TEST_F(LongWork, ALayoutByCountryThatIsStoppedNamesNoCountryAboveWhoStandsElsewhere)
{
    set_layout(session(), {LayoutName::country, {}});
    ASSERT_TRUE(picture().is_placing());
    picture().stop_placing();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !picture().is_placing(); }, test::kPatience));
    hide(session(), {0}); // drawn anew, where all still stand
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !picture().scene().find(0).has_value(); }, test::kPatience));
    EXPECT_TRUE(picture().scene().titles.empty());
    session().history().setIndex(0);
    session().history().setIndex(1); // placed to the end
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return !picture().scene().titles.empty(); }, test::kPatience));
}

TEST_F(LongWork, FilesThatAreSavedOneAfterTheOtherAreAllWritten)
{
    const support::TemporaryFolder folder;
    const std::vector<std::string> names{"a.png", "b.pdf", "c.svg", "d.png"};
    for (const auto& name : names) {
        const auto file = QString::fromStdString((folder.path() / name).string());
        PictureOptions options;
        options.format = format_of(file);
        window_->write_shown(file, options);
    }
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            return std::ranges::all_of(names, [&](const std::string& name) {
                return std::filesystem::exists(folder.path() / name);
            });
        },
        test::kPatience));
}

TEST_F(LongWork, ALayoutShowsThatItRunsAndIsCancelledWithTheButton)
{
    auto* cancel = window_->findChild<QPushButton*>(QStringLiteral("cancel"));
    EXPECT_FALSE(cancel->isVisible());
    set_layout(session(), {LayoutName::force, {}});
    ASSERT_TRUE(picture().is_placing());
    EXPECT_TRUE(cancel->isVisible());
    EXPECT_TRUE(window_->findChild<QProgressBar*>(QStringLiteral("progress"))->isVisible());
    EXPECT_TRUE(window_->statusBar()->currentMessage().contains(QStringLiteral("Placing")));
    cancel->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !picture().is_placing(); }, test::kPatience));
    EXPECT_FALSE(cancel->isVisible());
    EXPECT_TRUE(window_->statusBar()->currentMessage().startsWith(QStringLiteral("Stopped")));
    EXPECT_FALSE(picture().scene().nodes.empty());
}

TEST(StoppedLayout, OfMoreNodesThanMoveOnTheScreenKeepsWhereTheyHaveComeTo)
{
    support::TemporaryCase large{calls(6'000)};
    test::OpenWindow window{large.path()};
    ASSERT_TRUE(window.is_open());
    auto& picture = window->canvas().picture();
    const auto wait_until_drawn = [&] {
        QCoreApplication::processEvents();
        return QTest::qWaitFor(
            [&] { return picture.is_current() && !picture.scene().nodes.empty(); },
            test::kPatience);
    };
    ASSERT_TRUE(wait_until_drawn());
    ASSERT_GT(picture.scene().nodes.size(), SceneMotion::kMostNodes);
    const auto places = [&] {
        std::vector<std::pair<float, float>> all;
        for (const auto& node : picture.scene().nodes)
            all.emplace_back(node.at.x, node.at.y);
        return all;
    };
    const auto before = places();
    for (const bool is_animated : {true, false}) {
        picture.set_animated(is_animated);
        set_layout(window->session(), {LayoutName::force, {}});
        ASSERT_TRUE(QTest::qWaitFor([&] { return picture.has_come_somewhere(); }, test::kPatience));
        QSignalSpy stopped(&picture, &NetworkPicture::placing_stopped);
        picture.stop_placing();
        ASSERT_TRUE(QTest::qWaitFor([&] { return stopped.count() == 1; }, test::kPatience));
        EXPECT_TRUE(stopped[0][0].toBool());
        EXPECT_TRUE(window->statusBar()->currentMessage().contains(QStringLiteral("come to")));
        ASSERT_TRUE(wait_until_drawn());
        EXPECT_NE(places(), before) << is_animated;
        window->session().history().undo();
        ASSERT_TRUE(wait_until_drawn());
        EXPECT_EQ(places(), before) << is_animated;
    }
}

TEST_F(LongWork, ClosingDuringALayoutChartsAndAnExportIsSafeAndKeepsTheActs)
{
    window_->show_tab(QStringLiteral("charts"));
    set_layout(session(), {LayoutName::force, {}});
    session().select({0, 1});
    const support::TemporaryFolder folder;
    window_->write_shown(QString::fromStdString((folder.path() / "a.png").string()), {});
    window_.close();
    EXPECT_EQ(engine::stored_acts(large_.open()).acts.size(), 1U);
    for (const auto& file :
         std::filesystem::directory_iterator(folder.path())) // whole or not at all
        EXPECT_EQ(file.path().filename(), "a.png");
}

} // namespace spindel::viewer
