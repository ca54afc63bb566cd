/// The cycles of four nodes, all those of one top node at a time.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "engine/algorithms/ranked_rows.h"

namespace spindel::engine {

/// The cycles top, side, opposite, side of one top, which ranks before the other three.
class CyclesOfTop {
public:
    static constexpr std::uint32_t kNoSide = std::numeric_limits<std::uint32_t>::max();

    /// A neighbour of the top, after it in rank; or several that are alike, which then stand as
    /// one.
    struct Side {
        NodeId rank;  // of the first
        TieWays ways; // seen from the top
        ArcId onward; // where the nodes after the top begin in its row
        std::uint32_t first_link;
        std::uint32_t count; // how many there are
    };
    /// A node two steps from the top, with its sides as `members(opposite)`; one that is a
    /// side itself is listed even if it has a single side, the others from two sides on.
    struct Opposite {
        NodeId rank;
        std::uint32_t side; // which side it is itself, or kNoSide
        std::uint32_t first;
        std::uint32_t last;
    };
    /// A side as it stands among those of an opposite.
    struct Member {
        std::uint32_t side;
        TieWays ways; // seen from the side
    };
    /// An opposite as it stands among those of a side.
    struct Link {
        std::uint32_t opposite;
        std::uint32_t member; // where the side stands in the opposite's list
    };

    /// In ascending rank.
    std::span<const Side> sides() const { return sides_; }
    std::span<const Opposite> opposites() const { return opposites_; }
    std::span<const Link> links() const { return links_; }
    /// In the order of the sides.
    std::span<const Member> members(const Opposite& opposite) const
    {
        return {members_.data() + opposite.first, members_.data() + opposite.last};
    }
    /// The members of the opposite of `link` that come after its side, and where sides may be
    /// several the side itself.
    std::span<const Member> members_from(const Link& link) const
    {
        return {members_.data() + link.member + (several_ ? 0 : 1),
                members_.data() + opposites_[link.opposite].last};
    }
    std::span<const Link> links(std::uint32_t side) const
    {
        const auto end = side + 1 < sides_.size() ? sides_[side + 1].first_link : links_.size();
        return {links_.data() + sides_[side].first_link, links_.data() + end};
    }
    TieWays ways(const Link& link) const { return members_[link.member].ways; }

protected:
    explicit CyclesOfTop(bool several) : several_(several) {}

    bool several_; // nodes may stand as one side
    std::vector<Side> sides_;
    std::vector<Opposite> opposites_;
    std::vector<Member> members_;
    std::vector<Link> links_;
};

/// Finds the cycles of one top at a time.
///
/// Each cycle of four has one top, so going through all tops finds each once, in time
/// O(|E|^1.5 + cycles): no pair of neighbours of a hub is looked at for being one.
/// Source: Chiba, Nishizeki, "Arboricity and subgraph listing algorithms", 1985.
class FourCycles : public CyclesOfTop {
public:
    explicit FourCycles(const RankedRows& rows)
        : CyclesOfTop(false), rows_(&rows), paths_(rows.size(), 0)
    {
    }

    /// How many cycles `top` has. What the functions above show is then of no use.
    std::uint64_t count(NodeId top);
    /// Finds the cycles of `top`, for the functions above to show.
    void find(NodeId top);

private:
    void list_sides(NodeId top);
    void count_paths();
    void number_opposites();
    void list_opposite(NodeId rank, std::uint32_t side);
    void list_members();

    const RankedRows* rows_;
    /// The paths of two ties from the top to each node; after `number_opposites` the number of
    /// the opposite, from 1. All zero between two tops.
    NodeMap<std::uint32_t> paths_;
    std::vector<NodeId> reached_;
};

} // namespace spindel::engine
