/// Which case is open, on as many lines as it takes.
#pragma once

#include "viewer/session.h"
#include "viewer/views/wrapped_label.h"

namespace spindel::viewer {

/// The case's file, period and number of records, and that victims are masked.
class CaseStatus : public WrappedLabel {
    Q_OBJECT

public:
    explicit CaseStatus(Session& session, QWidget* parent = nullptr);

private:
    void show_case();

    Session& session_;
};

} // namespace spindel::viewer
