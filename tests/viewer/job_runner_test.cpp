#include "viewer/job_runner.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <clocale>
#include <stdexcept>

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <gtest/gtest.h>

#include "viewer/locale.h"

namespace spindel::viewer {

namespace {

constexpr int kPatience = 30'000; // milliseconds

/// Works until it is told to stop.
JobRunner::Deliver work_for_ever(const engine::Progress& progress)
{
    while (true) {
        progress.at("working", 0, 0);
        std::this_thread::yield();
    }
}

bool heard(const QSignalSpy& signal)
{
    return QTest::qWaitFor([&] { return signal.count() > 0; }, kPatience);
}

} // namespace

TEST(JobRunner, WorksInAnotherThreadAndDeliversInItsOwn)
{
    JobRunner jobs;
    const QSignalSpy succeeded(&jobs, &JobRunner::succeeded);
    std::atomic<QThread*> worked_in = nullptr;
    QThread* delivered_in = nullptr;
    jobs.start([&](const engine::Progress&) -> JobRunner::Deliver {
        worked_in = QThread::currentThread();
        return [&] { delivered_in = QThread::currentThread(); };
    });
    EXPECT_TRUE(jobs.is_running());
    EXPECT_EQ(delivered_in, nullptr); // starting does not wait
    ASSERT_TRUE(heard(succeeded));
    EXPECT_FALSE(jobs.is_running());
    EXPECT_EQ(delivered_in, QThread::currentThread());
    EXPECT_NE(worked_in, QThread::currentThread());
}

TEST(JobRunner, AnExceptionBecomesOneMessageAndTheNextJobRuns)
{
    JobRunner jobs;
    QSignalSpy failed(&jobs, &JobRunner::failed);
    const QSignalSpy succeeded(&jobs, &JobRunner::succeeded);
    jobs.start([](const engine::Progress&) -> JobRunner::Deliver {
        throw engine::Error("not a case: å.txt");
    });
    ASSERT_TRUE(heard(failed));
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(failed[0][0].toString(), QStringLiteral("not a case: å.txt"));
    EXPECT_EQ(succeeded.count(), 0);
    jobs.start([](const engine::Progress&) -> JobRunner::Deliver { return [] {}; });
    EXPECT_TRUE(heard(succeeded));
}

TEST(JobRunner, ProgressIsHeardWithItsShare)
{
    JobRunner jobs;
    QSignalSpy progressed(&jobs, &JobRunner::progressed);
    const QSignalSpy succeeded(&jobs, &JobRunner::succeeded);
    jobs.start([](const engine::Progress& progress) -> JobRunner::Deliver {
        for (std::uint64_t done = 0; done <= 100'000; ++done)
            progress.at("spinning", done, 200'000);
        return [] {};
    });
    ASSERT_TRUE(heard(succeeded));
    ASSERT_GT(progressed.count(), 0);
    EXPECT_LT(progressed.count(), 50'000); // what nobody has read yet is replaced, not queued
    EXPECT_EQ(progressed.last()[0].toString(), QStringLiteral("spinning"));
    EXPECT_EQ(progressed.last()[1].toInt(), 50);
}

TEST(JobRunner, CancellingStopsTheWorkAndDeliversNothing)
{
    JobRunner jobs;
    const QSignalSpy cancelled(&jobs, &JobRunner::cancelled);
    const QSignalSpy failed(&jobs, &JobRunner::failed);
    jobs.start(work_for_ever);
    jobs.cancel();
    ASSERT_TRUE(heard(cancelled));
    EXPECT_FALSE(jobs.is_running());
    EXPECT_EQ(failed.count(), 0);
}

TEST(JobRunner, AResultThatComesAfterTheCancelIsDropped)
{
    JobRunner jobs;
    const QSignalSpy cancelled(&jobs, &JobRunner::cancelled);
    bool is_delivered = false;
    jobs.start([&](const engine::Progress& progress) -> JobRunner::Deliver {
        while (!progress.stop.stop_requested())
            std::this_thread::yield();
        return [&] { is_delivered = true; };
    });
    jobs.cancel();
    ASSERT_TRUE(heard(cancelled));
    EXPECT_FALSE(is_delivered);
}

TEST(JobRunner, ANewJobTakesTheOldOnesPlace)
{
    JobRunner jobs;
    const QSignalSpy cancelled(&jobs, &JobRunner::cancelled);
    const QSignalSpy succeeded(&jobs, &JobRunner::succeeded);
    int delivered = 0;
    jobs.start(work_for_ever);
    jobs.start(work_for_ever); // never begins: the third replaces it
    jobs.start(
        [&](const engine::Progress&) -> JobRunner::Deliver { return [&] { delivered = 3; }; });
    ASSERT_TRUE(heard(succeeded));
    EXPECT_EQ(delivered, 3);
    EXPECT_EQ(cancelled.count(), 1);
}

TEST(JobRunner, GoingAwayStopsTheWorkAndDropsItsNews)
{
    std::atomic<bool> has_begun = false;
    {
        JobRunner jobs;
        jobs.start([&](const engine::Progress& progress) {
            has_begun = true;
            return work_for_ever(progress);
        });
        while (!has_begun)
            std::this_thread::yield();
    }
    QCoreApplication::processEvents(); // nothing left behind for an object that is gone
    SUCCEED();
}

TEST(Locale, FiguresKeepTheirPointWhateverQtWasStartedUnder)
{
    ::setenv("LOCPATH", SPINDEL_LOCALE_DIR, 1);
    ASSERT_NE(std::setlocale(LC_NUMERIC, "sv_SE.UTF-8"), nullptr);
    ASSERT_STREQ(std::localeconv()->decimal_point, ",");
    keep_engine_numbers();
    EXPECT_STREQ(std::localeconv()->decimal_point, ".");
}

} // namespace spindel::viewer
