/// Whether two choose the same departures more often than chance lets them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analysis/evidence/hypergeometric.h"
#include "analysis/evidence/outings.h"

namespace spindel::analysis {

/// The departures that two share on bookings of their own, and how often as many come by chance.
struct SharedDepartures {
    std::uint32_t count = 0;
    std::uint32_t routes = 0; // routes and windows in which both might have met
    double p = 1;
};

/// Judges pairs of travellers. The null: in each route and window the parties are dealt out anew
/// among its departures, each departure keeping how many it took. So neither a popular route, nor a
/// popular departure, nor how often either travels makes company of two strangers. Given the
/// departures of one, how many of the other's parties go by them is hypergeometric in each route
/// and window, and their sum a convolution: p is exact, and the larger of the two that the pair
/// gives. Parties in which both go are left out on all sides: what a booking says needs no chance.
///
/// Source: Tumminello, Miccichè, Lillo, Piilo, Mantegna, "Statistically validated networks in
/// bipartite complex systems", PLoS ONE 6, e17994, 2011, whose events are of one popularity; here
/// each departure has its own.
class DepartureTest {
public:
    /// Keeps what it needs. Time O(outings log outings).
    explicit DepartureTest(const Outings& outings);

    SharedDepartures of(engine::EntityId one, engine::EntityId other) const;

    /// Pairs that share a departure on different bookings, each once, sorted.
    std::vector<Travellers> candidates() const;

    /// No less than the number of pairs with at least so many routes and windows in common: how
    /// many tests are made, as who shares no departure is tested too. Who has fewer in common could
    /// not reach a small p, and what two have in common says nothing of whether they met, so to
    /// leave them out is fair (as Tarone, Biometrics 46, 1990).
    std::size_t tests(std::size_t least_routes) const;

private:
    std::span<const Outing> outings_of(engine::EntityId traveller) const;
    /// The places of one route that parties draw, where `fixed` and those that both take are taken.
    Urn urn(const std::vector<Outing>& fixed, std::size_t together,
            std::span<const Outing> of_fixed, std::size_t drawn) const;

    std::vector<Outing> outings_; // on departures, sorted
    std::vector<std::uint32_t> parties_of_route_;
    std::vector<std::uint32_t> parties_of_departure_;
};

} // namespace spindel::analysis
