/// Asks where to a copy of the case goes.
#pragma once

#include "viewer/output/output_dialog.h"

namespace spindel::viewer {

/// Says what the copy holds, victims' identifiers above all.
class CaseCopyDialog : public OutputDialog {
    Q_OBJECT

public:
    explicit CaseCopyDialog(const Session& session, QWidget* parent = nullptr);

    QString command_line(const QString&) const override { return {}; }

protected:
    QString proposed_file() const override;
    QString file_filter() const override { return tr("Cases (*.spindel)"); }
};

} // namespace spindel::viewer
