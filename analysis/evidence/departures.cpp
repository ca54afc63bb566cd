#include "analysis/evidence/departures.h"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "engine/random.h"

namespace spindel::analysis {

namespace {

double bunching(std::span<const engine::Time> calls, std::span<const engine::Time> departures,
                engine::Time begin, std::chrono::seconds period, std::chrono::seconds shift,
                double reach)
{
    double sum = 0;
    for (const auto call : calls) {
        const auto time = begin + (call - begin + shift) % period;
        const auto next = std::ranges::lower_bound(departures, time);
        if (next == departures.end()) continue;
        sum += std::exp(-static_cast<double>((*next - time).count()) / reach);
    }
    return sum;
}

} // namespace

double bunching_before(std::span<const engine::Time> calls,
                       std::span<const engine::Time> departures, engine::Time begin,
                       engine::Time end, const BunchingOptions& options)
{
    const auto period = end - begin;
    if (calls.empty() || departures.empty() || period <= std::chrono::seconds{0}) return 1;
    const auto reach = static_cast<double>(std::chrono::seconds(options.reach).count());
    const double seen = bunching(calls, departures, begin, period, {}, reach);
    engine::Random random(options.random_seed, options.stream);
    int as_much = 0;
    const auto p = [&] {
        return static_cast<double>(1 + as_much) / static_cast<double>(1 + options.rotations);
    };
    for (int i = 0; i < options.rotations && p() <= options.largest_p; ++i) {
        const std::chrono::seconds shift{
            static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(period.count())))};
        if (bunching(calls, departures, begin, period, shift, reach) >= seen) ++as_much;
    }
    return p();
}

double bunching_after(std::span<const engine::Time> calls, std::span<const engine::Time> arrivals,
                      engine::Time begin, engine::Time end, const BunchingOptions& options)
{
    const auto backwards = [&](std::span<const engine::Time> times) {
        std::vector<engine::Time> seen;
        for (const auto time : times | std::views::reverse)
            seen.push_back(begin + (end - time));
        return seen;
    };
    return bunching_before(backwards(calls), backwards(arrivals), begin, end, options);
}

} // namespace spindel::analysis
