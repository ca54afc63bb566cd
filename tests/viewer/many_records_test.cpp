// More records than the table of the evidence has room for: all are searched and saved.
#include <fstream>

#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"
#include "tests/viewer/small_case.h"
#include "viewer/case_loader.h"
#include "viewer/views/evidence_view.h"

namespace spindel::viewer {

namespace {

/// A tie of so many calls, the last of them in a handset of its own, that not all are shown.
class ManyRecords : public testing::Test {
protected:
    static constexpr std::size_t kCalls = kMostRows + 1'000;

    static std::vector<engine::Record> records()
    {
        std::vector<engine::Record> all{support::phone("R1", "P-1", "A-1"),
                                        support::phone("R2", "P-2", "A-2")};
        for (std::size_t i = 0; i < kCalls; ++i)
            all.emplace_back(
                support::call("C" + std::to_string(i),
                              i < kMostRows + 500 ? "2025-03-07T10:00:00Z" : "2025-03-06T10:00:00Z",
                              "P-1", "P-2"));
        auto last = support::call("LAST", "2025-03-08T10:00:00Z", "P-2", "P-1");
        last.callee_device_id = "IMEI-9";
        all.emplace_back(last);
        return all;
    }

    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        auto& session = window_->session();
        ASSERT_TRUE(QTest::qWaitFor([&] { return session.sight() != nullptr; }, test::kPatience));
        session.choose_tie(0);
        settle();
    }

    EvidenceView& view() { return window_.view<EvidenceView>(); }
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([&] { return !view().is_working(); }, test::kPatience));
    }
    void narrow(const char* words)
    {
        view().finding().filter().setText(QLatin1String(words));
        settle();
    }
    int shown() { return view().table().sorted().rowCount(); }
    /// What is saved of them.
    std::string saved()
    {
        const auto file = folder_.filePath(QStringLiteral("evidence.csv"));
        view().finding().saving()(file);
        settle();
        return test::bytes_of(to_path(file));
    }
    /// What is saved of all records that hold a word.
    std::string expected(std::string_view word)
    {
        const auto& subject = window_->session().analysis()->subject();
        std::vector<engine::EventId> all;
        for (std::uint32_t i = 0; i < subject.graph().events().size(); ++i)
            if (subject.graph().events()[i].kind == engine::EventKind::call)
                all.push_back(engine::EventId{i});
        auto table = records_table(subject, all, record_columns(subject.graph(), all));
        std::erase_if(table.rows, [&](const auto& row) {
            return std::ranges::none_of(row, [&](const engine::Cell& cell) {
                return engine::text(cell).find(word) != std::string::npos;
            });
        });
        return engine::to_csv(table);
    }

    QTemporaryDir folder_;
    support::TemporaryCase many_{records()};
    test::OpenWindow window_{many_.path()};
};

} // namespace

TEST_F(ManyRecords, TheFirstAreShownAndItSaysSo)
{
    EXPECT_EQ(shown(), static_cast<int>(kMostRows));
    EXPECT_TRUE(view().title().contains(QStringLiteral("21001"))) << view().title().toStdString();
    EXPECT_TRUE(view().title().contains(QStringLiteral("the first 20000 shown")));
}

TEST_F(ManyRecords, AreAllSearched)
{
    narrow("imei-9 last");
    ASSERT_EQ(shown(), 1);
    EXPECT_TRUE(view().title().contains(QStringLiteral("1 with these words")));
    EXPECT_EQ(saved(), expected("IMEI-9"));
    narrow("c2");
    EXPECT_EQ(shown(), 1 + 10 + 100 + 1000 + 1000) << "C2 to C2999, and C20000 to C20999";
    narrow("no such words");
    EXPECT_EQ(shown(), 0);
    narrow("");
    EXPECT_EQ(shown(), static_cast<int>(kMostRows));
}

TEST_F(ManyRecords, AreAllSaved)
{
    EXPECT_EQ(saved(), expected(""));
    narrow("2025-03-07");
    EXPECT_EQ(shown(), static_cast<int>(kMostRows));
    EXPECT_EQ(saved(), expected("2025-03-07")) << "more than are shown, but not all";
}

TEST_F(ManyRecords, AreNotHalfSaved)
{
    auto& evidence = view();
    QString trouble;
    QObject::connect(&window_->session(), &Session::trouble, &evidence,
                     [&](const QString& message) { trouble = message; });
    evidence.finding().saving()(QStringLiteral("/no/such/folder/x.csv"));
    settle();
    EXPECT_TRUE(trouble.startsWith(QStringLiteral("/no/such/folder/x.csv: ")))
        << trouble.toStdString();
}

} // namespace spindel::viewer
