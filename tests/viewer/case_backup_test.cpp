// A copy of the case: equal, whole or not there, and never over a case that is open.
#include "viewer/start/case_backup.h"

#include <fstream>
#include <iterator>

#include <QLineEdit>
#include <gtest/gtest.h>

#include "engine/waiting_acts.h"
#include "tests/viewer/small_case.h"
#include "viewer/case_lock.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/notes.h"
#include "viewer/desk/saved_views.h"
#include "viewer/output/case_copy_dialog.h"

namespace spindel::viewer {

namespace {

constexpr auto kNothingWaits = [] { return true; };

/// The pages of a case; its first 100 bytes count how often it was written.
std::string pages_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_GT(bytes.size(), 100U);
    return bytes.substr(std::min<std::size_t>(bytes.size(), 100));
}

std::size_t files_in(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

class CaseBackupTest : public testing::Test {
protected:
    std::filesystem::path copy() const { return folder_.path() / "copy.spindel"; }
    std::string refusal(const std::filesystem::path& to)
    {
        try {
            back_up_case(small_.path(), to, kNothingWaits, {});
        } catch (const engine::Error& error) {
            return error.what();
        }
        return {};
    }

    support::TemporaryCase small_{test::records_on_several_pages()};
    support::TemporaryFolder folder_;
};

} // namespace

TEST_F(CaseBackupTest, FromTheWindowIsEqualWithNotesViewsAndWhatWasUndone)
{
    test::OpenWindow window(small_.path());
    ASSERT_TRUE(window.is_open());
    auto& session = window->session();
    hide(session, {test::node_named(session, "A-SON")});
    session.select({test::node_named(session, "A-BOSS")});
    add_note(session, QStringLiteral("Ask."), {QStringLiteral("to do")});
    save_view(session, QStringLiteral("Mine"));
    hide(session, {test::node_named(session, "A-MOTHER")});
    session.history().undo();
    const auto desk = session.desk();
    const QSignalSpy done(&window->copying(), &JobRunner::succeeded);
    window->save_case_copy(QString::fromStdString(copy().string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return done.count() == 1; }, test::kPatience));
    EXPECT_EQ(pages_of(copy()), pages_of(small_.path()));
    EXPECT_EQ(files_in(folder_.path()), 1U);
    EXPECT_EQ(std::filesystem::status(copy()).permissions() &
                  (std::filesystem::perms::group_all | std::filesystem::perms::others_all),
              std::filesystem::perms::none);
    window.close();
    test::OpenWindow again(copy());
    ASSERT_TRUE(again.is_open());
    EXPECT_EQ(again->session().desk(), desk);
    EXPECT_EQ(again->session().history().count(), 4);
    again->session().history().redo();
    EXPECT_EQ(again->session().desk().names_in(area::kHide).size(), 2U);
}

TEST_F(CaseBackupTest, HoldsWhatWaitsBesideTheCase)
{
    const engine::StoredAct act{
        "Hide", support::at("2025-03-01"),
        to_json({{QStringLiteral("hide/actor:A-SON"), QJsonValue::Undefined, true}}).toStdString()};
    engine::keep_waiting_acts(small_.path(), engine::case_mark(small_.open()),
                              std::vector{engine::ActStep{0, act}});
    back_up_case(small_.path(), copy(), kNothingWaits, {});
    const auto acts = engine::stored_acts(engine::CaseFile::open(copy()));
    EXPECT_EQ(acts.acts, std::vector{act});
    EXPECT_TRUE(engine::stored_acts(small_.open()).acts.empty());
}

TEST_F(CaseBackupTest, ReplacesNoCaseThatIsOpen)
{
    const auto before = pages_of(small_.path());
    EXPECT_TRUE(refusal(small_.path()).ends_with("this case is open. Choose another name."))
        << refusal(small_.path());
    EXPECT_EQ(pages_of(small_.path()), before);
    const support::TemporaryCase other(test::small_records());
    const auto others = pages_of(other.path());
    const auto lock = lock_of(other.path()); // as another viewer
    ASSERT_TRUE(lock->tryLock());
    EXPECT_TRUE(refusal(other.path()).ends_with("this case is open. Choose another name."));
    EXPECT_EQ(pages_of(other.path()), others);
    lock->unlock();
    EXPECT_EQ(refusal(other.path()), "");
    EXPECT_EQ(pages_of(other.path()), before);
}

TEST_F(CaseBackupTest, CancelledOrWithoutRoomLeavesNothingBehind)
{
    std::stop_source source;
    engine::Progress progress;
    progress.stop = source.get_token();
    progress.report = [&](std::string_view, std::uint64_t, std::uint64_t) {
        source.request_stop();
    };
    EXPECT_THROW(back_up_case(small_.path(), copy(), kNothingWaits, progress), engine::Cancelled);
    EXPECT_EQ(files_in(folder_.path()), 0U);
    EXPECT_NE(refusal(folder_.path() / "none" / "copy.spindel"), "");
}

TEST_F(CaseBackupTest, TheDialogSaysThatVictimsAreUnmaskedInTheCopy)
{
    test::OpenWindow window(small_.path());
    ASSERT_TRUE(window.is_open());
    const CaseCopyDialog dialog(window->session());
    bool is_said = false;
    for (const auto* label : dialog.findChildren<QLabel*>())
        is_said |= label->text().contains(QStringLiteral("unmasked"));
    EXPECT_TRUE(is_said);
    EXPECT_EQ(dialog.shown_command(), QString());
}

} // namespace spindel::viewer
