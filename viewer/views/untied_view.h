/// Whom no record ties to anybody, as a table.
#pragma once

#include "viewer/job_runner.h"
#include "viewer/session.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

/// All personas without a tie, which are no nodes of the network. Choosing a row chooses the
/// persona. Of the whole case, whatever is filtered.
class UntiedView : public FindingView {
    Q_OBJECT

public:
    explicit UntiedView(Session& session, QWidget* parent = nullptr);
    bool is_working() const { return filling_.is_running(); }

private:
    void fill();
    void mark_choice();

    Session& session_;
    std::vector<engine::EntityId> untied_; // by row
    JobRunner filling_;                    // last, so first to go
};

} // namespace spindel::viewer
