/// What is new, gone and grown in the chosen period against the one before.
#pragma once

#include "viewer/job_runner.h"
#include "viewer/session.h"
#include "viewer/views/finding_view.h"

class QLabel;

namespace spindel::viewer {

/// Compares the period that is looked at with another: the one of the same length before it, until
/// another is chosen. Says where there are no records of a part of either. Choosing a row chooses
/// the tie and shows its records of both periods.
class ChangesView : public FindingView {
    Q_OBJECT

public:
    explicit ChangesView(Session& session, QWidget* parent = nullptr);
    bool is_working() const { return comparing_.is_running(); }
    /// Compares with this period from now on; without one, with the period before again.
    void compare_with(const std::optional<engine::Window>& other);
    /// What it says of days without records; empty where there are none.
    QString warning() const { return warning_->text(); }

private:
    void compare();
    void choose(int row);
    std::optional<std::pair<engine::NodeId, engine::NodeId>> ends_of(int row) const;
    bool is_chosen(std::size_t row) const;
    void ask_for_other();
    void name_other(const std::optional<engine::Window>& other);
    void warn(const QString& words);

    Session& session_;
    QLabel* compared_; // with which period; owned by this
    QLabel* warning_;  // too
    std::optional<engine::Window> other_;
    std::optional<engine::Window> before_; // of the rows that are shown
    engine::ProjectionOptions filter_;     // too, with the period that is looked at
    JobRunner comparing_;                  // last, so first to go
};

} // namespace spindel::viewer
