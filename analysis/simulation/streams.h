/// A stream of random numbers for each part of a world, so that a change to one leaves the others.
#pragma once

#include <cstdint>

namespace spindel::analysis::simulation {

enum class Part : std::uint64_t {
    people = 1,
    ties,
    background_calls,
    background_money,
    background_travel,
    cast,
    plan,
    ring,
    innocents,
    loss,
    targets,
    statements,
    rates,
    pseudonyms,
    numbers,
    manner,
    firm_plan,
    firm_cast,
    firm,
    bookings
};

/// The stream of a part, or of its `number`-th piece.
constexpr std::uint64_t stream(Part part, std::uint64_t number = 0)
{
    return (static_cast<std::uint64_t>(part) << 32U) + number;
}

} // namespace spindel::analysis::simulation
