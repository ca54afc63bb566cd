#include "viewer/canvas/selection_placing.h"

#include <algorithm>
#include <utility>

#include "viewer/canvas/placement.h"

namespace spindel::viewer {

SelectionPlacing::SelectionPlacing(Session& session, PlaceOf place_of, QObject* parent)
    : QObject(parent), session_(session), place_of_(std::move(place_of))
{
    connect(&placing_, &JobRunner::failed, &session_, &Session::trouble);
}

void SelectionPlacing::start(const LayoutChoice& choice)
{
    const auto shared = session_.shared_analysis();
    std::vector<engine::NodeId> nodes;
    const auto pinned = shared ? pinned_nodes(session_) : std::vector<engine::NodeId>();
    QPointF middle;
    for (const auto node : session_.selected()) {
        const auto at = place_of_(node);
        if (!at || std::ranges::binary_search(pinned, node)) continue;
        nodes.push_back(node);
        middle += *at;
    }
    if (shared && nodes.size() < 2)
        Q_EMIT said(tr("Pinned nodes keep their places: fewer than two of the selected are free."));
    if (!shared || nodes.size() < 2) return;
    middle /= static_cast<double>(nodes.size());
    const Point around{static_cast<float>(middle.x()), static_cast<float>(middle.y())};
    placing_.start([this, shared, nodes, choice,
                    around](const engine::Progress& progress) -> JobRunner::Deliver {
        const auto at = placed_among(*shared, nodes, choice, around, {{}, progress});
        Moves moves;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            moves[nodes[i]] = QPointF(at[i].x, at[i].y);
        return [this, shared, choice, moves = std::move(moves)] {
            if (shared != session_.shared_analysis()) return;
            if (std::ranges::any_of(moves, [this](const auto& move) {
                    return place_of_(move.first) != move.second;
                }))
                Q_EMIT ready();
            place_selected(session_, moves, choice);
        };
    });
}

} // namespace spindel::viewer
