#include "analysis/evidence/day_turns.h"

#include <algorithm>
#include <stdexcept>

namespace spindel::analysis {

namespace {

using engine::Time;
using std::chrono::seconds;

constexpr seconds kDay{std::chrono::days{1}};

/// A call on: how long after midnight, and on which day.
struct ByClock {
    seconds clock;
    std::size_t day = 0;
};

std::vector<ByClock> by_clock(std::span<const Time> on, Time begin)
{
    std::vector<ByClock> result;
    for (const auto time : on) {
        const seconds since = time - begin;
        result.push_back({since % kDay, static_cast<std::size_t>(since / kDay)});
    }
    std::ranges::stable_sort(result, {}, &ByClock::clock);
    return result;
}

/// The calls on later than one time of day and not later than another.
std::span<const ByClock> within_clock(const std::vector<ByClock>& on, seconds after, seconds until)
{
    return {std::ranges::upper_bound(on, after, {}, &ByClock::clock),
            std::ranges::upper_bound(on, until, {}, &ByClock::clock)};
}

} // namespace

std::vector<std::uint32_t> followed_when_turned(std::span<const Time> in, std::span<const Time> on,
                                                Time begin, std::size_t days, seconds within)
{
    if (within >= kDay) throw std::invalid_argument("\"within\" is a day or longer");
    const auto sorted = by_clock(on, begin);
    std::vector<std::uint32_t> followed(days, 0);
    std::vector<std::size_t> last_call(days, 0); // in by whose turn a day was last counted, from 1
    for (std::size_t i = 0; i < in.size(); ++i) {
        const seconds since = in[i] - begin;
        const auto own_day = static_cast<std::size_t>(since / kDay);
        const auto count = [&](std::size_t day) { // the call in, had it come on that day
            auto& last = last_call[day];
            if (last != i + 1) ++followed[(day + days - own_day) % days];
            last = i + 1;
        };
        const seconds clock = since % kDay;
        for (const auto& call : within_clock(sorted, clock, clock + within))
            count(call.day);
        if (clock + within < kDay) continue;
        for (const auto& call : within_clock(sorted, seconds{-1}, clock + within - kDay))
            if (call.day > 0) count(call.day - 1);
    }
    return followed;
}

} // namespace spindel::analysis
