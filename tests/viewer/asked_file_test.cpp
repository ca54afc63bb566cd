/// Names of files that are asked for: one without an ending gets its own.
#include <QApplication>
#include <QFileDialog>
#include <QPushButton>
#include <QTimer>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"
#include "viewer/start/import_form.h"
#include "viewer/start/profile_editor.h"

namespace spindel::viewer {

namespace {

class AskedFile : public testing::Test {
protected:
    void SetUp() override { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void TearDown() override { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs, false); }

    QString in_folder(const char* name) const
    {
        return QString::fromStdString((folder_.path() / name).string());
    }

    /// Clicks what asks for a file, and answers with this name.
    void answer(QWidget& asking, const char* button, const QString& name)
    {
        bool was_asked = false;
        QTimer::singleShot(0, &asking, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            was_asked = true;
            dialog->selectFile(name);
            QMetaObject::invokeMethod(dialog, "accept"); // its button calls it
        });
        for (auto* one : asking.findChildren<QPushButton*>())
            if (one->text() == QString::fromUtf8(button)) one->click();
        EXPECT_TRUE(was_asked);
    }

    test::TemporaryFolder folder_;
};

} // namespace

TEST_F(AskedFile, OfACaseEndsAsACaseDoes)
{
    ImportForm form;
    answer(form, "C&hoose…", in_folder("ring in Riga"));
    EXPECT_EQ(form.case_file().path(), in_folder("ring in Riga.spindel"));
    answer(form, "C&hoose…", in_folder("other.spindel"));
    EXPECT_EQ(form.case_file().path(), in_folder("other.spindel"));
}

TEST_F(AskedFile, OfAProfileEndsAsAProfileDoes)
{
    ProfileEditor editor;
    editor.set_profile(QStringLiteral("kind = \"calls\""));
    answer(editor, "&Save the profile…", in_folder("calls of a bank"));
    EXPECT_TRUE(std::filesystem::exists(folder_.path() / "calls of a bank.toml"));
    EXPECT_FALSE(std::filesystem::exists(folder_.path() / "calls of a bank"));
}

} // namespace spindel::viewer
