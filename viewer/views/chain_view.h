/// The chain of evidence between two nodes, step by step in time.
#pragma once

#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <QWidget>

#include "analysis/alternative_chains.h"
#include "viewer/job_runner.h"
#include "viewer/session.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

/// With two nodes selected: the best-graded chain between them and alternatives to it, whether each
/// respects time, and whose authorities hold its records. Choosing a step shows its records.
class ChainView : public QWidget {
    Q_OBJECT

public:
    explicit ChainView(Session& session, QWidget* parent = nullptr);

    TableView& table() { return finding_->table(); }
    QString summary() const { return summary_->text(); }
    bool is_working() const { return searching_.is_running(); }
    const std::vector<analysis::EvidenceChain>& chains() const { return chains_; }
    /// Which of the chains is shown, from 0.
    void show_chain(int which);
    /// Looks for the chains from the second to the first: in time these are others.
    void turn_round();

private:
    void show_choice();
    void search();
    void clear(const QString& words);
    void show_steps(int which);

    Session& session_;
    QLabel* summary_; // these are owned by this widget
    QSpinBox* which_;
    QToolButton* turn_;
    FindingView* finding_;
    std::vector<analysis::EvidenceChain> chains_;
    std::vector<engine::NodeId> between_;
    JobRunner searching_; // last, so first to go
};

} // namespace spindel::viewer
