#include "analysis/evidence/relays.h"

#include <algorithm>
#include <utility>

#include "analysis/evidence/tail.h"
#include "engine/parallel.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;
using engine::Time;
using std::chrono::days;

struct OutgoingCall {
    Time time;
    NodeId to = 0;
};

using Outgoing = engine::NodeMap<std::vector<OutgoingCall>>;

Outgoing outgoing_calls(const Subject& subject)
{
    Outgoing calls(subject.projection.network.node_count());
    for (const auto& link : subject.projection.links) {
        if (link.layer != engine::Layer::calls) continue;
        calls[link.from].push_back({subject.graph().event(link.record).time, link.to});
    }
    engine::for_each_index(calls.size(), [&](std::size_t v) {
        std::ranges::sort(calls[v], {},
                          [](const OutgoingCall& call) { return std::pair(call.time, call.to); });
    });
    return calls;
}

template <typename Counts>
std::vector<Time> times(const std::vector<OutgoingCall>& calls, const Counts& counts)
{
    std::vector<Time> result;
    for (const auto& call : calls) {
        if (counts(call.to)) result.push_back(call.time);
    }
    return result;
}

std::uint32_t count_passed(std::span<const Time> in, std::span<const Time> on, Time begin,
                           std::chrono::seconds period, days shift, std::chrono::seconds within)
{
    std::uint32_t passed = 0;
    for (const auto call : in) {
        const auto time = begin + (call - begin + shift) % period;
        const auto next = std::ranges::upper_bound(on, time);
        if (next != on.end() && *next - time <= within) ++passed;
    }
    return passed;
}

} // namespace

PassedOn passed_on(std::span<const Time> in, std::span<const Time> on, std::chrono::seconds within)
{
    PassedOn result;
    if (on.empty()) return result;
    const auto begin = std::chrono::floor<days>(on.front());
    const auto period = std::chrono::floor<days>(on.back()) - begin + days{1};
    const auto inside =
        in.subspan(static_cast<std::size_t>(std::ranges::lower_bound(in, begin) - in.begin()));
    const auto count =
        static_cast<std::size_t>(std::ranges::lower_bound(inside, begin + period) - inside.begin());
    const auto during = inside.first(count);
    result.passed = count_passed(during, on, begin, period, days{0}, within);
    if (result.passed == 0) return result;
    std::int64_t as_many = 0;
    for (days shift{0}; shift < period; ++shift) // with the calls as they are
        as_many += count_passed(during, on, begin, period, shift, within) >= result.passed ? 1 : 0;
    result.p = static_cast<double>(as_many) / static_cast<double>(period.count());
    return result;
}

std::vector<Relays> relays(const Subject& subject, const ContactLists& contacts,
                           const RelayOptions& options)
{
    const auto calls = outgoing_calls(subject);
    std::vector<Relays> result(contacts.size());
    engine::for_each_index(contacts.size(), [&](std::size_t v) {
        options.progress.check();
        for (const NodeId contact : contacts[v]) {
            const auto in = times(calls[v], [&](NodeId to) { return to == contact; });
            if (in.size() < options.least_calls) continue;
            ++result[v].tested;
            const auto on = times(calls[contact], [&](NodeId to) { return to != v; });
            const auto found = passed_on(in, on, options.within);
            if (found.p > options.passes_on) continue;
            ++result[v].passing;
            result[v].calls += found.passed;
        }
        result[v].p = binomial_tail(result[v].tested, result[v].passing, options.passes_on);
    });
    return result;
}

} // namespace spindel::analysis
