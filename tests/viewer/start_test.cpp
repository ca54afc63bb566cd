#include <QApplication>
#include <QCommandLinkButton>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QUrl>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"
#include "tests/viewer/importing.h"
#include "tests/viewer/small_case.h"
#include "viewer/case_loader.h"
#include "viewer/main_window.h"
#include "viewer/start/import_dialog.h"
#include "viewer/start/start_page.h"
#include "viewer/views/case_status.h"

namespace spindel::viewer {

TEST(StartPage, OffersTheWaysToACase)
{
    MainWindow window;
    window.show();
    for (const auto* way : {"open", "import", "sample"})
        EXPECT_NE(window.findChild<QPushButton*>(QLatin1String(way)), nullptr) << way;
}

TEST(StartPage, SaysWhereItLookedForASampleThatIsNotThere)
{
    const auto places = sample_places();
    EXPECT_GE(places.size(), 2);
    for (const auto& place : places)
        EXPECT_TRUE(QDir::isAbsolutePath(place)) << place.toStdString();
    const StartPage page;
    const auto* sample = page.findChild<QCommandLinkButton*>(QStringLiteral("sample"));
    ASSERT_NE(sample, nullptr);
    EXPECT_EQ(sample->isEnabled(), !sample_folder().isEmpty());
    EXPECT_EQ(sample->description(), words_on_sample(sample_folder()));
    for (const auto& place : places)
        EXPECT_TRUE(words_on_sample({}).contains(place)) << place.toStdString();
}

TEST(StartPage, TheSampleCaseGoesToAFolderThatIsThere)
{
    const support::TemporaryFolder home;
    const auto before = qgetenv("HOME");
    qputenv("HOME", QByteArray::fromStdString(home.path().string())); // a new account
    const QFileInfo sample(case_for_sample());
    qputenv("HOME", before);
    EXPECT_TRUE(sample.absoluteDir().exists()) << sample.filePath().toStdString();
    EXPECT_EQ(sample.fileName(), QStringLiteral("nordic-web.spindel"));
}

TEST(StartPage, TheStatusSaysHowManyRowsWereRefused)
{
    const support::TemporaryFolder folder;
    test::copy_calls(folder, "unclosed_quote.csv");
    const auto file = QString::fromStdString((folder.path() / "refused.spindel").string());
    ImportDialog dialog;
    dialog.set_case(file);
    dialog.set_folder(QString::fromStdString((folder.path() / "calls.csv").string()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    dialog.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog.is_working(); }, test::kPatience));
    test::OpenWindow window(to_path(file));
    ASSERT_TRUE(window.is_open());
    const auto said = window.view<CaseStatus>().text();
    EXPECT_TRUE(said.contains(QStringLiteral("in quarantine"))) << said.toStdString();
}

namespace {

/// Drags files over a window and drops them there. @return whether it would take them.
bool drop(QWidget& window, const QList<QUrl>& files)
{
    QMimeData data;
    data.setUrls(files);
    QDragEnterEvent enter({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent let_go({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &let_go);
    return true;
}

} // namespace

TEST(StartPage, ACaseThatIsDroppedOnTheWindowIsOpened)
{
    const support::TemporaryCase small(test::small_records());
    const auto file = QUrl::fromLocalFile(to_name(small.path()));
    MainWindow window;
    window.show();
    EXPECT_FALSE(drop(window, {}));
    EXPECT_FALSE(drop(window, {file, file})); // which of them?
    EXPECT_FALSE(drop(window, {QUrl(QStringLiteral("https://example.org/a.spindel"))}));
    EXPECT_TRUE(drop(window, {file}));
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return window.session().analysis() != nullptr; }, test::kPatience));
    EXPECT_EQ(window.session().path(), small.path());
}

TEST(StartPage, AFolderThatIsDroppedOnTheWindowIsOfferedToBeImported)
{
    MainWindow window;
    window.show();
    QString named;
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, &window, [&] {
        auto* dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) return;
        for (const auto* line : dialog->findChildren<QLineEdit*>())
            named += line->text() + u'\n';
        dialog->reject();
    });
    looking.start(10);
    const QDir folder(QStringLiteral(SPINDEL_SOURCE_DIR "/datasets/nordic-web/records"));
    EXPECT_TRUE(drop(window, {QUrl::fromLocalFile(folder.absolutePath())}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !named.isEmpty(); }, test::kPatience));
    EXPECT_TRUE(named.contains(folder.absolutePath())) << named.toStdString();
}

} // namespace spindel::viewer
