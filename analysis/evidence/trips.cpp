#include "analysis/evidence/trips.h"

#include <algorithm>
#include <map>

namespace spindel::analysis {

namespace {

using engine::EntityId;
using engine::EventId;
using engine::NodeId;

constexpr std::chrono::days kStay{30};
constexpr double kReturned = 0.3;
constexpr double kPaid = 0.2;

class TripReader {
public:
    explicit TripReader(const Subject& subject) : subject_(subject), graph_(subject.graph())
    {
        const auto events = graph_.events();
        for (std::uint32_t i = 0; i < events.size(); ++i) {
            if (events[i].time != engine::kNoTime &&
                events[i].kind != engine::EventKind::phone_use &&
                events[i].kind != engine::EventKind::account_holding) {
                last_ = std::max(last_, events[i].time);
            }
            if (events[i].kind == engine::EventKind::journey)
                journeys_[events[i].from].push_back(EventId{i});
        }
    }

    Trips read()
    {
        collect();
        Trips result;
        result.of.resize(subject_.projection.network.node_count());
        for (auto& [record, trip] : found_) {
            describe(trip);
            result.of[trip.traveller].push_back(static_cast<std::uint32_t>(result.all.size()));
            result.all.push_back(std::move(trip));
        }
        return result;
    }

private:
    Trip& trip(EventId record, NodeId traveller)
    {
        auto& trip = found_[record];
        trip.traveller = traveller;
        trip.record = record;
        trip.departs = graph_.event(record).time;
        return trip;
    }

    void collect()
    {
        for (const auto& link : subject_.projection.links) {
            if (link.layer != engine::Layer::travel) continue;
            if (!link.both_ways) {
                auto& paid = trip(link.record, link.to);
                paid.payer = link.from;
            } else if (graph_.event(link.record).to == graph_.event(link.second_record).to &&
                       graph_.event(link.record).to != engine::kNoEntity) {
                trip(link.record, link.from).companions.push_back(link.to);
                trip(link.second_record, link.to).companions.push_back(link.from);
            }
        }
    }

    void describe(Trip& trip) const
    {
        const auto& event = graph_.event(trip.record);
        std::ranges::sort(trip.companions);
        trip.companions.erase(std::ranges::unique(trip.companions).begin(), trip.companions.end());
        if (trip.payer) {
            if (std::ranges::binary_search(trip.companions, *trip.payer)) {
                trip.payer.reset();
            } else {
                trip.paid_by_organisation = subject_.is_organisation(*trip.payer);
            }
        }
        for (const auto id : journeys_.at(event.from)) {
            const auto& later = graph_.event(id);
            if (later.time > event.time && later.from_country == event.to_country) {
                trip.leaves_again = later.time;
                break;
            }
        }
        trip.stays = trip.leaves_again ? *trip.leaves_again - event.time > kStay
                                       : last_ - event.time > kStay;
        trip.earns = earns_after(trip);
    }

    bool earns_after(const Trip& trip) const
    {
        const auto& projection = subject_.projection;
        const auto row = projection.network.neighbors(trip.traveller);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto tie =
                projection.ties.tie_of_arc[projection.network.first_arc(trip.traveller) + i];
            if (projection.summaries[tie].count[1] < 2) continue;
            int before = 0;
            int after = 0;
            for (const auto& link : projection.links_of(tie)) {
                if (link.layer != engine::Layer::payments || link.to != trip.traveller) continue;
                ++(graph_.event(link.record).time < trip.departs ? before : after);
            }
            if (before == 0 && after >= 2) return true;
        }
        return false;
    }

    const Subject& subject_;
    const engine::RecordGraph& graph_;
    std::map<EntityId, std::vector<EventId>> journeys_;
    std::map<EventId, Trip> found_;
    engine::Time last_ = engine::kNoTime;
};

} // namespace

Trips trips(const Subject& subject)
{
    return TripReader(subject).read();
}

double handled(const Trip& trip)
{
    return (trip.stays ? 1.0 : kReturned) * (trip.earns ? kPaid : 1.0);
}

} // namespace spindel::analysis
