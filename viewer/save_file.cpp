#include "viewer/save_file.h"

#include <QCoreApplication>
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
        warn(
            parent, QCoreApplication::translate("save", "Could not save"),
            QCoreApplication::translate("save", "%1: %2. Choose another folder or name.")
                .arg(name, file.errorString()));
    }
    return is_written;
}

} // namespace spindel::viewer
