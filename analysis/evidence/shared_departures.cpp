#include "analysis/evidence/shared_departures.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace spindel::analysis {

namespace {

using engine::EntityId;
using Row = std::span<const Outing>;

/// The outings of a row that are of one route; the row goes on behind them.
Row next_route(Row& row)
{
    const auto end = std::ranges::find_if(
        row, [&](const Outing& outing) { return outing.route != row.front().route; });
    const auto count = static_cast<std::size_t>(end - row.begin());
    const auto of_route = row.first(count);
    row = row.subspan(count);
    return of_route;
}

/// The outings whose party the other is not in.
std::vector<Outing> alone(Row row, Row other)
{
    std::vector<Outing> result;
    for (const auto& outing : row) {
        if (std::ranges::find(other, outing.party, &Outing::party) == other.end())
            result.push_back(outing);
    }
    return result;
}

/// How many of `drawn` go by a departure of `fixed`.
std::size_t shared(const std::vector<Outing>& fixed, const std::vector<Outing>& drawn)
{
    return static_cast<std::size_t>(std::ranges::count_if(drawn, [&](const Outing& outing) {
        return std::ranges::find(fixed, outing.departure, &Outing::departure) != fixed.end();
    }));
}

/// What chance makes of one of the two, where the other's departures are as they are.
struct Side {
    std::vector<Urn> urns;
    std::size_t shared = 0;

    double p() const { return hypergeometric_tail(urns, shared); }
};

/// How many parties each departure, or each route, has.
template <typename Key>
std::vector<std::uint32_t> parties_by(const std::vector<Outing>& outings, const Key& key)
{
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    std::vector<std::uint32_t> count;
    for (const auto& outing : outings) {
        const auto k = key(outing);
        if (k >= count.size()) count.resize(k + 1, 0);
        if (seen.emplace(k, outing.party).second) ++count[k];
    }
    return count;
}

} // namespace

DepartureTest::DepartureTest(const Outings& outings)
{
    std::ranges::copy_if(outings.all, std::back_inserter(outings_),
                         [](const Outing& outing) { return outing.departure != kNoDeparture; });
    parties_of_route_ = parties_by(outings_, [](const Outing& o) { return o.route; });
    parties_of_departure_ = parties_by(outings_, [](const Outing& o) { return o.departure; });
}

std::size_t DepartureTest::tests(std::size_t least_routes) const
{
    std::vector<std::size_t> travellers(parties_of_route_.size(), 0);
    for (Row left(outings_); !left.empty();) {
        Row of_traveller = outings_of(left.front().traveller);
        left = left.subspan(of_traveller.size());
        std::vector<std::uint32_t> routes;
        while (!of_traveller.empty())
            routes.push_back(next_route(of_traveller).front().route);
        if (routes.size() < least_routes) continue;
        for (const auto route : routes)
            ++travellers[route];
    }
    std::size_t pairs = 0; // each once for every route in common
    for (const auto n : travellers)
        pairs += n > 0 ? n * (n - 1) / 2 : 0;
    return (pairs + least_routes - 1) / least_routes;
}

std::span<const Outing> DepartureTest::outings_of(EntityId traveller) const
{
    const auto row = std::ranges::equal_range(outings_, traveller, {}, &Outing::traveller);
    return {row.begin(), row.end()};
}

Urn DepartureTest::urn(const std::vector<Outing>& fixed, std::size_t together, Row of_fixed,
                       std::size_t drawn) const
{
    std::set<std::uint32_t> departures;
    for (const auto& outing : fixed)
        departures.insert(outing.departure);
    std::size_t places = 0; // of others on the departures of the one
    for (const auto d : departures) {
        places += parties_of_departure_[d] -
                  static_cast<std::size_t>(std::ranges::count(of_fixed, d, &Outing::departure));
    }
    return {parties_of_route_[of_fixed.front().route] - fixed.size() - together, places, drawn};
}

SharedDepartures DepartureTest::of(EntityId one, EntityId other) const
{
    Side given_one; // where the departures of one are fixed, and the other draws
    Side given_other;
    std::uint32_t routes = 0;
    Row left = outings_of(one);
    Row right = outings_of(other);
    while (!left.empty() && !right.empty()) {
        if (left.front().route != right.front().route) {
            next_route(left.front().route < right.front().route ? left : right);
            continue;
        }
        const auto of_one = next_route(left);
        const auto of_other = next_route(right);
        const auto alone_one = alone(of_one, of_other);
        const auto alone_other = alone(of_other, of_one);
        if (alone_one.empty() || alone_other.empty()) continue;
        ++routes;
        const auto together = of_one.size() - alone_one.size();
        given_one.shared += shared(alone_one, alone_other);
        given_one.urns.push_back(urn(alone_one, together, of_one, alone_other.size()));
        given_other.shared += shared(alone_other, alone_one);
        given_other.urns.push_back(urn(alone_other, together, of_other, alone_one.size()));
    }
    return {static_cast<std::uint32_t>(std::min(given_one.shared, given_other.shared)), routes,
            std::max(given_one.p(), given_other.p())};
}

std::vector<Travellers> DepartureTest::candidates() const
{
    auto by_departure = outings_;
    std::ranges::sort(by_departure, {},
                      [](const Outing& o) { return std::pair(o.departure, o.traveller); });
    std::vector<Travellers> pairs;
    for (std::size_t begin = 0, end = 0; begin < by_departure.size(); begin = end) {
        while (end < by_departure.size() &&
               by_departure[end].departure == by_departure[begin].departure) {
            ++end;
        }
        for (std::size_t i = begin; i < end; ++i) {
            for (std::size_t j = i + 1; j < end; ++j) {
                const auto& a = by_departure[i];
                const auto& b = by_departure[j];
                if (a.traveller != b.traveller && a.party != b.party)
                    pairs.emplace_back(a.traveller, b.traveller);
            }
        }
    }
    std::ranges::sort(pairs);
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
    return pairs;
}

} // namespace spindel::analysis
