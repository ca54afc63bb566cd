/// Files that are written beside the window: how far they are, and how they are given up.
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <gtest/gtest.h>

#include "tests/viewer/crowd.h"
#include "tests/viewer/drawn_case.h"
#include "viewer/output/picture_file.h"

namespace spindel::viewer {

namespace {

/// Says that it is half done, then waits until it is stopped or allowed to end.
PageContent slow_content(std::atomic<bool>& may_end)
{
    return {QSizeF(300, 200), QFont(), QPalette(), 96,
            [&may_end](QPainter&, const PictureOptions&, const engine::Progress& progress) {
                while (!may_end)
                    progress.at("drawing", 1, 2);
            }};
}

class SavingTest : public test::DrawnCase {
protected:
    FileWriting& writing() { return window_->writing(); }
    QString file() const { return QString::fromStdString((folder_.path() / "a.svg").string()); }
    bool is_folder_empty() const { return std::filesystem::is_empty(folder_.path()); }
    void begin()
    {
        writing().start(file(), [this](const engine::Progress& progress) {
            const PictureOptions options{PictureFormat::svg};
            write_picture(file(), picture_bytes(slow_content(may_end_), {}, options, progress),
                          progress);
        });
    }

    std::atomic<bool> may_end_ = false;
    support::TemporaryFolder folder_;
};

} // namespace

TEST_F(SavingTest, ShowsHowFarItIsAndEndsWithAWord)
{
    auto* bar = window_->findChild<QProgressBar*>(QStringLiteral("progress"));
    begin();
    EXPECT_TRUE(bar->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->value() == 50; }, test::kPatience));
    EXPECT_TRUE(window_->statusBar()->currentMessage().contains(file()));
    may_end_ = true;
    ASSERT_TRUE(QTest::qWaitFor([&] { return !writing().is_running(); }, test::kPatience));
    EXPECT_FALSE(bar->isVisible());
    EXPECT_TRUE(std::filesystem::exists(file().toStdString()));
    EXPECT_TRUE(window_->statusBar()->currentMessage().startsWith(QStringLiteral("Saved")));
}

TEST_F(SavingTest, LeavesNothingWhereItIsCancelled)
{
    begin();
    auto* cancel = window_->findChild<QPushButton*>(QStringLiteral("cancel"));
    ASSERT_TRUE(cancel->isVisible());
    QSignalSpy given_up(&writing(), &FileWriting::given_up);
    cancel->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return given_up.count() == 1; }, test::kPatience));
    EXPECT_FALSE(writing().is_running());
    EXPECT_FALSE(cancel->isVisible());
    EXPECT_TRUE(is_folder_empty());
    EXPECT_TRUE(window_->statusBar()->currentMessage().contains(QStringLiteral("not saved")));
}

TEST_F(SavingTest, KeepsTheFileOfBeforeWhereItIsCancelled)
{
    write_picture(file(), "before");
    begin();
    writing().cancel();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !writing().is_running(); }, test::kPatience));
    QFile kept(file());
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), "before");
}

TEST_F(SavingTest, IsFinishedWhereTheWindowIsClosedMeanwhile)
{
    begin();
    const std::jthread later([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        may_end_ = true;
    });
    window_.close();
    EXPECT_TRUE(std::filesystem::exists(file().toStdString()));
}

TEST(PictureOfACrowd, SaysHowFarItIsAndStopsOnTheWay)
{
    const auto content = content_of(test::look_at_all(test::crowd(10'000, 30'000)));
    for (const auto format : {PictureFormat::svg, PictureFormat::pdf}) {
        std::stop_source stop;
        engine::Progress progress;
        std::uint64_t last = 0;
        std::uint64_t all = 0;
        progress.stop = stop.get_token();
        progress.report = [&](std::string_view, std::uint64_t done, std::uint64_t total) {
            last = done;
            all = total;
            if (2 * done > total) stop.request_stop();
        };
        EXPECT_THROW(picture_bytes(content, {}, {format}, progress), engine::Cancelled);
        EXPECT_GT(2 * last, all);
        EXPECT_LT(last, 0.6 * static_cast<double>(all));
    }
    std::stop_source stopped;
    stopped.request_stop();
    engine::Progress progress;
    progress.stop = stopped.get_token();
    EXPECT_THROW(picture_bytes(content, {}, {PictureFormat::png}, progress), engine::Cancelled);
}

} // namespace spindel::viewer
