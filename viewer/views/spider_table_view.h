/// The table of spiders, best first.
#pragma once

#include <QWidget>

#include "viewer/job_runner.h"
#include "viewer/models/rank_intervals.h"
#include "viewer/session.h"
#include "viewer/views/finding_view.h"

class QToolButton;

namespace spindel::viewer {

/// Choosing a row chooses the persona in the session; one chosen elsewhere is marked here if it is
/// ranked. How far each rank would move is computed beside the window: at once where the case is
/// small, else when it is asked for.
class SpiderTableView : public QWidget {
    Q_OBJECT

public:
    explicit SpiderTableView(Session& session, QWidget* parent = nullptr);

    TableView& table() { return *table_; }
    FindingView& finding() { return *finding_; }
    bool is_working() const { return computing_.is_running(); }

private:
    void show_findings();
    void show_table(const analysis::Stability& stability);
    void compute_intervals();
    bool is_chosen(std::size_t row) const;

    Session& session_;
    FindingView* finding_; // owned by this widget, and so is its table
    TableView* table_;
    QToolButton* intervals_; // owned by this widget
    JobRunner computing_;    // last, so first to go
};

} // namespace spindel::viewer
