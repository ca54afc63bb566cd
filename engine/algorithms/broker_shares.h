/// Pairs of nodes divided among their brokers, to the last bit the same in any order.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <limits>
#include <vector>

#include "engine/algorithms/brokerage.h"
#include "engine/algorithms/ranked_rows.h"
#include "engine/random.h"

namespace spindel::engine {

/// One over 0, 1, 2 ... brokers in units of 2^-64; nothing for the first two.
inline constexpr auto kParts = [] {
    constexpr auto kAll = std::numeric_limits<std::uint64_t>::max();
    std::array<std::uint64_t, 64> parts{};
    for (std::uint64_t brokers = 2; brokers < parts.size(); ++brokers)
        parts[brokers] = kAll / brokers + (kAll % brokers + 1 == brokers ? 1 : 0);
    return parts;
}();

/// One over `brokers`, of which there are several, in units of 2^-64.
inline std::uint64_t part_of_pair(std::uint64_t brokers)
{
    if (brokers < kParts.size()) return kParts[brokers];
    constexpr auto kAll = std::numeric_limits<std::uint64_t>::max();
    return kAll / brokers + (kAll % brokers + 1 == brokers ? 1 : 0);
}

/// Whole pairs and units of 2^-64: parts carry into whole pairs, whatever the order of a sum.
struct PairShare {
    std::uint64_t whole = 0;
    std::uint64_t fraction = 0;

    /// Takes a whole pair off and gives `part` of it back.
    void divide(std::uint64_t part)
    {
        fraction += part;
        whole -= fraction < part ? 0 : 1; // a carry makes up for the pair taken off
    }
    /// The same for so many pairs.
    void divide(std::uint64_t part, std::uint64_t pairs)
    {
        const auto parts = static_cast<Uint128>(part) * pairs + fraction;
        fraction = static_cast<std::uint64_t>(parts);
        whole += static_cast<std::uint64_t>(parts >> 64U) - pairs;
    }
    /// Makes one `divide` undone.
    void restore(std::uint64_t part)
    {
        whole += fraction < part ? 0 : 1;
        fraction -= part;
    }
    void add(const PairShare& more)
    {
        fraction += more.fraction;
        whole += more.whole + (fraction < more.fraction ? 1 : 0);
    }
    double value() const
    {
        return static_cast<double>(whole) + static_cast<double>(fraction) * 0x1p-64;
    }
};

/// The shares of one broker, by role.
class RoleShares {
public:
    PairShare& operator[](BrokerRole role) { return shares_[static_cast<std::size_t>(role)]; }

    /// Adds what others have, from any thread.
    void add(const RoleShares& more)
    {
        for (std::size_t role = 0; role < shares_.size(); ++role) {
            const auto& by = more.shares_[role];
            if (by.whole == 0 && by.fraction == 0) continue;
            const auto before = std::atomic_ref(shares_[role].fraction)
                                    .fetch_add(by.fraction, std::memory_order_relaxed);
            const bool carry = before + by.fraction < before;
            std::atomic_ref(shares_[role].whole)
                .fetch_add(by.whole + (carry ? 1 : 0), std::memory_order_relaxed);
        }
    }

    /// What is left of `raw` whole pairs.
    RoleCounts<double> of(const RoleCounts<std::uint64_t>& raw) const
    {
        const auto left = [&](BrokerRole role, std::uint64_t pairs) {
            const auto& share = shares_[static_cast<std::size_t>(role)];
            return PairShare{pairs + share.whole, share.fraction}.value();
        };
        return {left(BrokerRole::coordinator, raw.coordinator),
                left(BrokerRole::consultant, raw.consultant),
                left(BrokerRole::representative, raw.representative),
                left(BrokerRole::gatekeeper, raw.gatekeeper),
                left(BrokerRole::liaison, raw.liaison)};
    }

private:
    /// Below 0, and then wrapped, until the whole pairs are added.
    std::array<PairShare, 5> shares_{};
};

/// Whether a network has at most `limit` cycles of four nodes, those of nodes that are alike
/// counted once (`AlikeSides`); an estimate where there are more than 8,192 nodes. Time O(|E|^1.5).
bool has_few_cycles(const RankedRows& rows, const Groups& groups, std::uint64_t limit,
                    const Progress& progress);

/// Divides the pairs of several brokers by going through the cycles of four nodes in which a pair
/// and two of its brokers stand, nodes that are alike at once. Time O(|E|^1.5 + those cycles).
void divide_by_cycles(const RankedRows& rows, const Groups& groups, const Progress& progress,
                      NodeMap<RoleShares>& shares);

/// The same by walking every path of two arcs. Time O(sum of in-degree times out-degree).
void divide_by_walks(const Network& network, const Groups& groups, const Progress& progress,
                     NodeMap<RoleShares>& shares);

} // namespace spindel::engine
