#include "engine/same_calls.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace spindel::engine {

namespace {

using std::chrono::seconds;

seconds difference(const ToldCall& a, const ToldCall& b)
{
    return std::chrono::abs(a.time - b.time);
}

std::int64_t length_difference(const ToldCall& a, const ToldCall& b)
{
    return std::abs(a.duration_s.value_or(0) - b.duration_s.value_or(0));
}

bool is_near(const ToldCall& a, const ToldCall& b)
{
    if (a.source == b.source || a.duration_s.has_value() != b.duration_s.has_value()) return false;
    const auto tolerance = std::max(a.tolerance, b.tolerance);
    return tolerance > seconds{0} && difference(a, b) <= tolerance &&
           length_difference(a, b) <= tolerance.count();
}

/// Records that were joined so far.
struct Group {
    std::vector<const ToldCall*> records;
    std::vector<std::size_t> places; // of the records in their order
    std::set<std::string> sources;
};

bool may_join(const Group& a, const Group& b)
{
    const bool is_told_twice = std::ranges::any_of(
        b.sources, [&a](const std::string& source) { return a.sources.contains(source); });
    if (is_told_twice) return false;
    return std::ranges::all_of(a.records, [&b](const ToldCall* one) {
        return std::ranges::all_of(b.records,
                                   [one](const ToldCall* other) { return is_near(*one, *other); });
    });
}

/// Places of the records in the order of time, source and key.
std::vector<std::size_t> in_order(std::span<const ToldCall> records)
{
    std::vector<std::size_t> order(records.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t at) {
        const auto& record = records[at];
        return std::tie(record.time, record.source, record.record_id);
    });
    return order;
}

/// Pairs of near records, the nearest first; each by its places in the order.
std::vector<std::pair<std::size_t, std::size_t>> near_pairs(std::span<const ToldCall> records,
                                                            const std::vector<std::size_t>& order)
{
    seconds widest{0};
    for (const auto& record : records)
        widest = std::max(widest, record.tolerance);
    std::vector<std::tuple<seconds, std::int64_t, std::size_t, std::size_t>> near;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto& a = records[order[i]];
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const auto& b = records[order[j]];
            if (difference(a, b) > widest) break;
            if (is_near(a, b)) near.emplace_back(difference(a, b), length_difference(a, b), i, j);
        }
    }
    std::ranges::sort(near);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    pairs.reserve(near.size());
    for (const auto& [apart, longer, i, j] : near)
        pairs.emplace_back(i, j);
    return pairs;
}

} // namespace

std::vector<std::size_t> same_calls(std::span<const ToldCall> records)
{
    const auto order = in_order(records);
    std::vector<Group> groups(order.size());
    std::vector<std::size_t> group_of(order.size());
    std::iota(group_of.begin(), group_of.end(), std::size_t{0});
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto& record = records[order[i]];
        groups[i].records = {&record};
        groups[i].places = {i};
        groups[i].sources = {record.also_told_by.begin(), record.also_told_by.end()};
        groups[i].sources.insert(record.source);
    }
    for (const auto& [i, j] : near_pairs(records, order)) {
        const auto to = std::min(group_of[i], group_of[j]);
        const auto from = std::max(group_of[i], group_of[j]);
        if (to == from || !may_join(groups[to], groups[from])) continue;
        for (const auto place : groups[from].places)
            group_of[place] = to;
        std::ranges::copy(groups[from].places, std::back_inserter(groups[to].places));
        std::ranges::copy(groups[from].records, std::back_inserter(groups[to].records));
        groups[to].sources.merge(groups[from].sources);
    }
    std::vector<std::size_t> first(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        first[order[i]] = order[group_of[i]]; // a group is the place of its first in the order
    return first;
}

} // namespace spindel::engine
