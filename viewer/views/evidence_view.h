/// The records behind what is chosen.
#pragma once

#include <functional>
#include <optional>
#include <tuple>
#include <vector>

#include <QLabel>
#include <QWidget>

#include "viewer/job_runner.h"
#include "viewer/models/evidence.h"
#include "viewer/session.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

/// Shows the records of the chosen node, tie, ring or selection that the filter lets through, each
/// with source, grade, file and line; or those that another view asks for (a bar, a flow). They are
/// narrowed and saved as any table; of very many the first are shown, but all are searched and
/// saved.
class EvidenceView : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceView(Session& session, QWidget* parent = nullptr);

    TableView& table() { return finding_->table(); }
    FindingView& finding() { return *finding_; }
    QString title() const { return title_->text(); }
    bool is_working() const { return collecting_.is_running() || saving_.is_running(); }

private:
    /// Nodes, the ring that they are where that is what is chosen, or who has no tie.
    using Choice = std::tuple<std::vector<engine::NodeId>, std::optional<std::uint32_t>,
                              std::vector<engine::EntityId>>;

    using Gather = std::function<Evidence()>;

    Choice choice() const;
    void show_choice();
    void show_records(const QString& title, std::vector<engine::EventId> records);
    void look(Gather gather);
    void show_found(const Evidence& evidence, const FoundEvidence& found);
    void show_words(const QString& words);
    void save(const QString& file, const Evidence& evidence,
              const std::vector<engine::EventId>& records);
    void say(const QString& words);

    Session& session_;
    QLabel* title_; // these are owned by this widget
    QLabel* saved_;
    FindingView* finding_;
    Choice shown_;
    Gather gather_;        // what is shown, or will be
    bool is_more_ = false; // than a table has room for
    JobRunner saving_;
    JobRunner collecting_; // last, so first to go
};

} // namespace spindel::viewer
