#include "viewer/output/case_copy_dialog.h"

#include <QFileInfo>

#include "viewer/case_loader.h"

namespace spindel::viewer {

CaseCopyDialog::CaseCopyDialog(const Session& session, QWidget* parent)
    : OutputDialog(session, tr("Save a copy of the case"), parent)
{
    form().addRow(words(tr("The whole case as it is now: records, refused rows, notes, views, and "
                           "what was done and undone, whatever is filtered.")));
    form().addRow(words(tr("As in the case, victims' identifiers are in it unmasked. To hand on "
                           "less, export the graph or save the report.")));
    show_command_line();
}

QString CaseCopyDialog::proposed_file() const
{
    const QFileInfo file(to_name(session().path()));
    return file.dir().filePath(tr("%1-copy.spindel").arg(file.completeBaseName()));
}

} // namespace spindel::viewer
