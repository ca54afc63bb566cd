/// What the network shows, as a table: for who does not see the picture.
#pragma once

#include "viewer/job_runner.h"
#include "viewer/session.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

/// All nodes that the canvas shows with their figures. Choosing a row chooses the node.
class NodesView : public FindingView {
    Q_OBJECT

public:
    explicit NodesView(Session& session, QWidget* parent = nullptr);
    bool is_working() const { return filling_.is_running(); }

private:
    void fill();

    Session& session_;
    std::vector<engine::NodeId> nodes_; // by row
    JobRunner filling_;                 // last, so first to go
};

} // namespace spindel::viewer
