/// What the viewer's views share: the open case, what is laid out, and what is chosen in it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include "analysis/case_analysis.h"
#include "engine/act_journal.h"
#include "engine/victim_scrub.h"
#include "viewer/desk/act_keeper.h"
#include "viewer/desk/desk.h"
#include "viewer/findings_work.h"
#include "viewer/job_runner.h"
#include "viewer/renewal.h"
#include "viewer/sight.h"

namespace spindel::viewer {

/// A case read and analysed; nothing in it changes once made.
struct OpenCase {
    std::filesystem::path path;
    std::shared_ptr<const analysis::CaseAnalysis> analysis;
    engine::StoredActs acts;
    /// What could not be read of a damaged case, by table; empty of a sound one.
    QStringList damage{};
    /// Who is a victim, for text that is not made from the records.
    engine::VictimScrub victims{};
    std::string mark{}; // engine::case_mark
    /// Whether it was read because other merges are rejected, so what is done stays so.
    bool keeps_history = false;
    /// Whether what waited beside the case to be kept in it cannot be read.
    bool has_lost_acts = false;
};

/// The one place that all views talk to. A view turns a click into a call here and redraws on the
/// signals, so views need not know one another. Lives in the viewer's own thread.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    /// Waits until all acts are written into the case.
    ~Session() override;

    /// Shows another case, with the acts that it keeps done again, and forgets what was chosen. One
    /// that was only looked at and is read again is kept from now on, if nothing is in the way.
    /// Where it keeps its history, who was chosen is so again.
    void set_case(OpenCase open_case);
    /// Null while no case is open.
    const analysis::CaseAnalysis* analysis() const { return case_.analysis.get(); }
    std::shared_ptr<const analysis::CaseAnalysis> shared_analysis() const { return case_.analysis; }
    const std::filesystem::path& path() const { return case_.path; }
    /// Whether not all of the case could be read.
    bool is_damaged() const { return !case_.damage.isEmpty(); }
    /// Whether acts are written into the case; not where another viewer has it open, or it cannot
    /// be written to.
    bool keeps_acts() const { return keeper_ != nullptr; }

    /// Whether all that was done is in the case: to be asked from any thread, also when another
    /// case is open.
    std::function<bool()> acts_written() const;

    /// What somebody wrote, as it may be shown: identifiers of victims as their labels.
    QString masked(const QString& words) const;

    const Desk& desk() const { return desk_; }
    /// Does an act that can be undone and is kept in the case. One that changes nothing is no act.
    void act(const Act& act);
    /// What was done; undo and redo here.
    QUndoStack& history() { return history_; }
    const QUndoStack& history() const { return history_; }
    /// What the filter lets through; null while no case is open or it is not yet known.
    std::shared_ptr<const Sight> sight() const { return sight_; }

    /// What was found of the whole case, or of what the filters let through; null while no case is
    /// open. Of the whole case, too, while the analysis of what is filtered has not ended, or where
    /// the analyst wants it so.
    std::shared_ptr<const Findings> findings() const { return finding_.findings(); }
    /// How far the findings are those that are wanted.
    FindingsWork& findings_work() { return finding_; }
    const FindingsWork& findings_work() const { return finding_; }
    /// Whether all of this is of the case as it is.
    Renewal& renewal() { return renewal_; }
    const Renewal& renewal() const { return renewal_; }

    /// Chooses a ring of the findings and its members, and no persona. A ring that is not there
    /// chooses nothing.
    void choose_ring(std::uint32_t ring);
    /// Chooses a persona and the ring of the findings that it is in.
    void choose_persona(engine::NodeId persona);
    /// Chooses a tie and both its ends.
    void choose_tie(engine::TieId tie);
    /// Selects nodes, in any order; of one alone also its ring.
    void select(std::vector<engine::NodeId> nodes);
    /// Chooses personas that no record ties to anybody, in any order, which are no nodes, and no
    /// node.
    void choose_untied(std::vector<engine::EntityId> personas);
    /// What is chosen, as the desk names it; nodes and personas without a tie.
    QStringList chosen_keys() const;
    /// Chooses what keys name by now; see `nodes_named`.
    void choose_again(const QStringList& keys);
    void choose_nothing();
    /// Asks for records to be shown, those of a bar or a flow, under a title.
    void show_records(const QString& title, std::vector<engine::EventId> records)
    {
        Q_EMIT records_wanted(title, std::move(records));
    }
    /// Looks at a period for the moment, as while time is played; without one, at what the desk
    /// says. No act: nothing is kept.
    void look_at_period(const std::optional<engine::Window>& period);
    const std::optional<engine::Window>& passing_period() const { return passing_period_; }

    std::optional<std::uint32_t> ring() const { return choice_.ring; }
    std::optional<engine::NodeId> persona() const { return choice_.persona; }
    std::optional<engine::TieId> tie() const { return choice_.tie; }
    /// The chosen personas without a tie, sorted.
    const std::vector<engine::EntityId>& untied() const { return choice_.untied; }
    /// The selected nodes, sorted.
    const std::vector<engine::NodeId>& selected() const { return choice_.selected; }

Q_SIGNALS:
    void case_changed();
    void choice_changed();
    /// Something that is laid out changed: by an act, an undo or a redo.
    void desk_changed();
    /// `sight` is another.
    void sight_changed();
    /// `findings` is another; what is chosen stays so, but for its ring.
    void findings_changed();
    /// How far they are those that are wanted.
    void findings_work_changed();
    void records_wanted(const QString& title, const std::vector<engine::EventId>& records);
    /// Something did not work; what, where, and what to do, in one line.
    void trouble(const QString& message);

private:
    friend class ActCommand;

    struct Choice {
        std::optional<std::uint32_t> ring;
        std::optional<engine::NodeId> persona;
        std::optional<engine::TieId> tie;
        std::vector<engine::NodeId> selected;
        std::vector<engine::EntityId> untied{};

        friend bool operator==(const Choice&, const Choice&) = default;
    };

    void choose(Choice choice);
    Choice choice_of(std::vector<engine::NodeId> nodes) const;
    void take_findings();
    bool take_lock();
    void tell_of_lock();
    void tell_of_damage();
    void tell_of_lost_acts();
    void load_history();
    void changed();
    void look();

    OpenCase case_;
    Choice choice_;
    Desk desk_;
    QUndoStack history_;
    bool loading_history_ = false;
    int kept_ = 0; // acts done, as the case was last told
    std::optional<engine::ProjectionOptions> looked_with_;
    std::optional<engine::Window> passing_period_;
    std::shared_ptr<const Sight> sight_;
    Renewal renewal_;
    std::unique_ptr<QLockFile> lock_;
    std::unique_ptr<ActKeeper> keeper_; // before the lock goes, all acts are written
    JobRunner looking_;                 // these last, so first to go
    FindingsWork finding_;
};

} // namespace spindel::viewer
