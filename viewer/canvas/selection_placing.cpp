#include "viewer/canvas/selection_placing.h"

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
    QPointF middle;
    for (const auto node : session_.selected()) {
        const auto at = place_of_(node);
        if (!at || is_pinned(session_, node)) continue;
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
            Q_EMIT ready();
            place_selected(session_, moves, choice);
        };
    });
}

} // namespace spindel::viewer
