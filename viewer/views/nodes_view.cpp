#include "viewer/views/nodes_view.h"

#include <algorithm>

#include "viewer/desk/selections.h"
#include "viewer/desk/shown_nodes.h"
#include "viewer/models/shown_order.h"

namespace spindel::viewer {

namespace {

struct Nodes {
    std::vector<engine::NodeId> rows;
    engine::Table table;
};

Nodes nodes_table(const analysis::Subject& subject, const analysis::Rings& rings, const Desk& desk,
                  const Sight& sight)
{
    Nodes nodes;
    auto& table = nodes.table;
    table.columns = {{"node", ""}, {"kind", ""},     {"category", ""}, {"country", ""},
                     {"ring", ""}, {"contacts", ""}, {"records", ""}};
    const auto is_shown = shown_nodes(subject, desk, sight);
    for (engine::NodeId node = 0; node < is_shown.size(); ++node)
        if (is_shown[node]) nodes.rows.push_back(node);
    const auto place = shown_order(subject);
    std::ranges::sort(nodes.rows, {}, [&](engine::NodeId node) { return place[node]; });
    for (const auto node : nodes.rows) {
        const auto ring = rings.ring_of[node];
        table.rows.push_back(
            {subject.label(node), subject.kind(node), std::string(word(subject.category(node))),
             std::string(subject.projection.country[node].code()),
             ring == analysis::kNoRing ? engine::Cell() : engine::Cell(std::int64_t{ring}),
             std::int64_t{sight.contacts(node)}, std::int64_t{sight.records(node)}});
    }
    return nodes;
}

} // namespace

NodesView::NodesView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("nodes"), tr("Nodes that are shown"), parent),
      session_(session)
{
    connect(&session_, &Session::sight_changed, this, &NodesView::fill);
    connect(&session_, &Session::desk_changed, this, &NodesView::fill);
    connect(&session_, &Session::findings_changed, this, &NodesView::fill);
    mark_where([this](std::size_t row) {
        return row < nodes_.size() && is_selected(session_, nodes_[row]);
    });
    connect(&filling_, &JobRunner::failed, &session_, &Session::trouble);
    connect(&table(), &TableView::row_chosen, this,
            [this](int row) { session_.choose_persona(nodes_.at(static_cast<std::size_t>(row))); });
    connect(&table(), &TableView::row_added, this, [this](int row) {
        session_.select(with_or_without(session_, nodes_.at(static_cast<std::size_t>(row))));
    });
    connect(&table(), &TableView::rows_chosen, this, [this](const std::vector<int>& rows) {
        std::vector<engine::NodeId> nodes;
        for (const int row : rows)
            nodes.push_back(nodes_.at(static_cast<std::size_t>(row)));
        session_.select(std::move(nodes));
    });
}

void NodesView::fill()
{
    const auto shared = session_.shared_analysis();
    const auto sight = session_.sight();
    if (!shared || !sight) return;
    filling_.start([=, this, findings = session_.findings(),
                    desk = session_.desk()](const engine::Progress&) -> JobRunner::Deliver {
        auto nodes = nodes_table(shared->subject(), findings->rings(), desk, *sight);
        return [this, shared, nodes = std::move(nodes)] {
            if (shared != session_.shared_analysis()) return;
            nodes_ = nodes.rows;
            if (nodes.table != table().sorted().source().table())
                show_table(nodes.table);
            else
                mark_chosen();
        };
    });
}

} // namespace spindel::viewer
