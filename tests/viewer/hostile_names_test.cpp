#include <cstdio>
#include <memory>

#include <QHelpEvent>
#include <QTextDocument>
#include <QTimer>
#include <QToolTip>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/canvas/network_canvas.h"
#include "viewer/canvas/network_picture.h"
#include "viewer/output/exports.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/plain_text.h"

namespace spindel::viewer {

namespace {

/// What a program that prints its arguments, a line each, is given by `sh` for a command line.
QStringList arguments_by_sh(const QString& line)
{
    // in place of the program's name, so that only its arguments are left
    const auto arguments = line.mid(line.indexOf(u' ') + 1).toStdString();
    const auto command = "printf '%s\\036' " + arguments;
    const std::unique_ptr<FILE, int (*)(FILE*)> shell(popen(command.c_str(), "r"), pclose);
    QByteArray printed;
    for (int c = 0; shell && (c = std::fgetc(shell.get())) != EOF;)
        printed += static_cast<char>(c);
    auto words = QString::fromUtf8(printed).split(QChar(30));
    words.removeLast();
    return words;
}

constexpr std::array<const char*, 7> kHostile{
    "$(echo run)",           "`echo run`", "O'Brien; echo run", "-rf", "a \"b\"", "A&B",
    "two\nlines $HOME \\ * ~"};

constexpr const char* kHeadline = "A-<h1>big</h1>&amp;<img src=x>";

} // namespace

TEST(HostileNames, AShellReadsTheExportsCommandLineAsItWasMeant)
{
    for (const auto* name : kHostile) {
        const auto file = QString::fromUtf8(name);
        const bool is_option = file.startsWith(u'-');
        const auto read = is_option ? QStringLiteral("./") + file : file;
        EXPECT_EQ(arguments_by_sh(export_command(file, file, {})),
                  QStringList({QStringLiteral("export"), read, read}))
            << name;
    }
}

TEST(HostileNames, AShellReadsThePicturesCommandLineAsItWasMeant)
{
    for (const auto* name : {"$(echo run)", "`echo run`", "O'Brien; echo run", "-rf", "A&B"}) {
        auto records = test::small_records();
        records.emplace_back(support::actor(name));
        records.emplace_back(support::contact("N1", name, "A-BOSS"));
        const support::TemporaryCase small(records);
        test::OpenWindow window(small.path());
        ASSERT_TRUE(window.is_open());
        auto& session = window->session();
        session.choose_persona(test::node_named(session, name));
        const PictureDialog dialog(session, QStringLiteral("map"));
        const auto words = arguments_by_sh(dialog.shown_command());
        const auto chosen = QString::fromUtf8(name);
        if (chosen.startsWith(u'-'))
            EXPECT_TRUE(words.contains(QStringLiteral("--choose=") + chosen));
        else
            EXPECT_EQ(words.value(words.indexOf(QStringLiteral("--choose")) + 1), chosen);
        EXPECT_FALSE(words.contains(QStringLiteral("run"))) << dialog.shown_command().toStdString();
    }
}

TEST(HostileNames, AToolTipShowsThemLetterForLetter)
{
    auto records = test::small_records();
    records.emplace_back(support::actor(kHeadline));
    records.emplace_back(support::contact("N1", kHeadline, "A-BOSS"));
    const support::TemporaryCase small(records);
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& session = window->session();
    auto& canvas = window->canvas();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.sight() != nullptr; }, test::kPatience));
    const auto node = test::node_named(session, kHeadline);
    const auto is_drawn = [&] { return canvas.picture().scene().find(node).has_value(); };
    ASSERT_TRUE(QTest::qWaitFor(is_drawn, test::kPatience));
    const auto& scene = canvas.picture().scene();
    const auto& drawn = scene.nodes[*scene.find(node)];
    canvas.set_camera({QPointF(drawn.at.x, drawn.at.y), 4});
    const QPoint middle = canvas.rect().center();
    QHelpEvent help(QEvent::ToolTip, middle, canvas.mapToGlobal(middle));
    QApplication::sendEvent(&canvas, &help);
    QTextDocument shown;
    shown.setHtml(QToolTip::text());
    EXPECT_TRUE(shown.toPlainText().contains(QLatin1String(kHeadline)))
        << QToolTip::text().toStdString();
    QToolTip::hideText();
}

TEST(HostileNames, AWarningShowsThemLetterForLetter)
{
    bool is_plain = false;
    QTimer::singleShot(0, qApp, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        ASSERT_NE(box, nullptr);
        is_plain = box->textFormat() == Qt::PlainText;
        box->accept();
    });
    warn(nullptr, QStringLiteral("Could not save"), QStringLiteral("<h1>big</h1>.csv: no"));
    EXPECT_TRUE(is_plain);
}

TEST(StatedContacts, AreDrawnWithoutADirectionThatNoRecordStates)
{
    auto records = test::small_records();
    records.emplace_back(support::contact("N1", "A-BOSS", "A-SON"));
    const support::TemporaryCase small(records);
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& picture = window->canvas().picture();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !picture.scene().edges.empty(); }, test::kPatience));
    const auto& scene = picture.scene();
    int contacts = 0;
    int arrows = 0;
    for (const auto& edge : scene.edges) {
        const bool has_arrow = edge.forward || edge.backward;
        if (edge.layer == engine::Layer::contacts) {
            ++contacts;
            EXPECT_FALSE(has_arrow);
        } else if (has_arrow) {
            ++arrows;
        }
    }
    EXPECT_EQ(contacts, 1);
    EXPECT_GT(arrows, 0); // of calls and payments
}

} // namespace spindel::viewer
