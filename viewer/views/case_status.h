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

private:
    void show_case();

    Session& session_;
};

} // namespace spindel::viewer
