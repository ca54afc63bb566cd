/// Cases whose history is damaged, and those that were only looked at and are read again.
#include <fstream>

#include <gtest/gtest.h>

#include "engine/waiting_acts.h"
#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"

namespace spindel::viewer {

namespace {

engine::StoredAct hiding(const char* key)
{
    const Desk desk;
    const auto changes = Act(desk, {}).put(QLatin1String(key), true).changes();
    return {key, support::at("2025-03-01T10:00:00Z"), to_json(changes).toStdString()};
}

constexpr const char* kFirst = "hide/actor:A-SON";

/// Opens a case and hears what is told of it.
class ToldCase {
public:
    explicit ToldCase(const std::filesystem::path& path)
    {
        window_.show();
        read(path);
    }
    void read(const std::filesystem::path& path)
    {
        window_.open_case(path);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !window_.jobs().is_running(); }, test::kPatience));
        EXPECT_EQ(failed_.count(), 0);
    }
    Session& session() { return window_.session(); }
    QString told() const { return trouble_.isEmpty() ? QString() : trouble_.last()[0].toString(); }
    qsizetype times_told() const { return trouble_.count(); }

private:
    MainWindow window_;
    QSignalSpy trouble_{&window_, &MainWindow::trouble};
    QSignalSpy failed_{&window_, &MainWindow::open_failed};
};

} // namespace

TEST(LostActs, ACaseOneOfWhoseActsCannotBeReadOpensWithThoseBeforeIt)
{
    for (const std::size_t done : {1U, 3U}) { // the broken one was undone, or not
        const support::TemporaryCase small{test::small_records()};
        {
            engine::ActJournal journal(small.path());
            journal.append(0, hiding(kFirst));
            journal.append(1, {"broken", support::at("2025-03-01"), "[[\"hide/x\",nu\x01l,true]"});
            journal.append(2, hiding("hide/actor:A-BOSS"));
            journal.move_to(done);
        }
        ToldCase opened(small.path());
        ASSERT_NE(opened.session().analysis(), nullptr);
        EXPECT_TRUE(opened.told().contains(QStringLiteral("damaged")));
        EXPECT_TRUE(opened.told().contains(QStringLiteral("What was done in the viewer (1 row")))
            << opened.told().toStdString();
        EXPECT_FALSE(opened.session().keeps_acts());
        EXPECT_EQ(opened.session().history().count(), 1);
        EXPECT_TRUE(opened.session().desk().holds(QLatin1String(kFirst)));
        EXPECT_EQ(engine::stored_acts(small.open()).acts.size(), 3U); // nothing is written
    }
}

TEST(LostActs, WhereWhatWaitedBesideTheCaseIsDamagedThatIsSaidAndWorkGoesOn)
{
    const support::TemporaryCase small{test::small_records()};
    const std::vector<engine::ActStep> steps{{0, hiding(kFirst)}};
    engine::keep_waiting_acts(small.path(), engine::case_mark(small.open()), steps);
    const auto beside = engine::waiting_acts_path(small.path());
    std::filesystem::resize_file(beside, std::filesystem::file_size(beside) / 2);
    ToldCase opened(small.path());
    EXPECT_EQ(opened.times_told(), 1);
    EXPECT_TRUE(opened.told().contains(QStringLiteral("test.spindel-acts: this file is damaged")))
        << opened.told().toStdString();
    EXPECT_TRUE(opened.session().keeps_acts());
    hide(opened.session(), {0});
    EXPECT_TRUE(QTest::qWaitFor([&] { return engine::stored_acts(small.open()).acts.size() == 1; },
                                test::kPatience));
}

TEST(LostActs, OfACaseThatIsTakenAwayWaitBesideItsPlaceAndThatIsSaid)
{
    const support::TemporaryCase small{test::small_records()};
    ToldCase opened(small.path());
    const auto elsewhere = small.path().parent_path() / "elsewhere";
    std::filesystem::rename(small.path(), elsewhere);
    hide(opened.session(), {0});
    ASSERT_TRUE(QTest::qWaitFor([&] { return opened.times_told() == 1; }, test::kPatience));
    EXPECT_TRUE(opened.told().contains(QStringLiteral("waits in the file test.spindel-acts")))
        << opened.told().toStdString();
    EXPECT_FALSE(std::filesystem::exists(small.path())); // no new one is made
    std::filesystem::rename(elsewhere, small.path());
    EXPECT_TRUE(QTest::qWaitFor([&] { return engine::stored_acts(small.open()).acts.size() == 1; },
                                test::kPatience));
}

TEST(LookedAt, ReadAgainAfterTheOtherViewerIsClosedTheCaseIsKept)
{
    const support::TemporaryCase small{test::small_records()};
    auto first = std::make_unique<ToldCase>(small.path());
    ToldCase second(small.path());
    ASSERT_FALSE(second.session().keeps_acts());
    hide(first->session(), {0});
    hide(second.session(), {1}); // which is not kept
    second.read(small.path());
    EXPECT_FALSE(second.session().keeps_acts());
    EXPECT_EQ(second.times_told(), 1); // not once more
    first.reset();
    second.read(small.path());
    EXPECT_TRUE(second.session().keeps_acts());
    EXPECT_EQ(second.session().history().count(), 1); // what the other did
    hide(second.session(), {2});
    EXPECT_TRUE(QTest::qWaitFor([&] { return engine::stored_acts(small.open()).acts.size() == 2; },
                                test::kPatience));
}

TEST(LookedAt, RejectingAMergeThereKeepsWhatIsDoneHoweverTheOtherEnds)
{
    const support::TemporaryCase small{test::small_records()};
    auto first = std::make_unique<ToldCase>(small.path());
    ToldCase second(small.path());
    first.reset();
    reject_or_accept_merge(second.session(), {"P-SON", "A-SON"});
    const QSignalSpy read(&second.session(), &Session::case_changed);
    ASSERT_TRUE(QTest::qWaitFor([&] { return read.count() == 1; }, test::kPatience));
    EXPECT_EQ(second.session().history().count(), 1);
    EXPECT_FALSE(second.session().keeps_acts());
}

} // namespace spindel::viewer
