/// A random stream for each (seed, stream) pair, the same on every machine and thread.
#pragma once

#include <cstdint>

namespace spindel::engine {

__extension__ using Uint128 = unsigned __int128;

/// SplitMix64 (Steele, Lea, Flood 2014). Unlike the standard's distributions, every draw below is
/// spelled out here, so its values are the same with any standard library.
class Random {
public:
    using result_type = std::uint64_t;

    explicit Random(std::uint64_t seed, std::uint64_t stream = 0)
        : state_(mix(seed + 0x9e3779b97f4a7c15U) ^ mix(stream * 0xbf58476d1ce4e5b9U + 1))
    {
    }

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return ~std::uint64_t{0}; }

    /// 64 random bits.
    result_type operator()()
    {
        state_ += 0x9e3779b97f4a7c15U;
        return mix(state_);
    }

    /// A whole number in [0, bound), each equally likely; bound > 0 (Lemire 2019).
    std::uint64_t below(std::uint64_t bound)
    {
        auto product = static_cast<Uint128>((*this)()) * bound;
        if (static_cast<std::uint64_t>(product) < bound) {
            const std::uint64_t threshold = (0 - bound) % bound;
            while (static_cast<std::uint64_t>(product) < threshold) {
                product = static_cast<Uint128>((*this)()) * bound;
            }
        }
        return static_cast<std::uint64_t>(product >> 64U);
    }

    /// A number in [0, 1).
    double uniform() { return static_cast<double>((*this)() >> 11U) * 0x1.0p-53; }

private:
    static std::uint64_t mix(std::uint64_t z)
    {
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }

    std::uint64_t state_;
};

} // namespace spindel::engine
