#include "analysis/evidence/outings.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "engine/record_filter.h"

namespace spindel::analysis {

namespace {

using engine::EntityId;
using engine::Event;

/// Gives each new key the next number.
template <typename Key>
class Numbers {
public:
    std::uint32_t of(const Key& key)
    {
        return numbers_.try_emplace(key, static_cast<std::uint32_t>(numbers_.size())).first->second;
    }
    std::size_t count() const { return numbers_.size(); }

private:
    std::map<Key, std::uint32_t> numbers_;
};

using Place = std::pair<engine::Country, std::string_view>;

struct Journey {
    const Event* event = nullptr;
    Place from;
    Place to;
    std::uint32_t party = 0;
};

/// True where one leads back over the borders of the other, or inside a country between its places.
bool leads_back(const Journey& journey, const Journey& earlier)
{
    if (journey.from.first != earlier.to.first || journey.to.first != earlier.from.first)
        return false;
    return journey.from.first != journey.to.first ||
           (journey.from == earlier.to && journey.to == earlier.from && journey.from != journey.to);
}

class OutingReader {
public:
    OutingReader(const Subject& subject, const OutingOptions& options)
        : subject_(subject), options_(options)
    {
    }

    Outings read()
    {
        const auto& graph = subject_.graph();
        const engine::RecordFilter filter(subject_.personas, subject_.projection.chosen);
        for (const auto& event : graph.events()) { // in the order of time
            if (event.kind == engine::EventKind::journey && event.time != engine::kNoTime &&
                filter.contains(event)) {
                add(event);
            }
        }
        std::ranges::sort(result_.all);
        result_.all.erase(std::ranges::unique(result_.all).begin(), result_.all.end());
        leave_out_large_departures();
        join_who_came_home();
        return std::move(result_);
    }

private:
    void add(const Event& event)
    {
        const auto& places = subject_.graph().places(event);
        Journey journey{&event,
                        {event.from_country, places.from_place},
                        {event.to_country, places.to_place},
                        0};
        const bool alone = event.to == engine::kNoEntity;
        journey.party = parties_.of({event.to, alone ? event.from : engine::kNoEntity, event.time});
        auto& away = away_[event.from];
        for (auto earlier = away.rbegin(); earlier != away.rend(); ++earlier) {
            if (event.time - earlier->event->time > options_.longest_absence) break;
            if (earlier->party == journey.party) return; // two records of one journey
            if (!leads_back(journey, *earlier)) continue;
            homeward_[{earlier->party, journey.party}].insert(event.from);
            away.erase(std::next(earlier).base());
            return;
        }
        away.push_back(journey);
        const auto route = std::tuple(journey.from, journey.to, event.detail);
        const auto window = event.time.time_since_epoch() / options_.window;
        const auto departure =
            places.carrier.empty()
                ? kNoDeparture
                : departures_.of({route, std::string_view(places.carrier), event.time});
        result_.all.push_back({event.from, routes_.of({route, window}), departure, journey.party});
    }

    void leave_out_large_departures()
    {
        std::vector<std::set<std::uint32_t>> parties(departures_.count());
        for (const auto& outing : result_.all) {
            if (outing.departure != kNoDeparture) parties[outing.departure].insert(outing.party);
        }
        for (auto& outing : result_.all) {
            if (outing.departure != kNoDeparture &&
                parties[outing.departure].size() > options_.largest_departure) {
                outing.departure = kNoDeparture;
            }
        }
        std::ranges::sort(result_.all);
    }

    void join_who_came_home()
    {
        auto& pairs = result_.came_home_together;
        for (const auto& [parties, who] : homeward_) {
            if (who.size() > options_.largest_party) continue;
            for (auto one = who.begin(); one != who.end(); ++one) {
                for (auto other = std::next(one); other != who.end(); ++other)
                    pairs.emplace_back(*one, *other);
            }
        }
        std::ranges::sort(pairs);
        pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    }

    using Route = std::tuple<Place, Place, std::uint8_t>;

    const Subject& subject_;
    const OutingOptions& options_;
    Outings result_;
    Numbers<std::tuple<EntityId, EntityId, engine::Time>> parties_;
    Numbers<std::pair<Route, std::int64_t>> routes_;
    Numbers<std::tuple<Route, std::string_view, engine::Time>> departures_;
    std::map<EntityId, std::vector<Journey>> away_; // not yet back, in the order of time
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<EntityId>> homeward_;
};

} // namespace

bool Outings::came_home(EntityId one, EntityId other) const
{
    return std::ranges::binary_search(came_home_together, Travellers(std::minmax(one, other)));
}

Outings outings(const Subject& subject, const OutingOptions& options)
{
    return OutingReader(subject, options).read();
}

} // namespace spindel::analysis
