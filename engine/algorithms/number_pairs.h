/// A set of pairs of numbers, as small and quick as can be.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace spindel::engine {

/// Pairs of 32-bit numbers, at most as many at once as it was made for: one piece of memory, which
/// is given back at once. Only ever asked, never listed.
class NumberPairs {
public:
    explicit NumberPairs(std::size_t most)
        : slots_(std::bit_ceil(2 * most + 2), kEmpty), mask_(slots_.size() - 1),
          shift_(64 - std::countr_zero(slots_.size()))
    {
    }

    /// @return false if it was there. Not for the pair of the two largest numbers.
    bool insert(std::uint32_t a, std::uint32_t b)
    {
        const auto pair = joined(a, b);
        std::size_t i = first_slot(pair);
        for (; slots_[i] != kEmpty; i = next(i)) {
            if (slots_[i] == pair) return false;
        }
        slots_[i] = pair;
        return true;
    }

    /// Takes away a pair that is there.
    void erase(std::uint32_t a, std::uint32_t b)
    {
        const auto pair = joined(a, b);
        std::size_t gap = first_slot(pair);
        while (slots_[gap] != pair)
            gap = next(gap);
        // whoever stands behind the gap only because it was taken moves up
        for (std::size_t i = next(gap); slots_[i] != kEmpty; i = next(i)) {
            const std::size_t wanted = first_slot(slots_[i]);
            if (((i - wanted) & mask_) < ((i - gap) & mask_)) continue;
            slots_[gap] = slots_[i];
            gap = i;
        }
        slots_[gap] = kEmpty;
    }

private:
    static constexpr std::uint64_t kEmpty = std::numeric_limits<std::uint64_t>::max();

    static std::uint64_t joined(std::uint32_t a, std::uint32_t b)
    {
        return std::uint64_t{a} << 32U | b;
    }
    std::size_t first_slot(std::uint64_t pair) const
    {
        constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15; // 2^64 over the golden ratio
        return (pair ^ pair >> 32U) * kGolden >> shift_;
    }
    std::size_t next(std::size_t i) const { return (i + 1) & mask_; }

    std::vector<std::uint64_t> slots_;
    std::size_t mask_;
    int shift_;
};

} // namespace spindel::engine
