#include "viewer/save_file.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSaveFile>

#include "viewer/plain_text.h"

namespace spindel::viewer {

bool save_text(QWidget* parent, const QString& name, const std::string& text)
{
    QSaveFile file(name);
    const bool is_written = file.open(QIODevice::WriteOnly) &&
                            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                            file.write(text.data(), static_cast<qint64>(text.size())) ==
                                static_cast<qint64>(text.size()) &&
                            file.commit();
    if (!is_written) {
        warn(parent, QCoreApplication::translate("save", "Could not save"),
             QCoreApplication::translate("save", "%1: %2. Choose another folder or name.")
                 .arg(name, file.errorString()));
    }
    return is_written;
}

QString asked_file(QWidget* parent, const QString& title, const QString& proposed,
                   const QString& filter, QFileDialog::Options options)
{
    static const QRegularExpression ending(QStringLiteral("\\*\\.(\\w+)"));
    QFileDialog dialog(parent, title, {}, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOptions(options);
    dialog.setDefaultSuffix(ending.match(filter).captured(1));
    if (!proposed.isEmpty()) dialog.selectFile(proposed);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace spindel::viewer
