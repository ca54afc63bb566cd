/// How many brokers the two ordered pairs of two nodes have, and what each of these gets.
#pragma once

#include "engine/algorithms/broker_shares.h"

namespace spindel::engine {

/// A figure for each direction of a pair (a, b): there from a to b, and back.
struct BothWays {
    std::uint64_t there = 0;
    std::uint64_t back = 0;

    bool any() const { return (there | back) != 0; }
    void add(const BothWays& more)
    {
        there += more.there;
        back += more.back;
    }

    friend bool operator==(const BothWays&, const BothWays&) = default;
};

/// Which directions a broker serves, given how a and how b see it.
inline BothWays served(TieWays from_a, TieWays from_b)
{
    return {(from_a & kOut) != 0 && (from_b & kIn) != 0 ? 1U : 0U,
            (from_b & kOut) != 0 && (from_a & kIn) != 0 ? 1U : 0U};
}

/// The same ways seen from the other end.
inline TieWays reversed(TieWays ways)
{
    return static_cast<TieWays>(((ways & kOut) != 0 ? kIn : 0) | ((ways & kIn) != 0 ? kOut : 0));
}

/// What each broker of a pair gets: nothing where an arc closes it or there is one broker alone.
inline BothWays parts(const BothWays& brokers, int closing)
{
    BothWays part;
    if (brokers.there > 1 && (closing & kOut) == 0) part.there = part_of_pair(brokers.there);
    if (brokers.back > 1 && (closing & kIn) == 0) {
        const bool alike = part.there != 0 && brokers.back == brokers.there;
        part.back = alike ? part.there : part_of_pair(brokers.back);
    }
    return part;
}

} // namespace spindel::engine
