/// Nodes of so many ties that single linkage looks at kinds of their neighbours, not at pairs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/algorithms/link_tree.h"
#include "engine/network.h"
#include "engine/progress.h"

namespace spindel::engine {

/// The ties above which a node is better taken for a hub: so many that the pairs of neighbours of
/// all others are at most 256 a tie, or no node's where there are no more in all, or where looking
/// up the hubs of each pair would cost more than it saves.
NodeId link_hub_degree(const Network& network);

/// A tie of a node to a hub.
struct HubTie {
    std::uint32_t hub;      ///< its number
    std::uint32_t position; ///< where the node stands in the hub's row

    friend bool operator==(const HubTie&, const HubTie&) = default;
};

/// The hubs of a network, numbered in node order, and which of them each node is tied to.
class LinkHubs {
public:
    /// All nodes with more than `degree` ties.
    /// @throws Cancelled
    LinkHubs(const Network& network, NodeId degree, const Progress& progress = {});

    std::uint32_t count() const { return static_cast<std::uint32_t>(nodes_.size()); }
    NodeId node(std::uint32_t hub) const { return nodes_[hub]; }
    bool is_hub(NodeId v) const { return is_hub_[v] != 0; }
    /// By number.
    std::span<const HubTie> of(NodeId v) const
    {
        return {ties_.data() + first_[v], first_[v + std::size_t{1}] - first_[v]};
    }
    /// The same for nodes that are tied to the same hubs.
    std::uint32_t kind(NodeId v) const { return kind_[v]; }

private:
    void list_ties(const Network& network);
    void number_kinds(const Progress& progress);

    std::vector<NodeId> nodes_;
    NodeMap<std::uint8_t> is_hub_;
    std::vector<std::size_t> first_;
    std::vector<HubTie> ties_;
    NodeMap<std::uint32_t> kind_;
};

/// Adds pairs by which all neighbours of a hub are joined as closely as their common hubs alone
/// make them alike (Jaccard): what other common neighbours add comes from elsewhere.
///
/// With as many common hubs, two neighbours are the more alike the fewer ties they have. So all of
/// one kind need only the first of their own and of other kinds, and kinds that have nothing but
/// this hub in common only the first of all. One to a thread.
class LinkKinds {
public:
    LinkKinds(const Network& network, const LinkHubs& hubs);

    /// Time O(d log d + pairs of kinds that have another hub in common) for d neighbours, each of
    /// which is a step.
    void add_pairs(std::uint32_t hub, LinkTree& tree, Steps& steps);

private:
    /// The first of another kind, of all with as many common hubs the one of fewest ties.
    struct Partner {
        std::size_t common;
        std::uint32_t position;
    };
    /// The neighbours of one kind, by their number of ties: a piece of `order_`.
    struct Kind {
        std::size_t begin;
        std::size_t end;
        std::vector<Partner> partners;
    };

    void list_kinds();
    void add_pairs_of_kinds(std::uint32_t hub, LinkTree& tree, Steps& steps);
    void add_members(const Kind& kind, LinkTree& tree) const;
    void keep(Kind& kind, const Partner& partner) const;
    std::uint32_t first(const Kind& kind) const { return order_[kind.begin]; }
    double similarity(std::size_t common, std::uint32_t a, std::uint32_t b) const;

    const Network* network_;
    const LinkHubs* hubs_;
    std::span<const NodeId> row_;      // of the hub
    std::vector<std::uint32_t> order_; // positions in it, by kind
    std::uint32_t least_ = 0;          // the position of the neighbour of fewest ties
    std::vector<Kind> kinds_;
    /// For each hub the kinds so far that are tied to it; for each kind so far the hubs in common.
    std::vector<std::vector<std::uint32_t>> kinds_at_;
    std::vector<std::uint32_t> common_;
    std::vector<std::uint32_t> met_;
};

} // namespace spindel::engine
