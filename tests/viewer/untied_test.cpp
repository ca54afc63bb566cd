// Who has no tie, and what is nobody's node: found, chosen, and in the evidence.
#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

#include "tests/viewer/untied_case.h"
#include "viewer/canvas/network_canvas.h"
#include "viewer/canvas/untied_card.h"
#include "viewer/search_index.h"
#include "viewer/views/evidence_view.h"
#include "viewer/views/reasons_view.h"
#include "viewer/views/search_box.h"
#include "viewer/views/untied_view.h"

namespace spindel::viewer {

namespace {

class UntiedTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        auto& untied = window_.view<UntiedView>();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return session().sight() && search().is_ready() && !untied.is_working(); },
            test::kPatience));
    }

    Session& session() { return window_->session(); }
    SearchBox& search() { return window_.view<SearchBox>(); }
    EvidenceView& evidence() { return window_.view<EvidenceView>(); }
    engine::EntityId loner()
    {
        return session().analysis()->graph().find(engine::EntityKind::actor, "A-LONER").value();
    }
    void look_for(const char* words)
    {
        search().line().setText(QLatin1String(words));
        QTest::keyClick(&search().line(), Qt::Key_Return);
    }
    /// The cells of a column of the evidence, once these records are there.
    QStringList cells(std::string_view name, int rows)
    {
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                return !evidence().is_working() && evidence().table().sorted().rowCount() == rows;
            },
            test::kPatience))
            << evidence().table().sorted().rowCount();
        QStringList all;
        for (int row = 0; row < rows; ++row)
            all += QString::fromStdString(
                cell_of(evidence().table().sorted().source().table(), row, name));
        return all;
    }

    support::TemporaryCase small_{test::records_of_loners()};
    test::OpenWindow window_{small_.path()};
};

} // namespace

TEST_F(UntiedTest, StandInATableOfTheirOwnVictimsMaskedAndLast)
{
    auto& view = window_.view<UntiedView>();
    EXPECT_EQ(engine::to_csv(view.saved_table()), "node,kind,category,country,identifiers\n"
                                                  "A-LONER,person,convicted,EE,P-LONER\n"
                                                  "P-PREPAID,phone,unknown,SE,\n"
                                                  "victim-2,person,victim,NO,\n");
    Q_EMIT view.table().row_chosen(0);
    EXPECT_EQ(session().untied(), std::vector{loner()});
    EXPECT_TRUE(session().selected().empty());
}

TEST_F(UntiedTest, AreFoundByIdIdentifierCountryCategoryAndJourney)
{
    const SearchIndex index(session().analysis()->subject(), session().findings()->rings());
    for (const auto* words :
         {"a-loner", "P-LONER", "Estonia", "ee", "convicted", "ferry 9", "doc-7", "b-alone"})
        EXPECT_EQ(index.find_untied(QLatin1String(words)), std::vector{loner()}) << words;
    EXPECT_EQ(index.find_untied(QStringLiteral("without ties")).size(), 3U);
    EXPECT_EQ(index.find_untied(QStringLiteral("victim-2")).size(), 1U);
    EXPECT_TRUE(index.find_untied(QStringLiteral("A-SECRET")).empty());
    EXPECT_TRUE(index.find(QStringLiteral("a-loner")).empty()) << "no node";
}

TEST_F(UntiedTest, ChosenBySearchTheirRecordsAndStatementsAreTheEvidence)
{
    look_for("A-LONER");
    EXPECT_EQ(session().untied(), std::vector{loner()});
    EXPECT_EQ(search().said(), QStringLiteral("1 of 1"));
    EXPECT_EQ(cells("what", 3), QStringList({QStringLiteral("phone-use"), QStringLiteral("journey"),
                                             QStringLiteral("actor")}));
    EXPECT_TRUE(evidence().title().endsWith(QStringLiteral(": 3 record(s)")))
        << evidence().title().toStdString();
    EXPECT_EQ(cells("document", 3)[1], QStringLiteral("DOC-7"));
    EXPECT_EQ(cells("detail", 3)[2], QStringLiteral("person, convicted"));
    EXPECT_TRUE(cells("place", 3)[2].startsWith(QStringLiteral("records.csv:")));
    const auto text = window_.view<ReasonsView>().text().toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("A-LONER"))) << text.toStdString();
}

TEST_F(UntiedTest, TheCanvasSaysWhyTheyAreNotInThePicture)
{
    look_for("A-LONER");
    auto& card = window_.view<UntiedCard>();
    EXPECT_TRUE(card.isVisible());
    EXPECT_TRUE(card.text().contains(QStringLiteral("A-LONER (person, convicted, Estonia)")))
        << card.text().toStdString();
    EXPECT_TRUE(window_->canvas().accessibleDescription().contains(QStringLiteral("A-LONER")));
    session().choose_persona(test::node_named(session(), "A-BOSS"));
    EXPECT_FALSE(card.isVisible());
    EXPECT_TRUE(session().untied().empty());
}

TEST_F(UntiedTest, OfAllHitsThoseWithATieAreSelectedAndTheOthersCounted)
{
    search().line().setText(QStringLiteral("person"));
    QTest::keyClick(&search().line(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(session().selected().size(), 9U);
    EXPECT_EQ(search().said(), QStringLiteral("11 hit(s), 2 without ties"));
}

TEST_F(UntiedTest, AHandsetIsFoundByWhoUsedItAndShowsItsRecords)
{
    look_for("imei-356938035643809");
    EXPECT_EQ(session().persona(), test::node_named(session(), "A-BOSS"));
    EXPECT_EQ(cells("record", 1), QStringList({QStringLiteral("C10")}));
    EXPECT_EQ(cells("caller_device", 1), QStringList({QStringLiteral("IMEI-356938035643809")}));
    EXPECT_EQ(cells("callee_device", 1), QStringList({QStringLiteral("IMEI-111")}));
    EXPECT_TRUE(evidence().title().contains(QStringLiteral("IMEI-356938035643809")));
    look_for("imei-1");
    EXPECT_EQ(session().persona(), test::node_named(session(), "A-BUYER-1")) << "by its beginning";
}

TEST_F(UntiedTest, ABookingIsFoundByAllWhoTravelledOnIt)
{
    search().line().setText(QStringLiteral("b-1"));
    QTest::keyClick(&search().line(), Qt::Key_Return, Qt::ControlModifier);
    std::vector<engine::NodeId> expected{test::node_named(session(), "A-RECRUITER"),
                                         test::node_of_victim(session())};
    std::ranges::sort(expected);
    EXPECT_EQ(session().selected(), expected);
    EXPECT_EQ(cells("record", 2), QStringList({QStringLiteral("J1"), QStringLiteral("J2")}));
}

TEST_F(UntiedTest, TheirTableIsASoundModel)
{
    auto& view = window_.view<UntiedView>();
    const QAbstractItemModelTester tester(view.table().model());
    view.filter().setText(QStringLiteral("phone"));
    EXPECT_EQ(view.table().sorted().rowCount(), 1);
}

} // namespace spindel::viewer
