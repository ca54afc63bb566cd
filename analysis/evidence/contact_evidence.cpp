#include "analysis/evidence/contact_evidence.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "analysis/evidence/departures.h"
#include "analysis/evidence/tail.h"
#include "analysis/number_use.h"
#include "engine/parallel.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

constexpr double kOrganisation = 0.2; // an organisation that pays is, as a rule, an employer
constexpr std::chrono::days kEscortReturns{7};
constexpr std::size_t kLeastCalls = 2;
constexpr std::chrono::days kOrdinaryChange{90}; // anybody may change numbers as often

/// For each node, the greatest weight with each traveller, summed.
class Travellers {
public:
    explicit Travellers(std::size_t nodes) : of_(nodes) {}

    void add(NodeId node, NodeId traveller, double weight)
    {
        auto& known = of_[node][traveller];
        known = std::max(known, weight);
    }

    double sum(NodeId node) const
    {
        double total = 0;
        for (const auto& [traveller, weight] : of_[node])
            total += weight;
        return total;
    }

private:
    std::vector<std::map<NodeId, double>> of_;
};

void count_payers(const Trips& trips, std::vector<ContactCounts>& counts)
{
    Travellers paid(counts.size());
    for (const auto& trip : trips.all) {
        if (!trip.payer) continue;
        paid.add(*trip.payer, trip.traveller,
                 handled(trip) * (trip.paid_by_organisation ? kOrganisation : 1.0));
    }
    for (NodeId v = 0; v < counts.size(); ++v)
        counts[v].paid_for = paid.sum(v);
}

/// An escort leaves again within days, those escorted do not.
void count_escorts(const Trips& trips, std::vector<ContactCounts>& counts)
{
    Travellers brought(counts.size());
    for (const auto& trip : trips.all) {
        if (!trip.leaves_again || *trip.leaves_again - trip.departs > kEscortReturns) continue;
        for (const NodeId companion : trip.companions) {
            for (const auto i : trips.of[companion]) {
                const auto& theirs = trips.all[i];
                if (theirs.departs == trip.departs && theirs.stays) {
                    brought.add(trip.traveller, companion, handled(theirs));
                }
            }
        }
    }
    for (NodeId v = 0; v < counts.size(); ++v)
        counts[v].escorted = brought.sum(v);
}

/// Departures of each traveller that looks handled, sorted.
std::vector<engine::Time> departures(const Trips& trips, NodeId traveller)
{
    std::vector<engine::Time> times;
    for (const auto i : trips.of[traveller]) {
        if (trips.all[i].stays) times.push_back(trips.all[i].departs);
    }
    std::ranges::sort(times);
    return times;
}

void count_summons(const Subject& subject, const Trips& trips, engine::Window period,
                   std::uint64_t seed, std::vector<ContactCounts>& counts)
{
    const auto& projection = subject.projection;
    if (!period.from) return;
    std::vector<std::pair<NodeId, engine::TieId>> pairs; // (the other one, tie with a traveller)
    std::vector<NodeId> travellers;
    for (NodeId v = 0; v < counts.size(); ++v) {
        if (departures(trips, v).empty()) continue;
        const auto row = projection.network.neighbors(v);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto tie = projection.ties.tie_of_arc[projection.network.first_arc(v) + i];
            if (projection.summaries[tie].count[0] < kLeastCalls) continue;
            pairs.emplace_back(row[i], tie);
            travellers.push_back(v);
        }
    }
    std::vector<double> p(pairs.size());
    engine::for_each_index(pairs.size(), [&](std::size_t i) {
        std::vector<engine::Time> calls;
        for (const auto& link : projection.links_of(pairs[i].second)) {
            if (link.layer == engine::Layer::calls) {
                calls.push_back(subject.graph().event(link.record).time);
            }
        }
        p[i] = bunching_before(
            calls, departures(trips, travellers[i]), *period.from, *period.to,
            {.random_seed = seed, .stream = pairs[i].second, .largest_p = kBunchedAt});
    });
    Travellers summoned(counts.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        ++counts[pairs[i].first].tested;
        if (p[i] <= kBunchedAt) summoned.add(pairs[i].first, travellers[i], 1);
    }
    for (NodeId v = 0; v < counts.size(); ++v)
        counts[v].summoned = summoned.sum(v);
}

/// A person may be brought on a ticket that somebody else pays, or by an escort.
void count_own_trips(const Trips& trips, std::vector<ContactCounts>& counts)
{
    for (const auto& trip : trips.all) {
        if (!trip.payer && trip.companions.empty()) continue;
        auto& most = counts[trip.traveller].handled;
        most = std::max(most, trip.stays ? handled(trip) : 0.0);
    }
}

/// Surprise of so many bunched pairs, where each is bunched by chance once in ten.
double summons(const ContactCounts& count)
{
    return -std::log10(binomial_tail(static_cast<std::size_t>(count.tested),
                                     static_cast<std::size_t>(count.summoned), kBunchedAt));
}

template <typename ValueOf>
std::vector<double> surprise_of(const std::vector<ContactCounts>& counts, const ValueOf& value_of)
{
    std::vector<double> values;
    values.reserve(counts.size());
    for (const auto& count : counts)
        values.push_back(value_of(count));
    return surprises(values);
}

/// Changes of number that say nothing in so long a period: one a quarter, and one in any.
double ordinary_changes(engine::Window period)
{
    if (!period.from || !period.to) return 1;
    using Days = std::chrono::duration<double, std::ratio<86'400>>;
    return std::max(1.0, Days(*period.to - *period.from) / Days(kOrdinaryChange));
}

/// Of all who move, pay or speak at all, who draw wages.
WageSigns wage_signs_of(const Subject& subject, const std::vector<ContactCounts>& counts)
{
    const auto& network = subject.projection.network;
    std::size_t people = 0;
    std::size_t waged = 0;
    for (NodeId v = 0; v < counts.size(); ++v) {
        if (network.degree(v) == 0 || subject.is_organisation(v)) continue;
        ++people;
        waged += counts[v].changes.waged ? 1 : 0;
    }
    return wage_signs(std::min(0.5, static_cast<double>(waged) /
                                        static_cast<double>(std::max<std::size_t>(people, 1))));
}

} // namespace

ContactEvidence contact_evidence(const Subject& subject, const ContactEvidenceOptions& options)
{
    ContactEvidence found;
    auto& counts = found.counts;
    counts.resize(subject.projection.network.node_count());
    found.trips = trips(subject);
    found.lumps = lumps(subject);
    const NumberUses uses(subject.graph());
    count_payers(found.trips, counts);
    count_escorts(found.trips, counts);
    count_summons(subject, found.trips, uses.period(), options.random_seed, counts);
    const auto changes = number_changes(subject, uses);
    for (NodeId v = 0; v < counts.size(); ++v)
        counts[v].changes = changes[v];
    count_own_trips(found.trips, counts);
    for (const auto& lump : found.lumps)
        counts[lump.from].collected += lump.passes_up ? 1 : 0;
    const auto paid = surprise_of(counts, [](const auto& c) { return c.paid_for; });
    const auto escorted = surprise_of(counts, [](const auto& c) { return c.escorted; });
    const auto collected = surprise_of(counts, [](const auto& c) { return c.collected; });
    const double ordinary = ordinary_changes(uses.period());
    const auto changing = surprise_of(
        counts, [&](const auto& c) { return std::max(0.0, c.changes.numbers - ordinary); });
    const auto unexplained = surprise_of(
        counts, [&](const auto& c) { return std::max(0.0, c.changes.unexplained() - ordinary); });
    const auto wages = options.pulled ? WageSigns{} : wage_signs_of(subject, counts);
    found.marks.resize(counts.size());
    for (NodeId v = 0; v < counts.size(); ++v) {
        const double handling = paid[v] + escorted[v] + collected[v] + summons(counts[v]);
        found.marks[v] = {
            .handling = std::min(kMostHandling, handling),
            .changing = std::min(kMostChanging, changing[v]),
            .unexplained = std::min(kMostChanging, options.pulled ? changing[v] : unexplained[v]),
            .paying = paid[v],
            .wages = counts[v].changes.waged ? wages.drawn : wages.none};
    }
    return found;
}

} // namespace spindel::analysis
