/// The phones that a ring works with: prepaid, and swapped by the whole core at about one time.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "analysis/simulation/chronicle.h"
#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

class RingLines {
public:
    /// Hands out the ring's phones for the whole period. After a swap a few stray calls still come
    /// from the old phones.
    RingLines(Chronicle& chronicle, const Ring& ring, Draws& draws);

    /// The number on which the ring reaches a member at a time; the everyday one of a member who
    /// has no other.
    PhoneIndex of(PersonIndex member, engine::Time time) const;

    /// Gives a victim a phone of the ring's.
    void hand_out(const Ring& ring, PersonIndex victim, engine::Time from);

private:
    void swap(const Ring& ring, PersonIndex member, int day, Draws& draws);
    void stray_calls(const Ring& ring, PersonIndex member, int day, Draws& draws);

    Chronicle& chronicle_;
    std::map<PersonIndex, std::vector<std::pair<engine::Time, PhoneIndex>>> lines_; ///< by time
};

} // namespace spindel::analysis::simulation
