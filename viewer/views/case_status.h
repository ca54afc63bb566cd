/// Which case is open, in one line.
#pragma once

#include <QLabel>

#include "viewer/session.h"

namespace spindel::viewer {

/// The case's file, period and number of records, and that victims are masked.
class CaseStatus : public QLabel {
    Q_OBJECT

public:
    explicit CaseStatus(Session& session, QWidget* parent = nullptr);

    /// Little: where there is no room for all, the line ends in "…".
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show_case();

    Session& session_;
};

} // namespace spindel::viewer
