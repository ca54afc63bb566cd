/// What is new, gone and grown in the chosen period against the one before.
#pragma once

#include "viewer/job_runner.h"
#include "viewer/session.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

/// Compares the period that is looked at with the one of the same length before it. Choosing a row
/// chooses the tie.
class ChangesView : public FindingView {
    Q_OBJECT

public:
    explicit ChangesView(Session& session, QWidget* parent = nullptr);
    bool is_working() const { return comparing_.is_running(); }

private:
    void compare();
    void choose(int row);

    Session& session_;
    JobRunner comparing_; // last, so first to go
};

} // namespace spindel::viewer
