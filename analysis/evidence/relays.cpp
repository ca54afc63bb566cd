#include "analysis/evidence/relays.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <ranges>
#include <utility>

#include "analysis/evidence/day_turns.h"
#include "analysis/evidence/tail.h"
#include "engine/parallel.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;
using engine::Time;
using std::chrono::days;

constexpr double kMostSurprise = 5;
constexpr double kAlone = 0.5; // of the word that a single contact passes on

struct Call {
    Time time;
    NodeId other = 0;
};

/// The calls of each node, in the order of time.
struct Calls {
    engine::NodeMap<std::vector<Call>> out;
    engine::NodeMap<std::vector<Call>> in;
};

Calls calls_of(const Subject& subject)
{
    const auto nodes = subject.projection.network.node_count();
    Calls calls{engine::NodeMap<std::vector<Call>>(nodes),
                engine::NodeMap<std::vector<Call>>(nodes)};
    for (const auto& link : subject.projection.links) {
        if (link.layer != engine::Layer::calls) continue;
        const auto time = subject.graph().event(link.record).time;
        calls.out[link.from].push_back({time, link.to});
        calls.in[link.to].push_back({time, link.from});
    }
    engine::for_each_index(nodes, [&](std::size_t v) {
        for (auto* list : {&calls.out[v], &calls.in[v]}) {
            std::ranges::sort(*list, {},
                              [](const Call& call) { return std::pair(call.time, call.other); });
        }
    });
    return calls;
}

template <typename Counts>
std::vector<Time> times(const std::vector<Call>& calls, const Counts& counts)
{
    std::vector<Time> result;
    for (const auto& call : calls) {
        if (counts(call.other)) result.push_back(call.time);
    }
    return result;
}

std::vector<Time> backwards(std::span<const Time> times)
{
    std::vector<Time> result;
    for (const auto time : times | std::views::reverse)
        result.push_back(Time{} - time.time_since_epoch());
    return result;
}

/// What a contact does with the calls of one persona; a test that was not made is empty.
struct Word {
    std::optional<PassedOn> passed; // it passes them on to others
    std::optional<PassedOn> news;   // it passes to the persona what others called it about
};

Word word_between(const Calls& calls, NodeId v, NodeId contact, const RelayOptions& options)
{
    const auto is_v = [&](NodeId other) { return other == v; };
    const auto is_other = [&](NodeId other) { return other != v; };
    Word word;
    const auto in = times(calls.out[v], [&](NodeId to) { return to == contact; });
    if (in.size() >= options.least_calls)
        word.passed = passed_on(in, times(calls.out[contact], is_other), options.within);
    const auto reports = times(calls.out[contact], is_v);
    if (reports.size() >= options.least_calls)
        word.news = reported(reports, times(calls.in[contact], is_other), options.within);
    return word;
}

/// Whether the contact acts on the persona's word, beyond chance.
bool acts(const Word& word, const RelayOptions& options)
{
    return (word.passed && word.passed->p <= options.passes_on) ||
           (word.news && word.news->p <= options.passes_on);
}

void count(const Word& word, const RelayOptions& options, Relays& one, Relays& contact)
{
    if (word.passed) {
        const bool passes = word.passed->p <= options.passes_on;
        ++one.tested;
        ++contact.obeyed.tested;
        one.passing += passes ? 1 : 0;
        contact.obeyed.found += passes ? 1 : 0;
        one.calls += passes ? word.passed->passed : 0;
    }
    if (word.news) {
        const bool reports = word.news->p <= options.passes_on;
        ++one.reporting.tested;
        ++contact.told.tested;
        one.reporting.found += reports ? 1 : 0;
        contact.told.found += reports ? 1 : 0;
    }
}

double word_surprise(double p)
{
    return std::min(kMostSurprise, -std::log10(p));
}

std::uint32_t count_passed(std::span<const Time> in, std::span<const Time> on,
                           std::chrono::seconds within)
{
    std::uint32_t passed = 0;
    for (const auto time : in) {
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
    result.passed = count_passed(during, on, within);
    if (result.passed == 0) return result;
    const auto turned =
        followed_when_turned(during, on, begin, static_cast<std::size_t>(period.count()), within);
    const auto as_many = std::ranges::count_if( // with the calls as they are
        turned, [&](std::uint32_t passed) { return passed >= result.passed; });
    result.p = static_cast<double>(as_many) / static_cast<double>(period.count());
    return result;
}

PassedOn reported(std::span<const Time> reports, std::span<const Time> news,
                  std::chrono::seconds within)
{
    return passed_on(backwards(reports), backwards(news), within);
}

double command(const Relays& relays)
{
    const double word = word_surprise(relays.p) * (relays.passing < 2 ? kAlone : 1.0);
    const double reports = relays.reporting.found < 2 ? 0.0 : word_surprise(relays.reporting.p);
    return word + reports - word_surprise(relays.obeyed.p) - word_surprise(relays.told.p);
}

bool is_in_command(const Relays& relays)
{
    return command(relays) >= 1 && (relays.passing >= 2 || relays.reporting.found >= 2);
}

std::vector<Relays> relays(const Subject& subject, const ContactLists& contacts,
                           const RelayOptions& options)
{
    const auto calls = calls_of(subject);
    std::vector<Relays> result(contacts.size());
    std::vector<std::vector<Word>> words(contacts.size()); // by node, by its contacts
    engine::for_each_index(contacts.size(), [&](std::size_t v) {
        options.progress.check();
        for (const NodeId contact : contacts[v])
            words[v].push_back(word_between(calls, static_cast<NodeId>(v), contact, options));
    });
    for (NodeId v = 0; v < contacts.size(); ++v) {
        for (std::size_t i = 0; i < contacts[v].size(); ++i) {
            count(words[v][i], options, result[v], result[contacts[v][i]]);
            if (acts(words[v][i], options)) result[v].acting.push_back(contacts[v][i]);
        }
    }
    for (auto& one : result) {
        one.p = binomial_tail(one.tested, one.passing, options.passes_on);
        for (auto* group : {&one.reporting, &one.obeyed, &one.told})
            group->p = binomial_tail(group->tested, group->found, options.passes_on);
    }
    return result;
}

} // namespace spindel::analysis
