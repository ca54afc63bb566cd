/// Asks how a view is to be saved as a picture.
#pragma once

#include <optional>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include "viewer/canvas/camera.h"
#include "viewer/output/output_dialog.h"
#include "viewer/output/page_content.h"

namespace spindel::viewer {

/// The part of the network that is in a window.
struct ShownPart {
    Camera camera;
    QSize window;
};

/// Format, scale, banner and legend, with the command line that makes the same picture.
class PictureDialog : public OutputDialog {
    Q_OBJECT

public:
    /// `view` as `spindel-viewer --view` names it: "network", "map". `part`: of the network, what
    /// of it is shown; all of it where that is not said.
    explicit PictureDialog(const Session& session, const QString& view = QStringLiteral("network"),
                           const std::optional<ShownPart>& part = {}, QWidget* parent = nullptr);

    PictureOptions options() const;
    /// "spindel-viewer CASE --picture network.png --scale 2".
    QString command_line(const QString& file) const override;

protected:
    QString proposed_file() const override;
    QString file_filter() const override;
    QStringList differences() const override;

private:
    void show_choice();
    /// What is chosen in the session, as options.
    QString chosen() const;
    QString ending() const;

    QString view_;
    std::optional<ShownPart> part_;
    QComboBox* format_; // these are owned by this
    QComboBox* scale_;
    QLineEdit* banner_;
    QCheckBox* legend_;
};

} // namespace spindel::viewer
