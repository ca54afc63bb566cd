/// The authorities and providers that write records down, and how far each can be trusted.
#pragma once

#include <cstdint>
#include <map>

#include "analysis/simulation/draws.h"
#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

/// Each office has its usual grade; one record in eight gets another of the same kind of office.
class Offices {
public:
    explicit Offices(std::uint64_t seed) : seed_(seed) {}

    engine::Grade grade(const Source& source, Draws& draws);

    /// Whether the telecom office of a country names the handset in its records; six in ten do.
    bool names_handsets(engine::Country country) const;

private:
    std::uint64_t seed_;
    std::map<Source, engine::Grade> usual_;
};

} // namespace spindel::analysis::simulation
