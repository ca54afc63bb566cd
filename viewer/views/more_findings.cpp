#include "viewer/views/more_findings.h"

#include <algorithm>

#include <QToolButton>

#include "analysis/identities.h"
#include "analysis/key_players.h"
#include "viewer/desk/acts.h"
#include "viewer/views/whole_case_notice.h"

namespace spindel::viewer {

namespace {

/// Chooses the persona that a row of a table of findings names in its column "node".
void choose_node_of_row(Session& session, const TableView& view, int row)
{
    const auto findings = session.findings();
    if (findings == nullptr) return;
    const auto label = cell_of(view.sorted().source().table(), row, "node");
    const auto own = node_named(findings->analysis().subject(), label);
    if (const auto node = own ? findings->in_case(*own) : std::nullopt)
        session.choose_persona(*node);
}

/// All records that name one of some numbers, in the order of time.
std::vector<engine::EventId> records_naming(const engine::RecordGraph& graph,
                                            const std::vector<engine::EntityId>& numbers)
{
    const auto is_one = [&](engine::EntityId end) {
        return std::ranges::find(numbers, end) != numbers.end();
    };
    std::vector<engine::EventId> records;
    const auto events = graph.events();
    for (std::uint32_t i = 0; i < events.size(); ++i)
        if (is_one(events[i].from) || is_one(events[i].to)) records.push_back(engine::EventId{i});
    return records;
}

} // namespace

VictimsView::VictimsView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("victims"), tr("Victims to protect"), parent)
{
    set_of_findings();
    connect(&session, &Session::findings_changed, this, [this, &session] {
        const auto& analysis = session.findings()->analysis();
        show_table(analysis::protect_table(analysis.victims(), analysis.subject()));
    });
    connect(&table(), &TableView::row_chosen, this,
            [this, &session](int row) { choose_node_of_row(session, table(), row); });
}

KeyPlayersView::KeyPlayersView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("key_players"), tr("Key players"), parent),
      session_(session), size_(new QSpinBox(this))
{
    constexpr int kMostPlayers = 10;
    size_->setRange(1, kMostPlayers);
    size_->setValue(3);
    size_->setAccessibleName(tr("How many key players"));
    size_->setToolTip(tr("How many key players of the chosen ring"));
    add_button(size_);
    set_of_findings();
    connect(&session_, &Session::choice_changed, this, &KeyPlayersView::search);
    connect(&session_, &Session::findings_changed, this, [this] {
        searching_.cancel();
        ring_.reset();
        show_table({});
    });
    connect(size_, &QSpinBox::valueChanged, this, [this] {
        ring_.reset();
        search();
    });
    connect(&searching_, &JobRunner::failed, this, [this](const QString& why) {
        show_table({{{"reason", ""}}, {{why.toStdString()}}});
    });
    connect(&table(), &TableView::row_chosen, this,
            [this](int row) { choose_node_of_row(session_, table(), row); });
}

QString KeyPlayersView::command_options() const
{
    return QStringLiteral(" --size %1").arg(size_->value());
}

void KeyPlayersView::search()
{
    const auto findings = session_.findings();
    const auto chosen = session_.ring();
    if (!findings || !chosen || ring_ == chosen) return;
    ring_ = chosen;
    searching_.start([this, findings, ring = *chosen,
                      size = size_->value()](const engine::Progress&) -> JobRunner::Deliver {
        auto players = analysis::key_players_table(
            findings->analysis().subject(), findings->analysis().rings(),
            {.ring = ring, .size = static_cast<std::uint32_t>(size)});
        return [this, findings, players = std::move(players)] {
            if (findings == session_.findings()) show_table(players);
        };
    });
}

MergesView::MergesView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("merges"), tr("Numbers and their users"), parent),
      session_(session)
{
    auto* button = new QToolButton(this); // owned by this
    button->setText(tr("Reject or accept"));
    button->setToolTip(tr("Take the chosen number away from its user, or give it back; "
                          "the case is then analysed anew"));
    add_button(button);
    set_of_whole_case();
    connect(button, &QToolButton::clicked, this, &MergesView::reject_or_accept);
    connect(&session_, &Session::case_changed, this, &MergesView::show_case);
    connect(&session_, &Session::desk_changed, this, &MergesView::show_case);
    connect(&table(), &TableView::row_chosen, this, &MergesView::choose);
}

QStringList MergesView::differences() const
{
    return FindingView::differences() +
           QStringList{tr("The command line writes the table without the state of a row, and "
                          "without the rows that are rejected.")};
}

void MergesView::show_case()
{
    if (session_.analysis() == nullptr) return;
    const auto& subject = session_.analysis()->subject();
    auto merges = analysis::personas_table(subject); // attributions, then merges of numbers
    merges.columns.insert(merges.columns.begin(), {"state", ""});
    for (auto& row : merges.rows)
        row.insert(row.begin(), "accepted");
    joined_.clear();
    for (const auto& use : subject.personas.attributions())
        joined_.push_back({{subject.labels(use.identifier), subject.labels(use.actor)},
                           {use.identifier},
                           {use.actor}});
    for (const auto& [merge, is_newer] : analysis::merge_rows(subject))
        joined_.push_back({{subject.labels(merge.newer), subject.labels(merge.older), true},
                           {merge.newer, merge.older},
                           {subject.personas.lasting_persona_of(merge.newer)}});
    add_rejected(merges);
    if (merges != table().sorted().source().table()) show_table(std::move(merges));
}

void MergesView::add_rejected(engine::Table& merges)
{
    // What was rejected is no merge any more, so it stands here alone.
    const auto& graph = session_.analysis()->graph();
    for (const auto& [identifier, other] : rejected_merges(session_.desk())) {
        std::vector<engine::Cell> row(merges.columns.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (merges.columns[i].name == "state") row[i] = "rejected";
            if (merges.columns[i].name == "node") row[i] = other;
            if (merges.columns[i].name == "identifier") row[i] = identifier;
        }
        merges.rows.push_back(std::move(row));
        const bool is_of_numbers =
            std::ranges::none_of(graph.find(other), [&](engine::EntityId entity) {
                return graph.kind(entity) == engine::EntityKind::actor;
            });
        Joined joined{{identifier, other, is_of_numbers}, graph.find(identifier), {}};
        for (const auto entity : graph.find(other))
            (is_of_numbers ? joined.numbers : joined.personas).push_back(entity);
        joined.personas.insert(joined.personas.end(), joined.numbers.begin(), joined.numbers.end());
        joined_.push_back(std::move(joined));
    }
}

void MergesView::choose(int row)
{
    if (session_.analysis() == nullptr) return;
    const auto& joined = joined_.at(static_cast<std::size_t>(row));
    const auto& subject = session_.analysis()->subject();
    std::vector<engine::NodeId> nodes;
    for (const auto persona : joined.personas)
        if (const auto node = subject.projection.node_of(persona)) nodes.push_back(*node);
    session_.select(std::move(nodes));
    if (joined.numbers.empty()) return;
    QStringList names;
    for (const auto number : joined.numbers)
        names += QString::fromStdString(subject.labels(number));
    const auto title = names.join(QStringLiteral(", "));
    session_.show_records(
        whole_case_words(session_).isEmpty() ? title : tr("%1 (of the whole case)").arg(title),
        records_naming(subject.graph(), joined.numbers));
}

void MergesView::reject_or_accept()
{
    const auto row = table().marked();
    if (!row || session_.analysis() == nullptr) return;
    reject_or_accept_merge(session_, joined_.at(static_cast<std::size_t>(*row)).pair);
}

QuarantineView::QuarantineView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("quarantine"), tr("Quarantine"), parent)
{
    set_of_whole_case();
    connect(&session, &Session::case_changed, this,
            [this, &session] { show_table(session.analysis()->quarantine()); });
}

} // namespace spindel::viewer
