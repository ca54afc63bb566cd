#include "engine/algorithms/twins.h"

#include <algorithm>
#include <numeric>

#include "engine/random.h"

namespace spindel::engine {

namespace {

/// Are u and v joined as `kind` says, and are their rows the same but for u and v themselves?
bool alike(const ArcRows& rows, NodeId u, NodeId v, TwinKind kind)
{
    const auto first = rows[u];
    const auto second = rows[v];
    if (first.size() != second.size()) return false;
    const bool joined = std::ranges::binary_search(first, v);
    if (joined != (kind == TwinKind::neighbors)) return false;
    auto b = second.begin();
    for (const NodeId w : first) {
        if (w == v) continue;
        if (b != second.end() && *b == u) ++b;
        if (b == second.end() || *b != w) return false;
        ++b;
    }
    return true;
}

/// Groups the nodes that have no twins yet by hash and checks each against the first of its group.
void find(const ArcRows& rows, const NodeMap<std::uint64_t>& hash, TwinKind kind, Twins& found)
{
    std::vector<NodeId> nodes;
    for (NodeId v = 0; v < rows.node_count(); ++v) {
        if (found.kind[v] == TwinKind::none && rows.degree(v) > 0) nodes.push_back(v);
    }
    std::ranges::sort(
        nodes, [&](NodeId u, NodeId v) { return std::pair(hash[u], u) < std::pair(hash[v], v); });
    NodeId first = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const NodeId v = nodes[i];
        if (i == 0 || hash[v] != hash[first] || !alike(rows, first, v, kind)) {
            first = v;
            continue;
        }
        found.first[v] = first;
        found.kind[first] = found.kind[v] = kind;
    }
}

} // namespace

Twins twins(const ArcRows& rows)
{
    const NodeId n = rows.node_count();
    Twins found{NodeMap<NodeId>(n), NodeMap<TwinKind>(n, TwinKind::none)};
    std::iota(found.first.begin(), found.first.end(), NodeId{0});
    const auto hash_of = [](NodeId v) { return Random(v)(); };
    NodeMap<std::uint64_t> hash(n, 0);
    for (NodeId v = 0; v < n; ++v) {
        for (const NodeId w : rows[v])
            hash[v] += hash_of(w);
    }
    find(rows, hash, TwinKind::strangers, found);
    for (NodeId v = 0; v < n; ++v)
        hash[v] += hash_of(v);
    find(rows, hash, TwinKind::neighbors, found);
    return found;
}

} // namespace spindel::engine
