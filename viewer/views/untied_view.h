/// Whom no record ties to anybody, as a table.
#pragma once

#include <map>

#include "viewer/job_runner.h"
#include "viewer/session.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

/// All personas without a tie, which are no nodes of the network, with the notes on them. Choosing
/// rows chooses the personas. Of the whole case, whatever is filtered.
class UntiedView : public FindingView {
    Q_OBJECT

public:
    explicit UntiedView(Session& session, QWidget* parent = nullptr);
    bool is_working() const { return filling_.is_running(); }

private:
    void fill();
    void show_rows();
    void show_notes();
    void mark_choice();
    engine::EntityId persona_of(int row) const { return untied_.at(static_cast<std::size_t>(row)); }

    Session& session_;
    std::vector<engine::EntityId> untied_; // by row
    engine::Table rows_;                   // without notes
    std::map<engine::EntityId, QStringList> noted_;
    JobRunner filling_; // last, so first to go
};

} // namespace spindel::viewer
