#include "engine/algorithms/community_cuts.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "engine/algorithms/leiden_level.h"
#include "engine/algorithms/minimum_cut.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr std::uint32_t kAlone = 0xffffffffU;

/// The most ties that log10(n) is: a community of n that so few hold together is weak.
std::uint32_t most_ties(std::size_t members)
{
    std::uint32_t digits = 0;
    for (; members >= 10; members /= 10)
        ++digits;
    return digits;
}

/// Pieces of communities. A piece is a number that its members share, and is asked for and changed
/// by one thread at a time; other communities may be at work meanwhile.
class Pieces {
public:
    Pieces(const Network& network, const Partition& partition)
        : network_(network), partition_(partition), piece_(partition.size(), 0),
          place_(partition.size(), 0), fellows_(partition.size(), 0)
    {
    }

    /// The least cut of a piece, if it is weak; in positions of `members`.
    std::optional<Cut> weak_cut(const std::vector<NodeId>& members, const Progress& progress)
    {
        for (NodeId i = 0; i < members.size(); ++i)
            place_[members[i]] = i;
        std::vector<std::pair<NodeId, NodeId>> ties;
        for (const NodeId v : members) {
            for_each_fellow(v, [&](NodeId u) {
                if (v < u) ties.emplace_back(place_[v], place_[u]);
            });
        }
        return minimum_cut(static_cast<NodeId>(members.size()), ties, most_ties(members.size()),
                           progress);
    }

    /// Splits a whole community until no piece is weak; `done` gets each piece's members.
    /// @throws Cancelled
    template <typename Done>
    void split(std::vector<NodeId> community, const Progress& progress, const Done& done)
    {
        std::uint32_t next = 1;
        std::vector<std::vector<NodeId>> open{std::move(community)};
        while (!open.empty()) {
            auto members = std::move(open.back());
            open.pop_back();
            progress.check();
            peel(members, done);
            if (members.empty()) continue;
            const auto cut = weak_cut(members, progress);
            if (!cut) {
                done(members);
                continue;
            }
            std::vector<NodeId> side;
            for (const NodeId i : cut->side) {
                side.push_back(members[i]);
                piece_[members[i]] = next;
            }
            ++next;
            std::erase_if(members, [&](NodeId v) { return piece_[v] == piece_[side.front()]; });
            open.push_back(std::move(members));
            open.push_back(std::move(side));
        }
    }

private:
    /// Calls `body` with each neighbour in the same piece.
    template <typename Body>
    void for_each_fellow(NodeId v, const Body& body) const
    {
        const auto row = network_.neighbors(v);
        const auto weights = network_.neighbor_weights(v);
        for (std::size_t k = 0; k < row.size(); ++k) {
            if (partition_[row[k]] == partition_[v] && piece_[row[k]] == piece_[v] &&
                weights[k] > 0.0)
                body(row[k]);
        }
    }

    /// Takes out, one at a time, members whose own ties are so few that they are a weak cut.
    template <typename Done>
    void peel(std::vector<NodeId>& members, const Done& done)
    {
        std::size_t left = members.size();
        for (const NodeId v : members) {
            fellows_[v] = 0;
            for_each_fellow(v, [&](NodeId) { ++fellows_[v]; });
        }
        std::vector<NodeId> open(members.rbegin(), members.rend());
        while (!open.empty()) {
            const NodeId v = open.back();
            open.pop_back();
            if (piece_[v] == kAlone || left == 1 || fellows_[v] > most_ties(left)) continue;
            for_each_fellow(v, [&](NodeId u) {
                --fellows_[u];
                open.push_back(u);
            });
            piece_[v] = kAlone;
            --left;
            done({v});
        }
        std::erase_if(members, [&](NodeId v) { return piece_[v] == kAlone; });
    }

    const Network& network_;
    const Partition& partition_;
    std::vector<std::uint32_t> piece_;
    NodeMap<NodeId> place_;
    NodeMap<NodeId> fellows_; // ties to others of the piece
};

leiden_steps::Members members_of(const Network& network, const Partition& partition)
{
    const auto nodes = network.node_count();
    if (partition.size() != nodes ||
        std::ranges::any_of(partition, [&](auto community) { return community >= nodes; })) {
        throw std::invalid_argument("the partition is not one of the nodes of the network");
    }
    return leiden_steps::members_of(partition, nodes);
}

} // namespace

std::vector<WeakCommunity> weak_communities(const Network& network, const Partition& partition,
                                            const Progress& progress)
{
    const auto members = members_of(network, partition);
    Pieces pieces(network, partition);
    std::vector<std::optional<WeakCommunity>> weak(network.node_count());
    Steps steps(progress, "weak communities", partition.size()); // of members
    for_each_index(weak.size(), [&](std::size_t c) {
        const auto community = static_cast<std::uint32_t>(c);
        const auto of = members.of(community);
        if (of.size() > 1) {
            if (const auto cut = pieces.weak_cut({of.begin(), of.end()}, progress))
                weak[c] = WeakCommunity{community, static_cast<NodeId>(of.size()), cut->ties};
        }
        steps.add(of.size());
    });
    std::vector<WeakCommunity> result;
    for (const auto& w : weak) {
        if (w) result.push_back(*w);
    }
    return result;
}

Partition well_connected_parts(const Network& network, const Partition& partition,
                               const Progress& progress)
{
    const auto members = members_of(network, partition);
    Pieces pieces(network, partition);
    Partition part(partition.size());
    Steps steps(progress, "splitting communities", partition.size());
    for_each_index(partition.size(), [&](std::size_t c) {
        const auto of = members.of(static_cast<std::uint32_t>(c));
        if (of.empty()) return;
        pieces.split({of.begin(), of.end()}, progress, [&](const std::vector<NodeId>& piece) {
            for (const NodeId v : piece)
                part[v] = piece.front();
            steps.add(piece.size());
        });
    });
    // a piece's first member is its smallest
    NodeMap<std::uint32_t> number(part.size());
    std::uint32_t next = 0;
    for (NodeId v = 0; v < part.size(); ++v) {
        if (part[v] == v) number[v] = next++;
        part[v] = number[part[v]];
    }
    return part;
}

} // namespace spindel::engine
