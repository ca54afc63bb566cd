#include <QFile>
#include <QImage>
#include <QTranslator>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"
#include "viewer/desk/notes.h"
#include "viewer/desk/saved_views.h"
#include "viewer/key_sheet.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/output/picture_file.h"
#include "viewer/views/notes_view.h"
#include "viewer/views/search_box.h"

namespace spindel::viewer {

namespace {

class KeepingTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        auto& picture = window_->canvas().picture();
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return picture.is_current() && !picture.scene().nodes.empty(); },
                            test::kPatience));
    }

    Session& session() { return window_->session(); }
    engine::NodeId node(const char* name) { return test::node_named(session(), name); }
    QByteArray written(const QString& name, const PictureOptions& options)
    {
        const auto file = QString::fromStdString((folder_.path() / name.toStdString()).string());
        write_picture(file,
                      picture_bytes(content_of(window_->canvas().picture().look()),
                                    picture_notes(session(), support::at("2025-06-01T12:00:00Z")),
                                    options));
        EXPECT_EQ(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther),
                  QFile::Permissions());
        QFile read(file);
        EXPECT_TRUE(read.open(QIODevice::ReadOnly));
        return read.readAll();
    }

    support::TemporaryCase small_{test::small_records()};
    support::TemporaryFolder folder_;
    test::OpenWindow window_{small_.path()};
};

} // namespace

TEST_F(KeepingTest, ANoteIsWrittenChangedRemovedUndoneAndKept)
{
    auto& view = window_.view<NotesView>();
    session().choose_persona(node("A-BOSS"));
    view.text().setPlainText(QStringLiteral("Asks for tickets"));
    view.tags().setText(QStringLiteral("money, to do"));
    view.save();
    auto notes = notes_in(session().desk());
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].tags, QStringList({QStringLiteral("money"), QStringLiteral("to do")}));
    EXPECT_EQ(nodes_of(notes[0], session().analysis()->subject()), std::vector{node("A-BOSS")});
    session().choose_nothing();
    view.list().setCurrentRow(0);
    EXPECT_EQ(session().persona(), node("A-BOSS")); // a note leads to what it is on
    view.text().setPlainText(QStringLiteral("Pays for tickets"));
    view.save();
    EXPECT_EQ(notes_in(session().desk())[0].text, QStringLiteral("Pays for tickets"));
    session().history().undo();
    EXPECT_EQ(notes_in(session().desk()), notes);
    session().history().redo();
    view.list().setCurrentRow(0);
    view.remove();
    EXPECT_TRUE(notes_in(session().desk()).empty());
    session().history().undo();
    window_.close();
    test::OpenWindow again(small_.path());
    ASSERT_TRUE(again.is_open());
    EXPECT_EQ(again.view<NotesView>().list().count(), 1);
    EXPECT_TRUE(again.view<NotesView>().list().item(0)->text().startsWith(
        QStringLiteral("A-BOSS: Pays for tickets")));
}

TEST_F(KeepingTest, ANoteOnAVictimShowsItsLabel)
{
    session().choose_persona(test::node_of_victim(session()));
    add_note(session(), QStringLiteral("Protect"), {});
    const auto words = window_.view<NotesView>().list().item(0)->text();
    EXPECT_TRUE(words.startsWith(QStringLiteral("victim-1"))) << words.toStdString();
}

TEST_F(KeepingTest, ASavedViewLaysAllOutAsItWasAndKeepsNotes)
{
    engine::ProjectionOptions calls;
    calls.layers = {true, false, false};
    set_filter(session(), calls, QStringLiteral("calls"));
    hide(session(), {node("A-SON")});
    session().choose_persona(node("A-BOSS"));
    save_view(session(), QStringLiteral("Calls"));
    const auto saved = session().desk();
    set_filter(session(), {}, QStringLiteral("all"));
    show_all(session());
    session().choose_nothing();
    add_note(session(), QStringLiteral("later"), {});
    const auto before = session().desk();
    show_view(session(), QStringLiteral("Calls"));
    EXPECT_TRUE(same_filter(filter_of(session().desk()), calls));
    EXPECT_EQ(session().desk().names_in(area::kHide), saved.names_in(area::kHide));
    EXPECT_EQ(notes_in(session().desk()).size(), 1U);
    EXPECT_EQ(session().persona(), node("A-BOSS"));
    session().history().undo();
    EXPECT_EQ(session().desk(), before);
    EXPECT_EQ(saved_views(session().desk()), QStringList({QStringLiteral("Calls")}));
    remove_view(session(), QStringLiteral("Calls"));
    EXPECT_TRUE(saved_views(session().desk()).empty());
}

TEST_F(KeepingTest, APngIsTheScreenWithALegendAndABannerAtEachScale)
{
    for (const int scale : {1, 2}) {
        const PictureOptions options{PictureFormat::png, scale, QStringLiteral("RESTRICTED"), true};
        const auto picture = QImage::fromData(written(QStringLiteral("a.png"), options));
        const auto window = window_->canvas().picture().look().window;
        EXPECT_EQ(picture.width(), window.width() * scale);
        EXPECT_GT(picture.height(), window.height() * scale);
        EXPECT_EQ(picture.pixelColor(3, 3), window_->palette().color(QPalette::Text)); // banner
        auto plain = options;
        plain.has_legend = false;
        EXPECT_NE(QImage::fromData(written(QStringLiteral("b.png"), plain)), picture);
    }
}

TEST_F(KeepingTest, AnSvgHoldsTheLabelsTheLegendAndWhatIsFiltered)
{
    engine::ProjectionOptions filter;
    filter.countries = {support::country("CZ")};
    set_filter(session(), filter, QStringLiteral("filter"));
    const auto text = QString::fromUtf8(written(
        QStringLiteral("a.svg"), {PictureFormat::svg, 1, QStringLiteral("RESTRICTED"), true}));
    for (const auto* words : {"A-BOSS", "victim-1", "RESTRICTED", "test.spindel", "Filters: CZ",
                              "2025-06-01", "Czechia"})
        EXPECT_TRUE(text.contains(QLatin1String(words))) << words;
    for (const auto* name : test::kVictims)
        EXPECT_FALSE(text.contains(QLatin1String(name)));
}

TEST_F(KeepingTest, APdfIsAPdf)
{
    const auto bytes = written(QStringLiteral("a.pdf"), {PictureFormat::pdf, 1, {}, true});
    EXPECT_TRUE(bytes.startsWith("%PDF-"));
    EXPECT_GT(bytes.size(), 2000);
}

TEST_F(KeepingTest, APictureThatCannotBeWrittenIsRefusedWithItsName)
{
    try {
        write_picture(QStringLiteral("/nowhere/a.png"), "picture");
        ADD_FAILURE() << "was written";
    } catch (const engine::Error& error) {
        EXPECT_TRUE(std::string(error.what()).starts_with("/nowhere/a.png: "));
    }
}

TEST_F(KeepingTest, ThePictureDialogShowsTheCommandLineOfTheSamePicture)
{
    const PictureDialog dialog(session());
    EXPECT_TRUE(dialog.command_line(QStringLiteral("a b.png"))
                    .endsWith(QStringLiteral("--picture 'a b.png'")));
    EXPECT_EQ(dialog.options().scale, 1);
}

TEST_F(KeepingTest, TheKeySheetNamesEveryShortcutOfTheMenus)
{
    const auto sheet = key_sheet(*window_);
    EXPECT_FALSE(sheet.contains(QStringLiteral("Undo:")));
    for (const auto* action : window_->findChildren<QAction*>()) {
        if (action->shortcut().isEmpty() || action->text().isEmpty() ||
            action->parent()->inherits("QTableView"))
            continue;
        const auto keys = action->shortcut().toString(QKeySequence::NativeText);
        EXPECT_TRUE(sheet.contains(keys.toHtmlEscaped())) << keys.toStdString();
    }
}

TEST(Translation, EveryWordIsThereInSwedish)
{
    for (const auto* language : {"sv", "en"}) {
        QFile file(QStringLiteral(SPINDEL_SOURCE_DIR "/viewer/translations/spindel-viewer_%1.ts")
                       .arg(QLatin1String(language)));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(file.readAll());
        EXPECT_FALSE(text.contains(QStringLiteral("type=\"unfinished\""))) << language;
        EXPECT_FALSE(text.contains(QStringLiteral("<translation />"))) << language;
        // lupdate took a return type for a class: such words are not found when they are shown
        EXPECT_FALSE(text.contains(QStringLiteral("<name>std</name>"))) << language;
    }
}

TEST_F(KeepingTest, WhatTheAnalystWroteShowsVictimsByTheirLabelsAndIsKeptAsItWasWritten)
{
    auto& view = window_.view<NotesView>();
    const auto written = QStringLiteral("Seen with A-VICTIM, who uses P-VICTIM");
    view.text().setPlainText(written);
    view.tags().setText(QStringLiteral("A-VICTIM, trip"));
    view.save();
    EXPECT_EQ(notes_in(session().desk())[0].text, written);
    view.list().setCurrentRow(0);
    const auto shown = view.list().item(0)->text() + view.text().toPlainText() + view.tags().text();
    for (const auto* name : test::kVictims)
        EXPECT_FALSE(shown.contains(QLatin1String(name))) << shown.toStdString();
    EXPECT_TRUE(shown.contains(QStringLiteral("Seen with victim-1, who uses victim-1/phone-1")))
        << shown.toStdString();
    view.tags().setText(QStringLiteral("victim-1, trip, night"));
    view.save(); // the text is as it was shown
    EXPECT_EQ(notes_in(session().desk())[0].text, written);
    EXPECT_EQ(notes_in(session().desk())[0].tags.size(), 3);

    save_view(session(), QStringLiteral("A-VICTIM alone"));
    EXPECT_EQ(saved_views(session().desk()), QStringList{QStringLiteral("A-VICTIM alone")});
    const auto last = session().history().count() - 1;
    EXPECT_EQ(session().history().text(last), QStringLiteral("Save the view victim-1 alone"));
    auto* search = window_->findChild<SearchBox*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return search->is_ready(); }, test::kPatience));
    QTest::keyClicks(&search->line(), QStringLiteral("A-V"));
    EXPECT_FALSE(search->completions().contains(QStringLiteral("A-VICTIM")));
}

} // namespace spindel::viewer
