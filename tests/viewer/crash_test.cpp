#include <thread>

#include <QApplication>
#include <QProcess>
#include <QTimer>
#include <gtest/gtest.h>

#include "tests/viewer/acting_viewer.h"
#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"

namespace spindel::test {

int act_until_killed(const std::filesystem::path& path)
{
    viewer::MainWindow window;
    window.show();
    QTimer acting;
    QObject::connect(&acting, &QTimer::timeout, &window,
                     [&window, next = engine::NodeId{0}]() mutable {
                         auto& session = window.session();
                         if (session.analysis() == nullptr) return;
                         const auto count = session.analysis()->projection().network.node_count();
                         if (next % count == 0) viewer::show_all(session);
                         viewer::hide(session, {next++ % count});
                     });
    QObject::connect(&window, &viewer::MainWindow::open_failed, &window,
                     [] { QApplication::exit(1); });
    acting.start(20);
    window.open_case(path);
    return QApplication::exec();
}

} // namespace spindel::test

namespace spindel::viewer {

namespace {

/// The acts that a case keeps; none yet while the other is just writing to it.
std::size_t acts_in(const std::filesystem::path& path)
try {
    return engine::stored_acts(engine::CaseFile::open(path)).acts.size();
} catch (const engine::Error&) {
    return 0;
}

/// Another viewer on a case, which acts all the time.
class OtherViewer {
public:
    explicit OtherViewer(const std::filesystem::path& path)
    {
        process_.setProcessChannelMode(QProcess::ForwardedChannels);
        process_.start(QCoreApplication::applicationFilePath(),
                       {QStringLiteral("--act"), QString::fromStdString(path.string())});
        EXPECT_TRUE(process_.waitForStarted(test::kPatience));
        EXPECT_TRUE(QTest::qWaitFor([&] { return acts_in(path) >= 5; }, test::kPatience));
    }
    ~OtherViewer() { kill(); }

    /// SIGKILL, in the middle of whatever it does.
    void kill()
    {
        process_.kill();
        process_.waitForFinished(test::kPatience);
    }
    QProcess::ExitStatus status() const { return process_.exitStatus(); }

private:
    QProcess process_;
};

} // namespace

TEST(Crash, AfterTheViewerIsKilledItsActsAreThereAndCanBeUndone)
{
    const support::TemporaryCase small{test::small_records()};
    OtherViewer other(small.path());
    other.kill();
    EXPECT_EQ(other.status(), QProcess::CrashExit);
    const auto kept = engine::stored_acts(small.open());
    ASSERT_GE(kept.acts.size(), 5U);
    EXPECT_EQ(kept.done, kept.acts.size());

    test::OpenWindow again(small.path());
    ASSERT_TRUE(again.is_open());
    auto& session = again->session();
    EXPECT_TRUE(session.keeps_acts()); // the lock of the dead does not hold
    EXPECT_EQ(session.history().count(), static_cast<int>(kept.acts.size()));
    Desk expected;
    for (const auto& act : kept.acts)
        expected.apply(changes_from_json(QByteArray::fromStdString(act.changes)));
    EXPECT_EQ(session.desk(), expected);
    session.history().setIndex(0);
    EXPECT_EQ(session.desk(), Desk());
    session.history().setIndex(session.history().count());
    move_nodes(session, {{0, {1, 2}}}); // and work goes on
    again.close();
    EXPECT_EQ(acts_in(small.path()), kept.acts.size() + 1);
}

TEST(Crash, WhileAnotherProcessWorksOnACaseOneMayLookAndIsTold)
{
    const support::TemporaryCase small{test::small_records()};
    OtherViewer other(small.path());
    MainWindow second;
    const QSignalSpy trouble(&second, &MainWindow::trouble);
    const QSignalSpy succeeded(&second.jobs(), &JobRunner::succeeded);
    second.open_case(small.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 1; }, test::kPatience));
    ASSERT_EQ(trouble.count(), 1);
    EXPECT_TRUE(trouble[0][0].toString().contains(QStringLiteral("another viewer")));
    EXPECT_FALSE(second.session().keeps_acts());
    EXPECT_NE(second.session().analysis(), nullptr);
}

TEST(Crash, WhileAnotherProgramReadsTheCaseActsWaitAndAreThenKept)
{
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    const QSignalSpy trouble(&*window, &MainWindow::trouble);
    {
        const engine::sqlite::Database reader(small.path(), engine::sqlite::Access::read_only);
        auto rows = reader.prepare("SELECT text FROM identifier");
        ASSERT_TRUE(rows.step()); // and it reads on
        hide(window->session(), {0});
        hide(window->session(), {1});
        QTest::qWait(800);
        EXPECT_EQ(acts_in(small.path()), 0U);
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return acts_in(small.path()) == 2; }, test::kPatience));
    EXPECT_EQ(trouble.count(), 0);
}

TEST(Crash, ClosingWhileAnotherProgramReadsKeepsWhatWaits)
{
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto reader =
        std::make_unique<engine::sqlite::Database>(small.path(), engine::sqlite::Access::read_only);
    auto rows =
        std::make_unique<engine::sqlite::Statement>(reader->prepare("SELECT text FROM identifier"));
    ASSERT_TRUE(rows->step());
    hide(window->session(), {0});
    std::jthread read_on([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(1'200));
        rows.reset();
        reader.reset();
    });
    window.close();
    EXPECT_EQ(acts_in(small.path()), 1U);
}

TEST(Crash, ClosingDuringALongImportKeepsTheActsBesideTheCaseAndTheNextViewerBringsThemIn)
{
    const support::TemporaryCase small{test::small_records()};
    const auto beside = engine::waiting_acts_path(small.path());
    {
        test::OpenWindow window(small.path());
        ASSERT_TRUE(window.is_open());
        engine::CaseImport import(small.path(), engine::ImportKind::records);
        import.store(support::actor("A-NEW"), {import.add_file({.name = "b", .sha256 = "b"}), 2});
        hide(window->session(), {0});
        hide(window->session(), {1});
        window->session().history().undo();
        ASSERT_TRUE(QTest::qWaitFor([&] { return std::filesystem::exists(beside); },
                                    test::kPatience));
        window.close(); // the import goes on
        EXPECT_EQ(acts_in(small.path()), 0U);
        import.commit();
    }
    test::OpenWindow again(small.path());
    ASSERT_TRUE(again.is_open());
    EXPECT_EQ(again->session().history().count(), 2);
    EXPECT_EQ(again->session().history().index(), 1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return acts_in(small.path()) == 2; }, test::kPatience));
    again.close();
    EXPECT_FALSE(std::filesystem::exists(beside));
    const auto kept = engine::stored_acts(small.open());
    EXPECT_EQ(kept.acts.size(), 2U);
    EXPECT_EQ(kept.done, 1U);
    EXPECT_TRUE(small.graph().find(engine::EntityKind::actor, "A-NEW"));
}

} // namespace spindel::viewer
