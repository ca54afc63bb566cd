// Identifiers of victims of two or three letters: masked wherever they stand as words, or
// hyphens and underscores join them to others.
#include <QFile>
#include <QRegularExpression>
#include <gtest/gtest.h>

#include "tests/viewer/shown_text.h"
#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/notes.h"
#include "viewer/output/export_dialogs.h"
#include "viewer/output/exports.h"
#include "viewer/search_index.h"
#include "viewer/views/chain_view.h"
#include "viewer/views/evidence_view.h"
#include "viewer/views/untied_view.h"

namespace spindel::viewer {

namespace {

/// The small case, its victim called V7 with phone P9 and account K5, and others' identifiers that
/// hold these.
std::vector<engine::Record> records_with_short_ids()
{
    using namespace support;
    auto records = test::small_records();
    auto travel = journey("J-V7", "2025-03-07T10:00:00Z", "A-BOSS", "B-V7-1", "Line_V7");
    travel.document_id = "D:v7";
    records.insert(records.end(),
                   {actor("V7", "NO", engine::Category::victim), phone("phone of V7", "P9", "V7"),
                    account("account of V7", "K5", "V7"),
                    call("C:V7", "2025-03-08T10:00:00Z", "P-BOSS", "P9"),
                    call("C (P9)", "2025-03-08T11:00:00Z", "P-RECRUITER", "P9"),
                    payment("K5", "2025-03-10T11:00:00Z", "K-BOSS", "K5", "60.00"), travel,
                    journey("J-8", "2025-03-07T10:00:00Z", "V7", "B-V7-1"),
                    actor("V7/BROTHER", "NO"), actor("V7-SISTER", "NO")});
    return records;
}

/// Where a victim's identifier stands apart from other letters and digits, with what is around it;
/// empty where none does.
std::string named_in(const QString& text)
{
    static const QRegularExpression kNamed(
        QStringLiteral(".{0,20}(?<![a-zA-Z0-9])(V7|P9|K5)(?![a-zA-Z0-9]).{0,20}"),
        QRegularExpression::CaseInsensitiveOption);
    return kNamed.match(text).captured().toStdString();
}

class ShortIdsTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return session().sight() && !window_.view<UntiedView>().is_working(); },
            test::kPatience));
    }
    Session& session() { return window_->session(); }
    bool wait_for_views()
    {
        return QTest::qWaitFor(
            [&] {
                return !window_.view<EvidenceView>().is_working() &&
                       !window_.view<ChainView>().is_working();
            },
            test::kPatience);
    }

    support::TemporaryCase small_{records_with_short_ids()};
    test::OpenWindow window_{small_.path()};
};

} // namespace

TEST_F(ShortIdsTest, StandNowhereInTheWindowWhateverIsChosen)
{
    const auto people =
        static_cast<engine::NodeId>(session().analysis()->projection().persona.size());
    EXPECT_EQ(named_in(test::text_of(*window_)), "");
    for (engine::NodeId persona = 0; persona < people; ++persona) {
        session().choose_persona(persona);
        ASSERT_TRUE(wait_for_views());
        EXPECT_EQ(named_in(test::text_of(*window_)), "") << persona;
        session().select({persona, (persona + 1) % people}); // and a chain
        ASSERT_TRUE(wait_for_views());
        EXPECT_EQ(named_in(test::text_of(*window_)), "") << persona;
    }
}

TEST_F(ShortIdsTest, StandNeitherInTheReportNorInExportedGraphs)
{
    const support::TemporaryFolder folder;
    write_report(folder.path() / "report.html", *session().analysis());
    write_graph_file(folder.path() / "graph.graphml", *session().analysis(), {});
    for (const auto* name : {"report.html", "graph.graphml"}) {
        QFile file(QString::fromStdString((folder.path() / name).string()));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_EQ(named_in(QString::fromUtf8(file.readAll())), "") << name;
    }
}

TEST_F(ShortIdsTest, AreNotSuggestedAndFindNobody)
{
    const SearchIndex index(session().analysis()->subject(), session().findings()->rings());
    for (const auto* name : {"V7", "P9", "K5", "v7"}) {
        EXPECT_TRUE(index.find(QLatin1String(name)).empty()) << name;
        for (const auto& suggestion : index.completions(QLatin1String(name)))
            EXPECT_EQ(named_in(suggestion), "");
    }
    for (const auto* begin : {"v", "p", "k", "b", "d", "line", "victim"})
        for (const auto& suggestion : index.completions(QLatin1String(begin), 100))
            EXPECT_EQ(named_in(suggestion), "");
}

TEST_F(ShortIdsTest, StandNeitherInNotesNorInTheHistoryNorInShownCommands)
{
    session().choose_persona(test::node_named(session(), "A-BOSS"));
    add_note(session(), QStringLiteral("Meets V7-SISTER (P9_2), pays K5"), {QStringLiteral("V7")});
    for (const auto& note : shown_notes(session()))
        EXPECT_EQ(named_in(note.text + note.tags.join(u' ')), "");
    const TableDialog dialog(session(), QStringLiteral("spiders"), 1, 1,
                             QStringLiteral(" --file V7.csv"));
    EXPECT_EQ(named_in(dialog.shown_command()), "");
    EXPECT_EQ(named_in(test::text_of(*window_)), "");
}

} // namespace spindel::viewer
