#include "engine/algorithms/temporal_motifs.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "engine/random.h"

namespace spindel::engine {

namespace {

std::vector<Contact> in_order(std::span<const Contact> contacts)
{
    std::vector<Contact> order;
    std::ranges::copy_if(contacts, std::back_inserter(order),
                         [](const Contact& contact) { return contact.from != contact.to; });
    std::ranges::sort(order, {}, [](const Contact& contact) {
        return std::tuple(contact.time, contact.id, contact.from, contact.to);
    });
    return order;
}

EventTies ties_of(std::span<const Contact> order, NodeId node_count)
{
    std::vector<Arc> arcs;
    for (const auto& contact : order)
        arcs.push_back({contact.from, contact.to});
    EventTies ties;
    ties.network = Network::undirected(node_count, arcs);
    ties.index = index_ties(ties.network);
    ties.place_at_low.resize(ties.index.ends.size());
    ties.place_at_high.resize(ties.index.ends.size());
    for (NodeId v = 0; v < node_count; ++v) {
        const auto row = ties.network.neighbors(v);
        for (std::uint32_t place = 0; place < row.size(); ++place) {
            const TieId tie = ties.index.tie_of_arc[ties.network.first_arc(v) + place];
            (v < row[place] ? ties.place_at_low : ties.place_at_high)[tie] = place;
        }
    }
    return ties;
}

EventOrder events_of(std::span<const Contact> order, const EventTies& ties)
{
    EventOrder events;
    for (const auto& contact : order) {
        const auto [low, high] = std::minmax(contact.from, contact.to);
        const auto row = ties.network.neighbors(low);
        const auto place = std::ranges::lower_bound(row, high) - row.begin();
        const auto arc = ties.network.first_arc(low) + static_cast<std::size_t>(place);
        events.time.push_back(contact.time);
        events.tie.push_back(ties.index.tie_of_arc[arc]);
        events.upward.push_back(contact.from == low ? 1 : 0);
    }
    return events;
}

template <typename Value>
void shuffle(std::span<Value> values, Random& random)
{
    for (std::size_t left = values.size(); left > 1; --left)
        std::swap(values[left - 1], values[random.below(left)]);
}

/// Deals the ways that the events of each tie went out anew, over the same times.
void deal_within_ties(EventOrder& events, std::size_t ties, Random& random)
{
    std::vector<std::vector<std::uint8_t>> ways(ties);
    for (std::size_t i = 0; i < events.tie.size(); ++i)
        ways[events.tie[i]].push_back(events.upward[i]);
    for (auto& of_tie : ways)
        shuffle(std::span(of_tie), random);
    for (std::size_t i = events.tie.size(); i-- > 0;) {
        events.upward[i] = ways[events.tie[i]].back();
        ways[events.tie[i]].pop_back();
    }
}

void deal_all(EventOrder& events, Random& random)
{
    for (std::size_t left = events.tie.size(); left > 1; --left) {
        const auto other = random.below(left);
        std::swap(events.tie[left - 1], events.tie[other]);
        std::swap(events.upward[left - 1], events.upward[other]);
    }
}

MotifComparison compare(const MotifCounts& counts, const EventTies& ties, const EventOrder& events,
                        const TemporalMotifOptions& options, Steps& steps)
{
    MotifComparison result;
    std::array<double, 36> squares{};
    std::array<std::uint32_t, 36> at_least{};
    for (std::uint32_t i = 0; i < options.permutations; ++i) {
        Random random(options.random_seed, i);
        auto dealt = events;
        if (options.null == MotifNull::all_times) {
            deal_all(dealt, random);
        } else {
            deal_within_ties(dealt, ties.index.ends.size(), random);
        }
        const auto found = count_motifs(ties, dealt, options.window, steps);
        for (std::size_t c = 0; c < found.of_class.size(); ++c) {
            const auto count = static_cast<double>(found.of_class[c]);
            const double off = count - result.mean[c]; // Welford's running mean and squares
            result.mean[c] += off / (i + 1.0);
            squares[c] += off * (count - result.mean[c]);
            at_least[c] += found.of_class[c] >= counts.of_class[c] ? 1 : 0;
        }
    }
    for (std::size_t c = 0; c < squares.size(); ++c) {
        const double others = std::max(1.0, options.permutations - 1.0);
        result.deviation[c] = std::sqrt(squares[c] / others);
        result.p_value[c] = (1.0 + at_least[c]) / (1.0 + options.permutations);
    }
    return result;
}

} // namespace

TemporalMotifs temporal_motifs(std::span<const Contact> contacts, NodeId node_count,
                               const TemporalMotifOptions& options)
{
    check_contacts(contacts, node_count);
    if (options.window.count() < 0) throw std::invalid_argument("a window is negative");
    const auto order = in_order(contacts);
    const auto ties = ties_of(order, node_count);
    const auto events = events_of(order, ties);
    TemporalMotifs result;
    Steps steps(options.progress, "motifs",
                2 * std::uint64_t{node_count} * (options.permutations + std::uint64_t{1}));
    result.counts = count_motifs(ties, events, options.window, steps);
    if (options.permutations > 0)
        result.expected = compare(result.counts, ties, events, options, steps);
    return result;
}

} // namespace spindel::engine
