/// The numbers and their users, with what was merged and rejected.
#include <algorithm>

#include <QAction>
#include <QToolButton>

#include "analysis/identities.h"
#include "viewer/desk/selections.h"
#include "viewer/views/more_findings.h"
#include "viewer/views/whole_case_notice.h"

namespace spindel::viewer {

namespace {

/// A merge that was rejected, with what the table said of it before.
struct Rejected {
    std::string identifier;
    std::string other;
    QJsonObject said;
};

std::vector<Rejected> rejected_in(const Desk& desk)
{
    std::vector<Rejected> all;
    for (const auto& [identifier, other] : rejected_merges(desk))
        all.push_back(
            {identifier, other, desk.value(merge_key(identifier, other))[u"said"].toObject()});
    return all;
}

constexpr const char* kAccepted = "accepted";
constexpr const char* kRejected = "rejected";

/// What a row says, by column.
QJsonObject said_in(const engine::Table& table, std::size_t row)
{
    QJsonObject said;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].name != "state")
            said.insert(QString::fromStdString(table.columns[i].name),
                        QString::fromStdString(engine::text(table.rows[row][i])));
    return said;
}

/// All records that name one of some numbers, in the order of time.
std::vector<engine::EventId> records_naming(const engine::RecordGraph& graph,
                                            const std::vector<engine::EntityId>& numbers,
                                            const engine::Progress& progress)
{
    const auto is_one = [&](engine::EntityId end) {
        return std::ranges::find(numbers, end) != numbers.end();
    };
    std::vector<engine::EventId> records;
    const auto events = graph.events();
    constexpr std::uint32_t kChecked = 65'536;
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        if (i % kChecked == 0) progress.check();
        if (is_one(events[i].from) || is_one(events[i].to)) records.push_back(engine::EventId{i});
    }
    return records;
}

/// What was rejected is no merge any more: its row is what it was.
void add_rejected(MergesView::Merges& merges, const engine::RecordGraph& graph,
                  const std::vector<Rejected>& rejected)
{
    for (const auto& [identifier, other, said] : rejected) {
        std::vector<engine::Cell> row(merges.table.columns.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto& name = merges.table.columns[i].name;
            if (const auto text = said[QLatin1String(name)].toString(); !text.isEmpty())
                row[i] = text.toStdString();
            else if (name == "node")
                row[i] = other;
            else if (name == "identifier")
                row[i] = identifier;
            if (name == "state") row[i] = kRejected;
        }
        merges.table.rows.push_back(std::move(row));
        const bool is_of_numbers =
            std::ranges::none_of(graph.find(other), [&](engine::EntityId entity) {
                return graph.kind(entity) == engine::EntityKind::actor;
            });
        MergesView::Joined joined{{identifier, other, is_of_numbers}, graph.find(identifier), {}};
        for (const auto entity : graph.find(other))
            (is_of_numbers ? joined.numbers : joined.personas).push_back(entity);
        joined.personas.insert(joined.personas.end(), joined.numbers.begin(), joined.numbers.end());
        merges.joined.push_back(std::move(joined));
    }
}

/// What is rejected while the case is not yet analysed so: its row says so at once.
/// @return the others
std::vector<Rejected> mark_rejected(MergesView::Merges& merges, std::vector<Rejected> rejected)
{
    for (std::size_t row = 0; row < merges.joined.size(); ++row) {
        const auto& pair = merges.joined[row].pair;
        const auto is_of_row = [&](const Rejected& one) {
            return one.identifier == pair.identifier && one.other == pair.other;
        };
        if (std::erase_if(rejected, is_of_row) > 0) merges.table.rows[row].front() = kRejected;
    }
    return rejected;
}

/// Attributions, then merges of numbers, then what was rejected.
MergesView::Merges merges_of(const analysis::Subject& subject,
                             const std::vector<Rejected>& rejected)
{
    MergesView::Merges merges{analysis::personas_table(subject), {}};
    merges.table.columns.insert(merges.table.columns.begin(), {"state", ""});
    for (auto& row : merges.table.rows)
        row.insert(row.begin(), kAccepted);
    for (const auto& use : analysis::attribution_rows(subject))
        merges.joined.push_back({{subject.labels(use.identifier), subject.labels(use.actor)},
                                 {use.identifier},
                                 {use.actor}});
    for (const auto& [merge, is_newer] : analysis::merge_rows(subject))
        merges.joined.push_back({{subject.labels(merge.newer), subject.labels(merge.older), true},
                                 {merge.newer, merge.older},
                                 {subject.personas.lasting_persona_of(merge.newer)}});
    add_rejected(merges, subject.graph(), mark_rejected(merges, rejected));
    return merges;
}

} // namespace

MergesView::MergesView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("merges"), tr("Numbers and their users"), parent),
      session_(session)
{
    auto* button = new QToolButton(this); // owned by this
    button->setObjectName(QStringLiteral("reject_or_accept"));
    button->setText(tr("Reject or accept"));
    button->setToolTip(tr("Take the chosen number away from its user, or give it back; "
                          "the case is then analysed anew"));
    add_button(button);
    set_of_whole_case();
    add_renewal_notice();
    connect(button, &QToolButton::clicked, this, &MergesView::reject_or_accept);
    auto* by_key = new QAction(tr("Re&ject or accept"), this); // owned by this
    by_key->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    by_key->setShortcutContext(Qt::WidgetShortcut);
    connect(by_key, &QAction::triggered, this, &MergesView::reject_or_accept);
    table().addAction(by_key);
    connect(&session_, &Session::case_changed, this, &MergesView::fill);
    connect(&session_, &Session::desk_changed, this, &MergesView::fill);
    connect(&table(), &TableView::row_chosen, this, &MergesView::choose);
    mark_where([this](std::size_t row) { return joins_selected(row); });
    for (auto* jobs : {&filling_, &collecting_})
        connect(jobs, &JobRunner::failed, &session_, &Session::trouble);
}

QStringList MergesView::differences() const
{
    return FindingView::differences() +
           QStringList{tr("The command line writes the table without the state of a row, and "
                          "without the rows that are rejected.")};
}

void MergesView::fill()
{
    const auto shared = session_.shared_analysis();
    const auto rejected = rejected_merges(session_.desk());
    if (!shared || (shared == filled_from_.lock() && rejected == rejected_)) return;
    filled_from_ = shared;
    rejected_ = rejected;
    filling_.start([this, shared, rejected = rejected_in(session_.desk())](
                       const engine::Progress&) -> JobRunner::Deliver {
        auto merges = std::make_shared<Merges>(merges_of(shared->subject(), rejected));
        return [this, shared, merges = std::move(merges)] {
            if (shared != session_.shared_analysis()) return;
            auto place = table().place();
            place.current = chosen_place_; // the choice is lost while the case is another
            joined_ = std::move(merges->joined);
            show_table(std::move(merges->table));
            table().show_first(
                {"state", "identifier", "node", "evidence", "reason"}); // what one rejects
            table().go_back_to(place);
            const auto now = table().marked();
            const bool is_same = now && joined_.at(static_cast<std::size_t>(*now)).pair == chosen_;
            if (is_same) return;
            --place.current; // it stands elsewhere now: the next key chooses the one after it
            table().go_back_to(place);
        };
    });
}

bool MergesView::joins_selected(std::size_t row) const
{
    if (row >= joined_.size() || session_.analysis() == nullptr) return false;
    return std::ranges::any_of(joined_[row].personas, [&](engine::EntityId persona) {
        const auto node = session_.analysis()->projection().node_of(persona);
        return node && is_selected(session_, *node);
    });
}

void MergesView::choose(int row)
{
    const auto shared = session_.shared_analysis();
    if (!shared) return;
    const auto& joined = joined_.at(static_cast<std::size_t>(row));
    chosen_ = joined.pair;
    chosen_place_ = table().currentIndex().row();
    const auto& subject = shared->subject();
    std::vector<engine::NodeId> nodes;
    for (const auto persona : joined.personas)
        if (const auto node = subject.projection.node_of(persona)) nodes.push_back(*node);
    session_.select(std::move(nodes));
    if (joined.numbers.empty()) return;
    QStringList names;
    for (const auto number : joined.numbers)
        names += QString::fromStdString(subject.labels(number));
    const auto title = whole_case_words(session_).isEmpty()
                           ? names.join(QStringLiteral(", "))
                           : tr("%1 (of the whole case)").arg(names.join(QStringLiteral(", ")));
    collecting_.start(
        [this, shared, title, numbers = joined.numbers,
         selected = session_.selected()](const engine::Progress& progress) -> JobRunner::Deliver {
            auto records = records_naming(shared->subject().graph(), numbers, progress);
            return [this, shared, title, selected, records = std::move(records)] {
                const bool is_still_chosen =
                    shared == session_.shared_analysis() && selected == session_.selected();
                if (is_still_chosen) session_.show_records(title, records);
            };
        });
}

void MergesView::reject_or_accept()
{
    const auto row = table().marked();
    if (!row || session_.analysis() == nullptr || filling_.is_running()) return;
    if (!std::ranges::binary_search(table().all_marked(), *row)) return; // only gone to
    const auto place = static_cast<std::size_t>(*row);
    reject_or_accept_merge(session_, joined_.at(place).pair,
                           said_in(table().sorted().source().table(), place));
}

} // namespace spindel::viewer
