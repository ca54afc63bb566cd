/// The closed pairs around brokers of nearly complete networks, counted by bits instead of kept.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/algorithms/broker_rows.h"

namespace spindel::engine {

/// What every dealing of groups needs of a network in which a fourth of all arcs or more are there.
/// It and the groups must outlive this.
class DenseBrokers {
public:
    /// Whether counting by bits is the quicker way.
    static bool suit(const Network& network, const Groups& groups);

    /// @param nodes  the brokers asked for, of known group.
    /// @throws Cancelled
    DenseBrokers(const Network& network, const Groups& groups, std::span<const NodeId> nodes,
                 const Progress& progress);

    /// Rows as any, but without closed pairs.
    const BrokerRows& rows() const { return rows_; }

private:
    friend class DealtBits;

    const Network& network_;
    const Groups& groups_;
    BrokerRows rows_;
    std::vector<std::uint32_t> closed_from_; // of each arc in, how many pairs it begins
    std::vector<std::uint32_t> closed_to_;   // of each arc out, how many it ends
};

/// The arcs of one dealing as a bit each, the nodes of a group side by side.
class DealtBits {
public:
    DealtBits(const DenseBrokers& dense, const Groups& deal);

    /// The closed pairs around a broker, at home in its group.
    std::uint64_t closed_at_home(std::size_t place) const;
    /// All closed pairs around a broker, by the role that it would have.
    RoleCounts<std::uint64_t> closed(std::size_t place) const;

private:
    std::uint64_t closed_within_group(NodeId a, NodeId v) const;

    const DenseBrokers& dense_;
    const Groups& deal_;
    std::vector<std::size_t> first_word_; // of each group
    std::size_t words_ = 0;               // of a row
    std::vector<std::uint64_t> bits_;
};

} // namespace spindel::engine
