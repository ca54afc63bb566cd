/// How a ring's takings come together and reach the one who runs it.
#pragma once

#include <vector>

#include "analysis/simulation/chronicle.h"
#include "analysis/simulation/ring_transport.h"

namespace spindel::analysis::simulation {

/// Remittances of 300 to 2,500 euro to the collectors, who keep 10 to 30 % and pass lumps up every
/// two to six weeks; recruiters' rewards; rent and adverts for several people from one purse;
/// in some rings, debts paid off weekly.
void move_money(Chronicle& chronicle, const Ring& ring, const std::vector<Held>& held,
                PersonIndex landlord, PersonIndex advert_portal, Draws& draws);

} // namespace spindel::analysis::simulation
