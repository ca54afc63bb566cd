// Notes on who has no tie, and several of them chosen at once.
#include <QCheckBox>
#include <gtest/gtest.h>

#include "tests/viewer/untied_case.h"
#include "viewer/canvas/untied_card.h"
#include "viewer/desk/notes.h"
#include "viewer/output/export_dialogs.h"
#include "viewer/views/evidence_view.h"
#include "viewer/views/nodes_view.h"
#include "viewer/views/notes_view.h"
#include "viewer/views/reasons_view.h"
#include "viewer/views/search_box.h"
#include "viewer/views/untied_view.h"

namespace spindel::viewer {

namespace {

class UntiedNotesTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(is_ready(window_)); }

    static bool is_ready(test::OpenWindow& window)
    {
        return window.is_open() && QTest::qWaitFor(
                                       [&] {
                                           return window->session().sight() &&
                                                  window.view<SearchBox>().is_ready() &&
                                                  !window.view<UntiedView>().is_working();
                                       },
                                       test::kPatience);
    }
    Session& session() { return window_->session(); }
    UntiedView& view() { return window_.view<UntiedView>(); }
    engine::EntityId untied(engine::EntityKind kind, const char* name)
    {
        return session().analysis()->graph().find(kind, name).value();
    }
    engine::EntityId loner() { return untied(engine::EntityKind::actor, "A-LONER"); }
    engine::EntityId prepaid() { return untied(engine::EntityKind::phone, "P-PREPAID"); }
    engine::EntityId secret() { return untied(engine::EntityKind::actor, "A-SECRET"); }
    void click(int row, Qt::KeyboardModifiers modifiers)
    {
        auto& table = view().table();
        const auto place = table.visualRect(table.sorted().index(row, 0)).center();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, modifiers, place);
    }
    void write(const char* words)
    {
        auto& notes = window_.view<NotesView>();
        notes.text().setPlainText(QLatin1String(words));
        notes.save();
    }

    support::TemporaryCase small_{test::records_of_loners()};
    test::OpenWindow window_{small_.path()};
};

} // namespace

TEST_F(UntiedNotesTest, ANoteOnSomebodyWithoutATieIsUndoneDoneAgainAndThereAfterReopening)
{
    const auto before = session().desk();
    session().choose_untied({loner()});
    write("Ask the ferry line");
    const auto after = session().desk();
    ASSERT_NE(after, before);
    session().history().undo();
    EXPECT_EQ(session().desk(), before);
    session().history().redo();
    EXPECT_EQ(session().desk(), after);
    window_.close();
    test::OpenWindow again(small_.path());
    ASSERT_TRUE(is_ready(again));
    EXPECT_EQ(again->session().desk(), after);
    auto& notes = again.view<NotesView>();
    ASSERT_EQ(notes.list().count(), 1);
    EXPECT_EQ(notes.list().item(0)->text(), QStringLiteral("A-LONER: Ask the ferry line"));
    notes.list().setCurrentRow(0);
    EXPECT_EQ(again->session().untied(), std::vector{again->session()
                                                         .analysis()
                                                         ->graph()
                                                         .find(engine::EntityKind::actor, "A-LONER")
                                                         .value()});
}

TEST_F(UntiedNotesTest, TheNoteStandsInTheTableOnTheCardAndIsFoundBySearch)
{
    session().choose_untied({loner()});
    write("Seen with A-VICTIM");
    EXPECT_EQ(engine::to_csv(view().saved_table()),
              "node,kind,category,country,identifiers,notes\n"
              "A-LONER,person,convicted,EE,P-LONER,Seen with victim-1\n"
              "P-PREPAID,phone,unknown,SE,,\n"
              "victim-2,person,victim,NO,,\n");
    const auto card = window_.view<UntiedCard>().text();
    EXPECT_TRUE(card.contains(QStringLiteral("Note: Seen with victim-1"))) << card.toStdString();
    session().choose_nothing();
    auto& search = window_.view<SearchBox>();
    search.line().setText(QStringLiteral("seen with"));
    QTest::keyClick(&search.line(), Qt::Key_Return);
    EXPECT_EQ(session().untied(), std::vector{loner()});
    session().history().undo();
    EXPECT_EQ(engine::to_csv(view().saved_table()).find("notes"), std::string::npos);
}

TEST_F(UntiedNotesTest, RowsAreChosenWithCtrlAndShiftAndANoteIsOnAllOfThem)
{
    click(0, Qt::NoModifier);
    click(2, Qt::ControlModifier);
    std::vector expected{loner(), secret()};
    std::ranges::sort(expected);
    EXPECT_EQ(session().untied(), expected);
    click(0, Qt::NoModifier);
    click(2, Qt::ShiftModifier);
    expected = {loner(), prepaid(), secret()};
    std::ranges::sort(expected);
    EXPECT_EQ(session().untied(), expected);
    EXPECT_EQ(view().table().all_marked(), (std::vector{0, 1, 2}));
    QTest::keyClick(&view().table(), Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(view().table().all_marked(), (std::vector{0, 1}));
    write("Both alone");
    const auto notes = notes_in(session().desk());
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(untied_of(notes[0], session().analysis()->subject()).size(), 2U);
    EXPECT_EQ(view().table().all_marked(), (std::vector{0, 1})) << "though the table is another";
}

TEST_F(UntiedNotesTest, OfSeveralAllRecordsAreTheEvidenceAndTheMarkedRowsAreSavedAlone)
{
    session().choose_untied({prepaid(), loner()});
    auto& evidence = window_.view<EvidenceView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !evidence.is_working(); }, test::kPatience));
    EXPECT_EQ(evidence.table().sorted().rowCount(), 4) << "two phones, a journey, a statement";
    EXPECT_TRUE(evidence.title().startsWith(QStringLiteral("Of the 2 chosen")))
        << evidence.title().toStdString();
    const auto reasons = window_.view<ReasonsView>().text().toPlainText();
    for (const auto* name : {"A-LONER", "P-PREPAID"})
        EXPECT_TRUE(reasons.contains(QLatin1String(name))) << reasons.toStdString();
    EXPECT_EQ(engine::to_csv(view().saved_table(true)), "node,kind,category,country,identifiers\n"
                                                        "A-LONER,person,convicted,EE,P-LONER\n"
                                                        "P-PREPAID,phone,unknown,SE,\n");
    view().filter().setText(QStringLiteral("phone"));
    EXPECT_EQ(view().saved_table(true).rows.size(), 1U) << "what is narrowed away is not shown";
}

TEST_F(UntiedNotesTest, TheDialogOffersTheMarkedRowsWhereThereAreAny)
{
    TableDialog dialog(session(), QStringLiteral("untied"), 3, 3);
    dialog.offer_marked(0);
    EXPECT_EQ(dialog.findChild<QCheckBox*>(QStringLiteral("marked_only")), nullptr);
    EXPECT_FALSE(dialog.is_of_marked());
    dialog.offer_marked(2);
    dialog.findChild<QCheckBox*>(QStringLiteral("marked_only"))->setChecked(true);
    EXPECT_TRUE(dialog.is_of_marked());
}

TEST_F(UntiedNotesTest, ARangeOfNodesIsSelectedWithShift)
{
    auto& nodes = window_.view<NodesView>();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return nodes.table().sorted().rowCount() > 2; }, test::kPatience));
    nodes.table().setCurrentIndex(nodes.table().sorted().index(1, 0));
    QTest::keyClick(&nodes.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&nodes.table(), Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(session().selected().size(), 3U);
    EXPECT_EQ(nodes.table().all_marked(), (std::vector{1, 2, 3}));
}

} // namespace spindel::viewer
