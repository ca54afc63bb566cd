/// The tables of findings beside rings and spiders: victims, key players, merges.
#pragma once

#include <memory>

#include <QLabel>
#include <QSpinBox>
#include <QWidget>

#include "viewer/desk/acts.h"
#include "viewer/job_runner.h"
#include "viewer/session.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

/// Known victims in positions that put them at risk. Choosing a row chooses the victim.
class VictimsView : public FindingView {
    Q_OBJECT

public:
    explicit VictimsView(Session& session, QWidget* parent = nullptr);
};

/// Whom to remove to break the chosen ring up, whom to watch to see most of it; of which ring
/// stands above. Choosing a row chooses the persona.
class KeyPlayersView : public FindingView {
    Q_OBJECT

public:
    explicit KeyPlayersView(Session& session, QWidget* parent = nullptr);
    bool is_working() const { return searching_.is_running(); }

    /// "Key players of ring 3", or what to do to see some.
    QString title() const { return title_->text(); }

protected:
    QString command_options() const override;
    bool has_command() const override { return ring_ && FindingView::has_command(); }

private:
    bool are_members_selected() const;
    void search();
    void show_none(const QString& why);

    Session& session_;
    QSpinBox* size_; // these are owned by this widget
    QLabel* title_;
    std::optional<std::uint32_t> ring_;
    JobRunner searching_; // last, so first to go
};

/// Which records give which number to whom, and which numbers are taken for one user's. Choosing a
/// row selects whom it joins and shows all records of its numbers. A row can be rejected and
/// accepted again; the case is then analysed anew.
class MergesView : public FindingView {
    Q_OBJECT

public:
    explicit MergesView(Session& session, QWidget* parent = nullptr);

    /// Rejects the chosen row's merge, or accepts it if it was rejected.
    void reject_or_accept();
    bool is_working() const { return filling_.is_running() || collecting_.is_running(); }

    /// What a row joins, by entity too: a victim's number has no name to find it by.
    struct Joined {
        MergedPair pair;
        std::vector<engine::EntityId> numbers;
        std::vector<engine::EntityId> personas;
    };
    struct Merges {
        engine::Table table;
        std::vector<Joined> joined; // by row
    };

private:
    QStringList differences() const override;
    void fill();
    void choose(int row);
    bool joins_selected(std::size_t row) const;

    Session& session_;
    std::vector<Joined> joined_; // by row
    MergedPair chosen_;          // by the user
    int chosen_place_ = -1;      // of its row on the screen
    std::weak_ptr<const analysis::CaseAnalysis> filled_from_;
    std::vector<std::pair<std::string, std::string>> rejected_; // of what is filled in
    JobRunner filling_;                                         // these last, so first to go
    JobRunner collecting_;
};

} // namespace spindel::viewer
