#include "engine/algorithms/temporal_paths.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <utility>

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

/// Time runs backwards: who came last leaves first.
Time mirrored(Time time)
{
    return Time(-time.time_since_epoch());
}

/// When the walk to each found contact leaves.
std::vector<Time> departures(const ContactSearch& search)
{
    std::vector<Time> departure(search.contact_count());
    for (const Position at : search.found()) {
        const Position before = search.previous(at);
        departure[at] =
            before == ContactSearch::kNone ? search.contact(at).time : departure[before];
    }
    return departure;
}

/// The best walk into each node other than the source, where `rank(last contact, departure)` is
/// least.
template <typename Rank>
TemporalPaths best_paths(ContactSearch search, NodeId node_count, NodeId source, bool backwards,
                         const Progress& progress, const Rank& rank)
{
    search.say_done(progress);
    auto departure = departures(search);
    NodeMap<Position> best(node_count, ContactSearch::kNone);
    for (const Position at : search.found()) {
        auto& best_here = best[search.contact(at).to];
        if (best_here == ContactSearch::kNone ||
            rank(search, at, departure[at]) < rank(search, best_here, departure[best_here]))
            best_here = at;
    }
    best[source] = ContactSearch::kNone;
    return {std::move(search), std::move(best), std::move(departure), backwards};
}

TemporalPaths earliest(std::span<const Contact> contacts, NodeId node_count, NodeId source,
                       bool backwards, const TemporalPathOptions& options)
{
    ContactSearch search(contacts, node_count, options.max_waiting);
    search.search_from(search.leaving(source), options.progress);
    return best_paths(std::move(search), node_count, source, backwards, options.progress,
                      [](const ContactSearch& all, Position at, Time /*departure*/) {
                          return std::tuple(all.contact(at).end(), all.steps(at),
                                            all.contact(at).id);
                      });
}

} // namespace

TemporalPaths::TemporalPaths(ContactSearch search, NodeMap<ContactSearch::Position> last,
                             std::vector<Time> departure, bool backwards)
    : search_(std::move(search)), last_(std::move(last)), departure_(std::move(departure)),
      backwards_(backwards)
{
}

std::optional<TemporalReach> TemporalPaths::reach(NodeId v) const
{
    const Position at = last_[v];
    if (at == ContactSearch::kNone) return {};
    const Time departure = departure_[at];
    const Time arrival = search_.contact(at).end();
    if (backwards_) return TemporalReach{mirrored(arrival), mirrored(departure), search_.steps(at)};
    return TemporalReach{departure, arrival, search_.steps(at)};
}

std::optional<TemporalPath> TemporalPaths::operator[](NodeId v) const
{
    const auto reached = reach(v);
    if (!reached) return {};
    TemporalPath path{reached->departure, reached->arrival, {}};
    for (const Position at : search_.walk_to(last_[v]))
        path.contacts.push_back(search_.contact(at).id);
    if (backwards_) std::ranges::reverse(path.contacts);
    return path;
}

TemporalPaths earliest_arrival(std::span<const Contact> contacts, NodeId node_count, NodeId source,
                               const TemporalPathOptions& options)
{
    return earliest(allowed(contacts, node_count, source, options), node_count, source, false,
                    options);
}

TemporalPaths latest_departure(std::span<const Contact> contacts, NodeId node_count, NodeId target,
                               const TemporalPathOptions& options)
{
    auto against_time = allowed(contacts, node_count, target, options);
    for (auto& contact : against_time) {
        std::swap(contact.from, contact.to);
        contact.time = mirrored(contact.end());
    }
    return earliest(against_time, node_count, target, true, options);
}

TemporalPaths fastest(std::span<const Contact> contacts, NodeId node_count, NodeId source,
                      const TemporalPathOptions& options)
{
    ContactSearch search(allowed(contacts, node_count, source, options), node_count,
                         options.max_waiting);
    // the last departures first: the first search to find a contact departs as late as any can
    const auto [begin, end] = search.leaving(source);
    for (Position last = end; last > begin;) {
        Position first = last;
        const Time time = search.contact(last - 1).time;
        while (first > begin && search.contact(first - 1).time == time)
            --first;
        search.search_from({first, last}, options.progress);
        last = first;
    }
    return best_paths(std::move(search), node_count, source, false, options.progress,
                      [](const ContactSearch& all, Position at, Time departure) {
                          return std::tuple(all.contact(at).end() - departure, all.steps(at),
                                            all.contact(at).id);
                      });
}

TemporalPaths fewest_hops(std::span<const Contact> contacts, NodeId node_count, NodeId source,
                          const TemporalPathOptions& options)
{
    ContactSearch search(allowed(contacts, node_count, source, options), node_count,
                         options.max_waiting);
    search.search_from(search.leaving(source), options.progress);
    return best_paths(std::move(search), node_count, source, false, options.progress,
                      [](const ContactSearch& all, Position at, Time /*departure*/) {
                          return std::tuple(all.steps(at), all.contact(at).end(),
                                            all.contact(at).id);
                      });
}

} // namespace spindel::engine
