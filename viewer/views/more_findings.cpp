#include "viewer/views/more_findings.h"

#include <algorithm>

#include "analysis/key_players.h"
#include "viewer/desk/selections.h"
#include "viewer/views/wrapped_label.h"

namespace spindel::viewer {

namespace {

/// The persona that a row of a table of findings names in its column "node".
std::optional<engine::NodeId> node_of_row(const Session& session, const TableView& view, int row)
{
    const auto findings = session.findings();
    if (findings == nullptr) return {};
    const auto label = cell_of(view.sorted().source().table(), row, "node");
    const auto own = node_named(findings->analysis().subject(), label);
    return own ? findings->in_case(*own) : std::nullopt;
}

/// Lets the rows of a table choose the personas that they name, and add them to what is selected;
/// those of selected ones are marked.
void choose_nodes_of_rows(Session& session, FindingView& finding)
{
    auto& view = finding.table();
    finding.mark_where([&session, &view](std::size_t row) {
        const auto node = node_of_row(session, view, static_cast<int>(row));
        return node && is_selected(session, *node);
    });
    QObject::connect(&view, &TableView::row_chosen, &session, [&session, &view](int row) {
        if (const auto node = node_of_row(session, view, row)) session.choose_persona(*node);
    });
    QObject::connect(&view, &TableView::row_added, &session, [&session, &view](int row) {
        if (const auto node = node_of_row(session, view, row))
            session.select(with_or_without(session, *node));
    });
    QObject::connect(&view, &TableView::rows_chosen, &session,
                     [&session, &view](const std::vector<int>& rows) {
                         std::vector<engine::NodeId> nodes;
                         for (const int row : rows)
                             if (const auto node = node_of_row(session, view, row))
                                 nodes.push_back(*node);
                         session.select(std::move(nodes));
                     });
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
    table().set_empty_words(tr("No known victim is in a position of risk here."));
    choose_nodes_of_rows(session, *this);
}

KeyPlayersView::KeyPlayersView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("key_players"), tr("Key players"), parent),
      session_(session), size_(new QSpinBox(this)), title_(new WrappedLabel(this))
{
    constexpr int kMostPlayers = 10;
    size_->setRange(1, kMostPlayers);
    size_->setValue(3);
    size_->setAccessibleName(tr("How many key players"));
    size_->setToolTip(tr("How many key players of the chosen ring"));
    add_button(size_);
    set_of_findings();
    title_->setContentsMargins(6, 4, 6, 2);
    add_row(title_);
    connect(&session_, &Session::choice_changed, this, &KeyPlayersView::search);
    connect(&session_, &Session::findings_changed, this, [this] {
        ring_.reset();
        search();
    });
    connect(size_, &QSpinBox::valueChanged, this, [this] {
        ring_.reset();
        search();
    });
    connect(&searching_, &JobRunner::failed, this, [this](const QString& why) {
        show_table({{{"reason", ""}}, {{why.toStdString()}}});
    });
    choose_nodes_of_rows(session_, *this);
    search();
}

QString KeyPlayersView::command_options() const
{
    return QStringLiteral(" --ring %1 --size %2").arg(ring_.value_or(0)).arg(size_->value());
}

void KeyPlayersView::show_none(const QString& why)
{
    searching_.cancel();
    ring_.reset();
    title_->setText(why);
    show_table({});
}

/// Whether members of the shown ring, several of its key players for instance, are selected.
bool KeyPlayersView::are_members_selected() const
{
    const auto& nodes = session_.selected();
    return ring_ && !nodes.empty() && std::ranges::all_of(nodes, [this](engine::NodeId node) {
               return session_.findings()->rings().ring_of[node] == *ring_;
           });
}

void KeyPlayersView::search()
{
    const auto findings = session_.findings();
    const auto chosen = session_.ring();
    if (findings && !chosen && are_members_selected()) return; // the list goes on to be used
    if (!findings || !chosen) return show_none(tr("Choose a ring to see its key players."));
    if (ring_ == chosen) return;
    show_none(tr("Searching…")); // not those of another ring, under whatever name
    ring_ = chosen;
    searching_.start([this, findings, ring = *chosen,
                      size = size_->value()](const engine::Progress&) -> JobRunner::Deliver {
        auto players = analysis::key_players_table(
            findings->analysis().subject(), findings->analysis().rings(),
            {.ring = ring, .size = static_cast<std::uint32_t>(size)});
        return [this, findings, ring, players = std::move(players)] {
            if (findings != session_.findings() || ring_ != ring) return;
            title_->setText(tr("Key players of ring %1").arg(ring));
            show_table(players);
        };
    });
}

} // namespace spindel::viewer
