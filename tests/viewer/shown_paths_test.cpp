// The name of a case's file or folder may be that of a victim: it is shown masked, and used as it
// is.
#include <QCommandLinkButton>
#include <QSettings>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "tests/viewer/small_case.h"
#include "viewer/case_loader.h"
#include "viewer/output/export_dialogs.h"
#include "viewer/output/picture_dialog.h"
#include "viewer/settings.h"
#include "viewer/start/start_page.h"

namespace spindel::viewer {

namespace {

/// A case whose folder and file are called after the victim.
class ShownPaths : public testing::Test {
protected:
    void SetUp() override
    {
        std::filesystem::create_directory(path_.parent_path());
        std::filesystem::copy_file(small_.path(), path_);
    }

    static void expect_masked(const QString& words)
    {
        EXPECT_FALSE(words.contains(QLatin1String(test::kVictims[0]), Qt::CaseInsensitive))
            << words.toStdString();
        EXPECT_TRUE(words.contains(QStringLiteral("victim-1"))) << words.toStdString();
    }

    support::TemporaryCase small_{test::small_records()};
    std::filesystem::path path_{small_.path().parent_path() / "a-victim" /
                                "A-VICTIM and more.spindel"};
};

/// Where a user's settings lie, while this lives.
class Remembering {
public:
    Remembering()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
        QCoreApplication::setOrganizationName(QStringLiteral("Spindel"));
    }
    ~Remembering() { QCoreApplication::setOrganizationName({}); }
    Remembering(const Remembering&) = delete;
    Remembering& operator=(const Remembering&) = delete;

private:
    QTemporaryDir folder_;
};

} // namespace

TEST_F(ShownPaths, AreMaskedInTheTitleAndInEveryDialogsCommandLine)
{
    test::OpenWindow window(path_);
    ASSERT_TRUE(window.is_open());
    const auto& session = window->session();
    expect_masked(window->windowTitle());
    const GraphDialog graph(session);
    const ReportDialog report(session);
    const PictureDialog picture(session, QStringLiteral("network"));
    const TableDialog table(session, QStringLiteral("victims"), 1, 1);
    for (const OutputDialog* dialog :
         std::initializer_list<const OutputDialog*>{&graph, &report, &picture, &table}) {
        expect_masked(dialog->shown_command());
        EXPECT_TRUE(dialog->shown_remark().contains(QStringLiteral("masked")));
        EXPECT_TRUE(dialog->command_line(QStringLiteral("x")).contains(to_name(path_)));
    }
}

TEST_F(ShownPaths, AreMaskedAmongTheRecentCasesWhichOpenAllTheSame)
{
    const Remembering remembering;
    test::OpenWindow window(path_);
    ASSERT_TRUE(window.is_open());
    StartPage page;
    QString opened;
    QObject::connect(&page, &StartPage::case_wanted, [&](const QString& file) { opened = file; });
    int recent = 0;
    for (auto* link : page.findChildren<QCommandLinkButton*>()) {
        if (!link->objectName().isEmpty()) continue; // a way, no case
        ++recent;
        expect_masked(link->text());
        expect_masked(link->description());
        link->click();
    }
    EXPECT_EQ(recent, 1);
    EXPECT_EQ(opened, to_name(path_));
    expect_masked(with_shown_names(to_name(path_) + QStringLiteral(": is no case")));
}

} // namespace spindel::viewer
