/// Random draws in the shapes that lives have, spelled out so that they are the same everywhere.
///
/// Nothing here calls the mathematics library, whose last bits differ between machines: square
/// roots are exact by IEEE 754, and the exponential is computed by squaring.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/random.h"
#include "engine/time.h"

namespace spindel::analysis::simulation {

/// When in the day people are active.
enum class Rhythm : std::uint8_t { ordinary, office, night };

class Draws {
public:
    Draws(std::uint64_t seed, std::uint64_t stream) : random_(seed, stream) {}

    std::uint64_t below(std::uint64_t bound) { return random_.below(bound); }
    double uniform() { return random_.uniform(); }
    bool chance(double probability) { return uniform() < probability; }
    /// A whole number in [low, high], each equally likely.
    int between(int low, int high)
    {
        return low + static_cast<int>(below(static_cast<std::uint64_t>(high - low) + 1));
    }
    double within(double low, double high) { return low + (high - low) * uniform(); }

    /// A number about 0 with variance 1: twelve uniform ones, summed.
    double normal();
    /// exp(log(median) + sigma * normal()).
    double log_normal(double median, double sigma)
    {
        return median * exponential(sigma * normal());
    }
    /// How many of many rare things happen where `mean` are expected.
    std::uint32_t poisson(double mean);
    /// A position in `weights`, as likely as its weight.
    std::size_t weighted(std::span<const double> weights);

    /// One element. @pre not empty
    template <typename T>
    const T& pick(const std::vector<T>& from)
    {
        return from[below(from.size())];
    }

    template <typename T>
    void shuffle(std::vector<T>& items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

    /// A moment of the day that begins at `day`; a night's later half falls on the next day.
    engine::Time moment(engine::Time day, Rhythm rhythm = Rhythm::ordinary);

private:
    static double exponential(double x);

    engine::Random random_;
};

} // namespace spindel::analysis::simulation
