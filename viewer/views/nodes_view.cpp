#include "viewer/views/nodes_view.h"

#include "viewer/desk/shown_nodes.h"

namespace spindel::viewer {

namespace {

engine::Table nodes_table(const analysis::CaseAnalysis& analysis, const Desk& desk,
                          const Sight& sight)
{
    engine::Table table{{{"node", ""},
                         {"kind", ""},
                         {"category", ""},
                         {"country", ""},
                         {"ring", ""},
                         {"contacts", ""},
                         {"records", ""}},
                        {}};
    const auto& subject = analysis.subject();
    const auto is_shown = shown_nodes(subject, desk, sight);
    for (engine::NodeId node = 0; node < is_shown.size(); ++node) {
        if (!is_shown[node]) continue;
        const auto ring = analysis.rings().ring_of[node];
        table.rows.push_back(
            {subject.label(node), subject.kind(node), std::string(word(subject.category(node))),
             std::string(subject.projection.country[node].code()),
             ring == analysis::kNoRing ? engine::Cell() : engine::Cell(std::int64_t{ring}),
             static_cast<std::int64_t>(subject.projection.network.degree(node)),
             std::int64_t{sight.records(node)}});
    }
    return table;
}

} // namespace

NodesView::NodesView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("nodes"), tr("Nodes that are shown"), parent), session_(session)
{
    connect(&session_, &Session::sight_changed, this, &NodesView::fill);
    connect(&session_, &Session::desk_changed, this, &NodesView::fill);
    connect(&session_, &Session::choice_changed, this, &NodesView::mark_choice);
    connect(&filling_, &JobRunner::failed, &session_, &Session::trouble);
    connect(&table(), &TableView::row_chosen, this, [this](int row) {
        const auto label = cell_of(table().sorted().source().table(), row, "node");
        if (const auto node = node_named(session_.analysis()->subject(), label))
            session_.choose_persona(*node);
    });
}

void NodesView::fill()
{
    const auto shared = session_.shared_analysis();
    const auto sight = session_.sight();
    if (!shared || !sight) return;
    filling_.start(
        [=, this, desk = session_.desk()](const engine::Progress&) -> JobRunner::Deliver {
            auto nodes = nodes_table(*shared, desk, *sight);
            return [this, nodes = std::move(nodes)] {
                if (nodes != table().sorted().source().table()) show_table(nodes);
                mark_choice();
            };
        });
}

void NodesView::mark_choice()
{
    if (!session_.persona() || session_.analysis() == nullptr) {
        table().mark({});
        return;
    }
    const auto label = session_.analysis()->subject().label(*session_.persona());
    const auto& rows = table().sorted().source().table().rows;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (engine::text(rows[row][0]) != label) continue;
        table().mark(static_cast<int>(row));
        return;
    }
    table().mark({});
}

} // namespace spindel::viewer
