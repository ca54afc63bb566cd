/// Keeps the findings those of what the filters let through.
#pragma once

#include <deque>
#include <memory>

#include <QObject>
#include <QString>
#include <QTimer>

#include "viewer/findings.h"
#include "viewer/job_runner.h"

namespace spindel::viewer {

/// Analyses beside the window what is wanted, once it has not changed for a moment. Until that is
/// done the findings are those of before; the last few are kept, so that undo and redo of a filter
/// need no second analysis. Where it is cancelled or fails, those of the whole case,
/// which are kept and there at once.
class FindingsWork : public QObject {
    Q_OBJECT

public:
    enum class State {
        done,    // the findings are those that are wanted
        waiting, // what is wanted is about to be analysed, or is being so
        cancelled,
        failed
    };

    explicit FindingsWork(QObject* parent = nullptr);

    /// Another case, or the same analysed anew; findings are of all of it.
    void set_case(const std::shared_ptr<const analysis::CaseAnalysis>& whole);
    /// Wants the findings of what a filter lets through.
    void want(const engine::ProjectionOptions& filter);
    /// Stops the analysis; the findings are then those of the whole case, until something else is
    /// wanted.
    void cancel();
    /// Does it all the same that was cancelled or failed.
    void try_again();

    /// Null while no case is open.
    std::shared_ptr<const Findings> findings() const { return findings_; }
    const engine::ProjectionOptions& wanted() const { return wanted_; }
    State state() const { return state_; }
    bool is_waiting() const { return state_ == State::waiting; }
    /// What is being done; -1 where its end is not known.
    const QString& stage() const { return stage_; }
    int percent() const { return percent_; }
    /// Why it failed, in one line.
    const QString& failure() const { return failure_; }

Q_SIGNALS:
    /// `findings` is another.
    void findings_changed();
    /// `state`, `wanted`, `stage` or `percent` is another.
    void work_changed();

private:
    void begin();
    void show_whole(State state);
    /// Shows findings that are known already.
    void show(const std::shared_ptr<const Findings>& findings);
    std::shared_ptr<const Findings> kept(const engine::ProjectionOptions& filter) const;
    void keep(const std::shared_ptr<const Findings>& findings);
    void set_state(State state);

    std::shared_ptr<const analysis::CaseAnalysis> whole_;
    std::shared_ptr<const Findings> of_whole_;
    std::shared_ptr<const Findings> findings_;
    std::deque<std::shared_ptr<const Findings>> kept_; // of filters, the latest first
    engine::ProjectionOptions wanted_;
    State state_ = State::done;
    QString stage_;
    int percent_ = -1;
    QString failure_;
    QTimer rest_;         // until what is wanted has not changed for a moment
    JobRunner analysing_; // last, so first to go
};

} // namespace spindel::viewer
