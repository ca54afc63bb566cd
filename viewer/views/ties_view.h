/// The ties that the network shows, as a table: for who does not see the picture.
#pragma once

#include "viewer/job_runner.h"
#include "viewer/session.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

/// All ties between shown nodes that the filter lets through, by the records of each layer.
/// Choosing a row chooses the tie.
class TiesView : public FindingView {
    Q_OBJECT

public:
    explicit TiesView(Session& session, QWidget* parent = nullptr);
    bool is_working() const { return filling_.is_running(); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill();
    /// Whether it is the chosen tie, or one among the selected nodes.
    bool is_chosen(engine::TieId tie) const;

    Session& session_;
    std::vector<engine::TieId> ties_; // by row
    bool is_stale_ = true;            // there may be very many: filled when it is looked at
    JobRunner filling_;               // last, so first to go
};

} // namespace spindel::viewer
