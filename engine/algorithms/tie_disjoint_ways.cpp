#include "engine/algorithms/tie_disjoint_ways.h"

namespace spindel::engine {

namespace {

constexpr NodeId kNotMet = 0xffffffffU;

std::uint64_t key(NodeId a, NodeId b)
{
    return std::uint64_t{a} << 32U | b;
}

} // namespace

TieDisjointWays::TieDisjointWays(const Contracted& graph)
    : graph_(graph), ahead_{NodeMap<NodeId>(graph.node_count(), kNotMet), {}},
      behind_{NodeMap<NodeId>(graph.node_count(), kNotMet), {}}
{
}

bool TieDisjointWays::are_there(NodeId u, NodeId v, std::uint32_t count, std::size_t most_arcs)
{
    used_.clear();
    for (std::uint32_t found = 0; found < count; ++found) {
        begin(u, v);
        if (!find_one_more(most_arcs)) return false;
    }
    return true;
}

void TieDisjointWays::begin(NodeId u, NodeId v)
{
    for (auto* end : {&ahead_, &behind_}) {
        for (const NodeId node : end->met)
            end->from[node] = kNotMet;
        end->met = {end == &ahead_ ? u : v};
        end->from[end->met.front()] = end->met.front();
        end->next = 0;
    }
}

/// Finds a way, which may take back ties that earlier ones used, and uses its ties.
bool TieDisjointWays::find_one_more(std::size_t most_arcs)
{
    std::size_t arcs = 0;
    while (arcs < most_arcs) {
        if (ahead_.next == ahead_.met.size() || behind_.next == behind_.met.size()) return false;
        const bool ahead = ahead_.met.size() - ahead_.next <= behind_.met.size() - behind_.next;
        const NodeId meeting =
            ahead ? look_on(ahead_, behind_, true, arcs) : look_on(behind_, ahead_, false, arcs);
        if (meeting == kNotMet) continue;
        use(meeting);
        return true;
    }
    return false;
}

/// Looks at the ties of the next node. @return a node that the other search has met too.
NodeId TieDisjointWays::look_on(End& end, const End& other, bool ahead, std::size_t& arcs) const
{
    const NodeId a = end.met[end.next++];
    for (const auto& [b, ties] : graph_.row(a)) {
        ++arcs;
        if (end.from[b] != kNotMet) continue;
        if ((ahead ? used(a, b) : used(b, a)) >= std::int64_t{ties}) continue;
        end.from[b] = a;
        end.met.push_back(b);
        if (other.from[b] != kNotMet) return b;
    }
    return kNotMet;
}

/// Uses the ties of the way over a node that both searches met.
void TieDisjointWays::use(NodeId meeting)
{
    const auto use_tie = [&](NodeId a, NodeId b) {
        ++used_[key(a, b)];
        --used_[key(b, a)];
    };
    for (NodeId v = meeting; ahead_.from[v] != v; v = ahead_.from[v])
        use_tie(ahead_.from[v], v);
    for (NodeId v = meeting; behind_.from[v] != v; v = behind_.from[v])
        use_tie(v, behind_.from[v]);
}

std::int64_t TieDisjointWays::used(NodeId a, NodeId b) const
{
    if (used_.empty()) return 0;
    const auto at = used_.find(key(a, b));
    return at == used_.end() ? 0 : at->second;
}

} // namespace spindel::engine
