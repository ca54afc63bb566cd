/// An order in which the best of each ring comes first.
#pragma once

#include <utility>
#include <vector>

#include "analysis/evidence/coordination.h"

namespace spindel::analysis {

/// Orders nodes by score, taken times `discount` where a ring-mate stands above. Two are ring-mates
/// where one is a contact marked
/// (`as_contact` of at least kTelling) of the other, or they share two marked contacts or half of
/// the shorter list. Nodes without a score are left out.
///
/// @return nodes with their scores so discounted, largest first.
///
/// Time O(marked contacts of marked contacts).
std::vector<std::pair<engine::NodeId, double>> ring_order(const ContactLists& contacts,
                                                          const std::vector<Coordination>& judged,
                                                          const std::vector<double>& score,
                                                          double discount = 0.6);

} // namespace spindel::analysis
