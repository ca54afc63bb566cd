/// The records behind what is chosen.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QLabel>
#include <QWidget>

#include "viewer/job_runner.h"
#include "viewer/session.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

/// Shows the records of the chosen node, tie, ring or selection that the filter lets through, each
/// with source, grade, file and line; or those that another view asks for (a bar, a flow). What is
/// shown is narrowed and saved as any table.
class EvidenceView : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceView(Session& session, QWidget* parent = nullptr);

    TableView& table() { return finding_->table(); }
    FindingView& finding() { return *finding_; }
    QString title() const { return title_->text(); }
    bool is_working() const { return collecting_.is_running(); }

private:
    /// Nodes, and the ring that they are where that is what is chosen.
    using Choice = std::pair<std::vector<engine::NodeId>, std::optional<std::uint32_t>>;

    Choice choice() const;
    void show_choice();
    void show_records(const QString& title, std::vector<engine::EventId> records);
    void fill(const QString& title, std::size_t records, const engine::Table& table);

    Session& session_;
    QLabel* title_; // these are owned by this widget
    FindingView* finding_;
    Choice shown_;
    JobRunner collecting_; // last, so first to go
};

} // namespace spindel::viewer
