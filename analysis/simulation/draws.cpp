#include "analysis/simulation/draws.h"

#include <algorithm>
#include <array>

namespace spindel::analysis::simulation {

namespace {

// The rate of calls from 08 to 23 is about five times that of the night.
constexpr std::array<double, 24> kOrdinaryHours{1, 1, 1, 1, 1, 1, 1, 2, 4, 5, 5, 5,
                                                5, 5, 5, 5, 6, 6, 6, 6, 5, 5, 4, 2};
constexpr std::array<double, 24> kOfficeHours{0, 0, 0, 0, 0, 0, 0, 1, 5, 6, 6, 5,
                                              4, 6, 6, 5, 3, 1, 0, 0, 0, 0, 0, 0};
constexpr std::array<double, 24> kNightHours{4, 4, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1,
                                             2, 2, 2, 2, 2, 2, 4, 4, 5, 5, 5, 5};

std::span<const double> hours_of(Rhythm rhythm)
{
    switch (rhythm) {
    case Rhythm::office: return kOfficeHours;
    case Rhythm::night: return kNightHours;
    case Rhythm::ordinary: break;
    }
    return kOrdinaryHours;
}

} // namespace

double Draws::exponential(double x)
{
    double power = 1.0 + x / 1024.0; // (1 + x/1024)^1024, near enough for a shape
    for (int i = 0; i < 10; ++i)
        power *= power;
    return power;
}

double Draws::normal()
{
    double sum = -6.0;
    for (int i = 0; i < 12; ++i)
        sum += uniform();
    return sum;
}

std::uint32_t Draws::poisson(double mean)
{
    if (mean <= 0) return 0;
    if (mean > 30) {
        return static_cast<std::uint32_t>(std::max(0.0, mean + std::sqrt(mean) * normal() + 0.5));
    }
    const double limit = exponential(-mean);
    std::uint32_t count = 0;
    for (double product = uniform(); product > limit; product *= uniform())
        ++count; // Knuth
    return count;
}

std::size_t Draws::weighted(std::span<const double> weights)
{
    double total = 0;
    for (const double weight : weights)
        total += weight;
    double rest = total * uniform();
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        if (rest < weights[i]) return i;
        rest -= weights[i];
    }
    return weights.size() - 1;
}

engine::Time Draws::moment(engine::Time day, Rhythm rhythm)
{
    const auto hour = static_cast<std::int64_t>(weighted(hours_of(rhythm)));
    const bool past_midnight = rhythm == Rhythm::night && hour < 5;
    return day + std::chrono::hours{hour + (past_midnight ? 24 : 0)} +
           std::chrono::seconds{static_cast<std::int64_t>(below(3600))};
}

} // namespace spindel::analysis::simulation
