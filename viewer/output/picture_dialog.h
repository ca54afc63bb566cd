/// Asks how the network is to be saved as a picture.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>

#include "viewer/output/picture_file.h"

namespace spindel::viewer {

/// Format, scale, banner and legend, with the command line that makes the same picture.
class PictureDialog : public QDialog {
    Q_OBJECT

public:
    explicit PictureDialog(const Session& session, QWidget* parent = nullptr);

    PictureOptions options() const;
    /// Where to; empty until the user has said so.
    const QString& file() const { return file_; }
    /// "spindel-viewer CASE --picture network.png --scale 2".
    QString command_line(const QString& file) const;

private:
    void show_command_line();
    void ask_for_file();

    const Session& session_;
    QString file_;
    QComboBox* format_; // these are owned by this
    QComboBox* scale_;
    QLineEdit* banner_;
    QCheckBox* legend_;
    QLineEdit* command_;
};

} // namespace spindel::viewer
