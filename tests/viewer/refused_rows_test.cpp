#include <fstream>

#include <gtest/gtest.h>

#include "importers/import_case.h"
#include "tests/viewer/small_case.h"
#include "viewer/start/import_preview.h"
#include "viewer/views/quarantine_view.h"

namespace spindel::viewer {

namespace {

/// A case with three refused calls, one of which is a victim's.
class RefusedRowsTest : public testing::Test {
protected:
    void SetUp() override
    {
        const auto write = [this](const char* name, const char* text) {
            std::ofstream(folder_.path() / name) << text;
        };
        write("actors.csv", "source,actor_id,kind,category,country,grade\n"
                            "SE-POL,A-HER,person,victim,SE,B2\n");
        write("phones.csv", "source,record_id,phone_id,actor_id,country,valid_from,valid_to,grade\n"
                            "SE-TEL,N1,P-HERS,A-HER,SE,,,A1\n");
        write("calls.csv", "source,record_id,time,caller_id,callee_id,duration_s,kind,grade\n"
                           "SE-TEL,C1,2025-03-01T10:00:00Z,P-HERS,P-2,60,call,A1\n"
                           "SE-TEL,C2,never,P-3,P-2,60,call,A1\n"
                           "SE-TEL,C3,never,P-HERS,P-OTHER,60,call,A1\n"
                           "SE-TEL,C4,2025-03-01T10:00:00Z,P-3,P-2,long,call,A1\n");
        const std::array<std::filesystem::path, 1> paths{folder_.path()};
        importers::import_records(cases_.path() / "case.spindel", paths);
        window_ = std::make_unique<test::OpenWindow>(cases_.path() / "case.spindel");
        ASSERT_TRUE(window_->is_open());
    }
    QuarantineView& view() { return window_->view<QuarantineView>(); }
    void wait()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !view().is_working(); }, test::kPatience));
    }

    support::TemporaryFolder folder_;
    support::TemporaryFolder cases_;
    std::unique_ptr<test::OpenWindow> window_;
};

} // namespace

TEST_F(RefusedRowsTest, AReasonLeadsToItsRowsWithFileLineAndColumnAndVictimsMasked)
{
    const auto& reasons = view().table().sorted().source().table();
    ASSERT_EQ(reasons.rows.size(), 2U);
    EXPECT_EQ(view().rows().sorted().rowCount(), 0);
    int of_time = 0;
    while (cell_of(reasons, of_time, "column") != "time")
        ++of_time;
    view().table().setCurrentIndex(view().table().model()->index(of_time, 0));
    wait();
    const auto& rows = view().rows().sorted().source().table();
    ASSERT_EQ(rows.rows.size(), 2U);
    EXPECT_TRUE(view().said().startsWith(u'2')) << view().said().toStdString();
    EXPECT_EQ(cell_of(rows, 0, "file"), "calls.csv");
    EXPECT_EQ(cell_of(rows, 0, "line"), "3");
    EXPECT_EQ(cell_of(rows, 0, "column"), "3");
    EXPECT_EQ(cell_of(rows, 0, "value"), "never");
    EXPECT_EQ(cell_of(rows, 0, "refused_row"), "SE-TEL,C2,never,P-3,P-2,60,call,A1");
    EXPECT_EQ(cell_of(rows, 1, "line"), "4");
    EXPECT_EQ(cell_of(rows, 1, "refused_row"), "names a victim");
    EXPECT_EQ(engine::to_csv(rows).find("P-HERS"), std::string::npos);
    EXPECT_EQ(engine::to_csv(rows).find("P-OTHER"), std::string::npos);
}

TEST_F(RefusedRowsTest, TheyAreGivenBackAsTheCommandLineDoes)
{
    const QuarantineDialog dialog(window_->operator*().session());
    EXPECT_EQ(dialog.shown_command(),
              QStringLiteral("spindel quarantine %1 --export quarantine/")
                  .arg(QString::fromStdString((cases_.path() / "case.spindel").string())));
    const auto folder = cases_.path() / "back";
    view().give_back(QString::fromStdString(folder.string()));
    wait();
    EXPECT_TRUE(view().said().contains(QStringLiteral("1 row"))) << view().said().toStdString();
    std::string all;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(file.path());
        all.append(std::istreambuf_iterator<char>(in), {});
    }
    EXPECT_NE(all.find("SE-TEL,C2,never"), std::string::npos);
    EXPECT_NE(all.find("SE-TEL,C4,"), std::string::npos);
    EXPECT_EQ(all.find("P-HERS"), std::string::npos);
}

TEST_F(RefusedRowsTest, ImportedAgainTheyAreForeseenToBeStoredOrRefusedAgain)
{
    const auto folder = cases_.path() / "back";
    view().give_back(QString::fromStdString(folder.string()));
    wait();
    EXPECT_TRUE(view().said().contains(QStringLiteral("import that folder into this case")));
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(file.path());
        std::string text(std::istreambuf_iterator<char>(in), {});
        in.close();
        const auto never = text.find("never");
        if (file.path().filename() == "quarantine.csv" || never == std::string::npos) continue;
        std::ofstream(file.path()) << text.replace(never, 5, "2025-03-02T10:00:00Z");
    }
    const auto preview = import_preview(folder, cases_.path() / "case.spindel");
    ASSERT_EQ(preview.files.size(), 1U);
    const auto& rows = preview.files[0].rows;
    EXPECT_EQ(cell_of(rows, 0, "would_be"), "stored");
    EXPECT_TRUE(cell_of(rows, 1, "would_be").starts_with("refused: duration_s: "))
        << cell_of(rows, 1, "would_be");
    EXPECT_EQ(preview.files[0].refused, 1);
    EXPECT_TRUE(preview.proposals.empty()) << "the list of what is wrong is no table of records";
    EXPECT_TRUE(preview.words.contains(QStringLiteral("quarantine.csv: says what is wrong")))
        << preview.words.toStdString();
}

TEST(RefusedRows, OfACaseThatHasNoneItIsSaid)
{
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    EXPECT_EQ(window.view<QuarantineView>().said(),
              QStringLiteral("No row of this case was refused."));
    EXPECT_FALSE(window->findChild<QPushButton*>(QStringLiteral("give_back"))->isEnabled());
}

} // namespace spindel::viewer
