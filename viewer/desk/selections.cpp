#include "viewer/desk/selections.h"

#include <algorithm>
#include <optional>

#include "viewer/desk/shown_nodes.h"

namespace spindel::viewer {

namespace {

using engine::NodeId;

/// What is shown of the session's case, to walk over.
class Shown {
public:
    explicit Shown(const Session& session)
        : subject_(session.analysis()->subject()), sight_(*session.sight()),
          is_shown_(shown_nodes(subject_, session.desk(), sight_))
    {
    }

    NodeId count() const { return static_cast<NodeId>(is_shown_.size()); }
    bool holds(NodeId node) const { return is_shown_[node]; }

    template <typename Visit>
    void for_each_neighbor(NodeId node, const Visit& visit) const
    {
        for (const auto neighbor : subject_.projection.network.neighbors(node))
            if (is_shown_[neighbor] && sees(subject_, sight_, node, neighbor)) visit(neighbor);
    }

private:
    const analysis::Subject& subject_;
    const Sight& sight_;
    engine::NodeMap<bool> is_shown_;
};

bool is_ready(const Session& session)
{
    return session.analysis() != nullptr && session.sight() != nullptr;
}

std::vector<NodeId> sorted(std::vector<NodeId> nodes)
{
    std::ranges::sort(nodes);
    nodes.erase(std::ranges::unique(nodes).begin(), nodes.end());
    return nodes;
}

constexpr NodeId kUnmet = 0xffffffffU;

/// From which node each node was first met, walking breadth first; `kUnmet` where never.
engine::NodeMap<NodeId> walked(const Shown& shown, std::vector<NodeId> front)
{
    engine::NodeMap<NodeId> met_from(shown.count(), kUnmet);
    std::erase_if(front, [&](NodeId node) { return !shown.holds(node); });
    for (const auto node : front)
        met_from[node] = node;
    for (std::size_t i = 0; i < front.size(); ++i) {
        const auto node = front[i];
        shown.for_each_neighbor(node, [&](NodeId neighbor) {
            if (met_from[neighbor] != kUnmet) return;
            met_from[neighbor] = node;
            front.push_back(neighbor);
        });
    }
    return met_from;
}

/// Sorted ids and another one, or without it where it is among them.
template <typename Id>
std::vector<Id> toggled(std::vector<Id> ids, Id id)
{
    const auto at = std::ranges::lower_bound(ids, id);
    if (at != ids.end() && *at == id)
        ids.erase(at);
    else
        ids.insert(at, id);
    return ids;
}

template <typename Keep>
std::vector<NodeId> shown_where(const Session& session, const Keep& keep)
{
    if (!is_ready(session)) return {};
    const auto is_shown =
        shown_nodes(session.analysis()->subject(), session.desk(), *session.sight());
    std::vector<NodeId> nodes;
    for (NodeId node = 0; node < is_shown.size(); ++node)
        if (is_shown[node] && keep(node)) nodes.push_back(node);
    return nodes;
}

} // namespace

std::vector<NodeId> shown(const Session& session)
{
    return shown_where(session, [](NodeId) { return true; });
}

bool is_selected(const Session& session, engine::NodeId node)
{
    return std::ranges::binary_search(session.selected(), node);
}

std::vector<engine::NodeId> with_or_without(const Session& session, engine::NodeId node)
{
    return toggled(session.selected(), node);
}

std::vector<engine::EntityId> with_or_without(const Session& session, engine::EntityId untied)
{
    return toggled(session.untied(), untied);
}

std::vector<NodeId> with_neighbors(const Session& session)
{
    if (!is_ready(session)) return {};
    const Shown all(session);
    auto nodes = session.selected();
    for (const auto node : session.selected())
        all.for_each_neighbor(node, [&](NodeId neighbor) { nodes.push_back(neighbor); });
    return sorted(std::move(nodes));
}

std::vector<NodeId> with_component(const Session& session)
{
    if (!is_ready(session)) return {};
    const auto met_from = walked(Shown(session), session.selected());
    return shown_where(session, [&](NodeId node) { return met_from[node] != kUnmet; });
}

std::vector<NodeId> with_rings(const Session& session)
{
    if (!is_ready(session)) return {};
    const auto& rings = session.findings()->rings();
    std::vector<bool> is_chosen(rings.rings.size());
    for (const auto node : session.selected())
        if (rings.ring_of[node] != analysis::kNoRing) is_chosen[rings.ring_of[node]] = true;
    return shown_where(session, [&](NodeId node) {
        return rings.ring_of[node] != analysis::kNoRing && is_chosen[rings.ring_of[node]];
    });
}

std::vector<NodeId> inverted(const Session& session)
{
    return shown_where(session, [&](NodeId node) {
        return !std::ranges::binary_search(session.selected(), node);
    });
}

std::vector<NodeId> path_between_selected(const Session& session)
{
    if (!is_ready(session) || session.selected().size() < 2) return {};
    const auto met_from = walked(Shown(session), {session.selected().front()});
    auto at = session.selected().back();
    if (met_from[at] == kUnmet) return {};
    std::vector<NodeId> path{at};
    while (met_from[at] != at)
        path.push_back(at = met_from[at]);
    return sorted(std::move(path));
}

} // namespace spindel::viewer
