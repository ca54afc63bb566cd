#include "viewer/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace spindel::viewer {

QString about_text()
{
    return QCoreApplication::translate(
               "about",
               "<h3>Spindel %1</h3>"
               "<p>Finds link clusters and the spiders across borders in records of phones, "
               "payments and travel. What it shows are leads to be checked against their records, "
               "not findings of guilt.</p>"
               "<p>This viewer uses Qt %2 and Qt Charts. Because of Qt Charts, the viewer as a "
               "whole is distributed under the GNU General Public License, version 3, without any "
               "warranty. Spindel's own code is under the Apache License, version 2.0.</p>"
               "<p>It opens no network connection and does not change the records of a case.</p>")
        .arg(QStringLiteral(SPINDEL_VERSION), QString::fromLatin1(qVersion()));
}

void show_about(QWidget* parent)
{
    QMessageBox::about(parent, QCoreApplication::translate("about", "About Spindel"), about_text());
}

} // namespace spindel::viewer
