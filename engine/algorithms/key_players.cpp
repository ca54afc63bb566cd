#include "engine/algorithms/key_players.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "engine/algorithms/betweenness.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

using Set = std::vector<NodeId>;
constexpr double kEqual = 1e-12;

double value_of(const Network& network, const KeyPlayersOptions& options, const Set& set)
{
    switch (options.goal) {
    case KeyPlayerGoal::fragmentation: return fragmentation(network, set);
    case KeyPlayerGoal::distance_fragmentation: return distance_fragmentation(network, set);
    case KeyPlayerGoal::reach: return static_cast<double>(reach(network, set, options.reach_steps));
    case KeyPlayerGoal::distance_reach: break;
    }
    return distance_reach(network, set);
}

/// A set and its value.
struct Choice {
    Set set;
    double value = 0;
};

/// The first best of some sets, if it is better than what there is.
void take_best(const Network& network, const KeyPlayersOptions& options,
               const std::vector<Set>& sets, Choice& best)
{
    std::vector<double> values(sets.size());
    for_each_index(sets.size(), [&](std::size_t i) {
        options.progress.check();
        values[i] = value_of(network, options, sets[i]);
    });
    for (std::size_t i = 0; i < sets.size(); ++i) {
        if (values[i] > best.value + kEqual) best = {sets[i], values[i]};
    }
}

/// The number of sets of k out of n, or `limit` + 1 where there are more than `limit`.
std::uint64_t sets_up_to(std::uint64_t n, std::uint64_t k, std::uint64_t limit)
{
    double sets = 1; // exact far beyond any sensible limit
    for (std::uint64_t i = 1; i <= k; ++i) {
        sets = sets * static_cast<double>(n - k + i) / static_cast<double>(i);
        if (sets > static_cast<double>(limit)) return limit + 1;
    }
    return static_cast<std::uint64_t>(sets + 0.5);
}

/// All sets of `count` candidates in lexicographic order.
std::vector<Set> all_sets(const std::vector<NodeId>& candidates, std::size_t count)
{
    std::vector<Set> sets;
    std::vector<std::size_t> at(count); // positions among the candidates
    std::iota(at.begin(), at.end(), std::size_t{0});
    while (true) {
        auto& set = sets.emplace_back();
        for (const std::size_t i : at)
            set.push_back(candidates[i]);
        std::size_t moving = count; // the last position that can still move up
        while (moving > 0 && at[moving - 1] == candidates.size() - count + moving - 1)
            --moving;
        if (moving == 0) return sets;
        std::iota(at.begin() + static_cast<std::ptrdiff_t>(moving - 1), at.end(),
                  at[moving - 1] + 1);
    }
}

Set with(Set set, NodeId v)
{
    set.insert(std::ranges::upper_bound(set, v), v);
    return set;
}

/// The set with each candidate that is not yet in it.
void add_extensions(const Set& set, const std::vector<NodeId>& candidates, std::vector<Set>& sets)
{
    for (const NodeId v : candidates) {
        if (!std::ranges::binary_search(set, v)) sets.push_back(with(set, v));
    }
}

Choice greedy_choice(const Network& network, const KeyPlayersOptions& options,
                     const std::vector<NodeId>& candidates)
{
    Choice choice;
    while (choice.set.size() < options.count) {
        options.progress.at("key players", choice.set.size(), options.count);
        std::vector<Set> larger;
        add_extensions(choice.set, candidates, larger);
        choice.value = -1; // a larger set may be worth less: one is taken all the same
        take_best(network, options, larger, choice);
    }
    return choice;
}

void swap_while_it_helps(const Network& network, const KeyPlayersOptions& options,
                         const std::vector<NodeId>& candidates, Choice& choice)
{
    for (Set before; before != choice.set;) {
        before = choice.set;
        std::vector<Set> exchanged;
        for (const NodeId out : before) {
            auto rest = before;
            std::erase(rest, out);
            add_extensions(rest, candidates, exchanged);
        }
        take_best(network, options, exchanged, choice);
    }
}

Set top_betweenness(const Network& network, const KeyPlayersOptions& options,
                    std::vector<NodeId> candidates)
{
    BetweennessOptions ties;
    ties.progress = options.progress;
    const auto score = betweenness(network, ties).score;
    std::ranges::stable_sort(candidates, [&](NodeId u, NodeId v) { return score[u] > score[v]; });
    candidates.resize(options.count);
    std::ranges::sort(candidates);
    return candidates;
}

std::vector<NodeId> checked_candidates(const Network& network, const KeyPlayersOptions& options)
{
    auto candidates = options.candidates;
    if (candidates.empty()) {
        candidates.resize(network.node_count());
        std::iota(candidates.begin(), candidates.end(), NodeId{0});
    }
    const bool ascending =
        std::ranges::adjacent_find(candidates, std::ranges::greater_equal{}) == candidates.end();
    if (!ascending || (!candidates.empty() && candidates.back() >= network.node_count())) {
        throw std::invalid_argument("candidates are not ascending nodes of the network");
    }
    if (candidates.size() < options.count) {
        throw std::invalid_argument("there are fewer candidates than key players to choose");
    }
    return candidates;
}

} // namespace

KeyPlayers key_players(const Network& network, const KeyPlayersOptions& options)
{
    const auto candidates = checked_candidates(network, options);
    KeyPlayers result;
    result.exhaustive = sets_up_to(candidates.size(), options.count, options.max_exhaustive) <=
                        options.max_exhaustive;
    Choice choice;
    if (result.exhaustive) {
        choice.value = -1;
        take_best(network, options, all_sets(candidates, options.count), choice);
    } else {
        choice = greedy_choice(network, options, candidates);
        swap_while_it_helps(network, options, candidates, choice);
    }
    result.nodes = choice.set;
    result.value = choice.value;
    result.value_of_none = value_of(network, options, {});
    result.top_betweenness = top_betweenness(network, options, candidates);
    result.value_of_top_betweenness = value_of(network, options, result.top_betweenness);
    return result;
}

} // namespace spindel::engine
