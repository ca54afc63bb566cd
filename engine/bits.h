/// Bits of words, with wider instructions where the processor has them.
#pragma once

#include <cstdint>
#include <span>

namespace spindel::engine {

/// The instructions a computation may use.
enum class Lanes {
    narrow, ///< what every processor of x86-64-v2 has
    avx2,   ///< 256 bits at once
};

/// The widest that this processor has.
Lanes widest_lanes();

/// How many bits are set in both of two rows of the same length. The same with any lanes, which
/// the processor has to have.
std::uint64_t count_common_bits(std::span<const std::uint64_t> first,
                                std::span<const std::uint64_t> second, Lanes lanes);

} // namespace spindel::engine
