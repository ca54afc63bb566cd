/// Identifiers that say nothing: neither who, nor when, nor which came first.
#pragma once

#include <cstdint>
#include <string>

namespace spindel::analysis::simulation {

/// A prefix and eight characters, by a keyed permutation of 40-bit numbers (a Feistel network), so
/// that no two positions share one and none tells its position.
class Pseudonyms {
public:
    enum class Kind : char {
        actor = 'A',
        phone = 'P',
        account = 'K',
        document = 'D',
        handset = 'H',
        booking = 'B'
    };

    explicit Pseudonyms(std::uint64_t seed) : seed_(seed) {}

    /// "P-7GK2M9QX".
    std::string operator()(Kind kind, std::uint32_t index) const;

    /// The number that the text spells: rows of equal time are put in this order.
    std::uint64_t number(Kind kind, std::uint32_t index) const;

private:
    std::uint64_t seed_;
};

} // namespace spindel::analysis::simulation
