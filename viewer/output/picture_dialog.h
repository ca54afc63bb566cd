/// Asks how a view is to be saved as a picture.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include "viewer/output/output_dialog.h"
#include "viewer/output/page_content.h"

namespace spindel::viewer {

/// Format, scale, banner and legend, with the command line that makes the same picture.
class PictureDialog : public OutputDialog {
    Q_OBJECT

public:
    /// `view` as `spindel-viewer --view` names it: "network", "map".
    explicit PictureDialog(const Session& session, const QString& view = QStringLiteral("network"),
                           QWidget* parent = nullptr);

    PictureOptions options() const;
    /// "spindel-viewer CASE --picture network.png --scale 2".
    QString command_line(const QString& file) const override;

protected:
    QString proposed_file() const override;
    QString file_filter() const override;

private:
    void show_choice();
    QString ending() const;

    QString view_;
    QComboBox* format_; // these are owned by this
    QComboBox* scale_;
    QLineEdit* banner_;
    QCheckBox* legend_;
};

} // namespace spindel::viewer
