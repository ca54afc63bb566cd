#include "engine/algorithms/temporal_paths.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace spindel::engine {

namespace {

using Position = ContactSearch::Position;

std::vector<Contact> allowed(std::span<const Contact> contacts, NodeId node_count, NodeId from,
                             const TemporalPathOptions& options)
{
    check_contacts(contacts, node_count);
    if (from >= node_count) throw std::invalid_argument("a path's end is outside the network");
    std::vector<Contact> result(contacts.begin(), contacts.end());
    std::erase_if(result, [&](const Contact& contact) {
        return (options.not_before && contact.time < *options.not_before) ||
               (options.not_after && contact.end() > *options.not_after);
    });
    return result;
}

/// The best walk into each node other than the source, where `rank(last contact)` is least.
template <typename Rank>
TemporalPaths best_paths(const ContactSearch& search, NodeId node_count, NodeId source,
                         const Progress& progress, const Rank& rank)
{
    search.say_done(progress);
    NodeMap<Position> best(node_count, ContactSearch::kNone);
    for (const Position at : search.found()) {
        auto& best_here = best[search.contact(at).to];
        if (best_here == ContactSearch::kNone || rank(at) < rank(best_here)) best_here = at;
    }
    TemporalPaths paths(node_count);
    for (NodeId v = 0; v < node_count; ++v) {
        if (v == source || best[v] == ContactSearch::kNone) continue;
        auto& path = paths[v].emplace();
        const auto walk = search.walk_to(best[v]);
        path.departure = search.contact(walk.front()).time;
        path.arrival = search.contact(walk.back()).end();
        for (const Position at : walk)
            path.contacts.push_back(search.contact(at).id);
    }
    return paths;
}

/// Time runs backwards: who came last leaves first.
Time mirrored(Time time)
{
    return Time(-time.time_since_epoch());
}

} // namespace

TemporalPaths earliest_arrival(std::span<const Contact> contacts, NodeId node_count, NodeId source,
                               const TemporalPathOptions& options)
{
    ContactSearch search(allowed(contacts, node_count, source, options), node_count,
                         options.max_waiting);
    search.search_from(search.leaving(source), options.progress);
    return best_paths(search, node_count, source, options.progress, [&](Position at) {
        return std::tuple(search.contact(at).end(), search.steps(at), search.contact(at).id);
    });
}

TemporalPaths latest_departure(std::span<const Contact> contacts, NodeId node_count, NodeId target,
                               const TemporalPathOptions& options)
{
    auto backwards = allowed(contacts, node_count, target, options);
    for (auto& contact : backwards) {
        std::swap(contact.from, contact.to);
        contact.time = mirrored(contact.end());
    }
    TemporalPathOptions onward;
    onward.max_waiting = options.max_waiting;
    onward.progress = options.progress;
    auto paths = earliest_arrival(backwards, node_count, target, onward);
    for (auto& path : paths) {
        if (!path) continue;
        std::tie(path->departure, path->arrival) =
            std::tuple(mirrored(path->arrival), mirrored(path->departure));
        std::ranges::reverse(path->contacts);
    }
    return paths;
}

TemporalPaths fastest(std::span<const Contact> contacts, NodeId node_count, NodeId source,
                      const TemporalPathOptions& options)
{
    ContactSearch search(allowed(contacts, node_count, source, options), node_count,
                         options.max_waiting);
    // the last departures first: the first search to find a contact departs as late as any can
    std::vector<Time> departure(contacts.size());
    const auto [begin, end] = search.leaving(source);
    for (Position last = end; last > begin;) {
        Position first = last;
        const Time time = search.contact(last - 1).time;
        while (first > begin && search.contact(first - 1).time == time)
            --first;
        const auto found_before = search.found().size();
        search.search_from({first, last}, options.progress);
        for (const Position at : search.found().subspan(found_before))
            departure[at] = time;
        last = first;
    }
    return best_paths(search, node_count, source, options.progress, [&](Position at) {
        return std::tuple(search.contact(at).end() - departure[at], search.steps(at),
                          search.contact(at).id);
    });
}

TemporalPaths fewest_hops(std::span<const Contact> contacts, NodeId node_count, NodeId source,
                          const TemporalPathOptions& options)
{
    ContactSearch search(allowed(contacts, node_count, source, options), node_count,
                         options.max_waiting);
    search.search_from(search.leaving(source), options.progress);
    return best_paths(search, node_count, source, options.progress, [&](Position at) {
        return std::tuple(search.steps(at), search.contact(at).end(), search.contact(at).id);
    });
}

} // namespace spindel::engine
