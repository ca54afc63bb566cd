/// The tables of findings beside rings and spiders: victims, key players, merges, quarantine.
#pragma once

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

/// Whom to remove to break the chosen ring up, whom to watch to see most of it. Choosing a row
/// chooses the persona.
class KeyPlayersView : public FindingView {
    Q_OBJECT

public:
    explicit KeyPlayersView(Session& session, QWidget* parent = nullptr);
    bool is_working() const { return searching_.is_running(); }

protected:
    QString command_options() const override;

private:
    void search();

    Session& session_;
    QSpinBox* size_; // owned by this widget
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

private:
    QStringList differences() const override;
    void show_case();
    void add_rejected(engine::Table& merges);
    void choose(int row);

    /// What a row joins, by entity too: a victim's number has no name to find it by.
    struct Joined {
        MergedPair pair;
        std::vector<engine::EntityId> numbers;
        std::vector<engine::EntityId> personas;
    };

    Session& session_;
    std::vector<Joined> joined_; // by row
};

/// Refused rows by reason.
class QuarantineView : public FindingView {
    Q_OBJECT

public:
    explicit QuarantineView(Session& session, QWidget* parent = nullptr);
};

} // namespace spindel::viewer
