#include "analysis/evidence/ring_order.h"

#include <algorithm>
#include <map>
#include <queue>
#include <set>
#include <tuple>

namespace spindel::analysis {

namespace {

using engine::NodeId;

class RingMates {
public:
    RingMates(const ContactLists& contacts, const std::vector<Coordination>& judged,
              const std::vector<double>& score)
        : marked_(contacts.size()), sharing_(contacts.size())
    {
        for (NodeId v = 0; v < contacts.size(); ++v) {
            if (score[v] <= 0) continue;
            for (const NodeId contact : contacts[v]) {
                if (judged[contact].as_contact < kTelling) continue;
                marked_[v].push_back(contact);
                sharing_[contact].push_back(v);
            }
        }
    }

    std::set<NodeId> of(NodeId v) const
    {
        std::set<NodeId> mates(marked_[v].begin(), marked_[v].end());
        mates.insert(sharing_[v].begin(), sharing_[v].end());
        std::map<NodeId, std::size_t> shared;
        for (const NodeId contact : marked_[v]) {
            for (const NodeId other : sharing_[contact])
                ++shared[other];
        }
        for (const auto& [other, count] : shared) {
            const auto shorter = std::min(marked_[v].size(), marked_[other].size());
            if (count >= 2 || 2 * count >= shorter) mates.insert(other);
        }
        mates.erase(v);
        return mates;
    }

private:
    ContactLists marked_;  // of each scored node
    ContactLists sharing_; // who has it as a marked contact
};

} // namespace

std::vector<std::pair<NodeId, double>> ring_order(const ContactLists& contacts,
                                                  const std::vector<Coordination>& judged,
                                                  const std::vector<double>& score, double discount)
{
    using Entry = std::tuple<double, NodeId, bool>; // minus the score, node, whether discounted
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting;
    std::vector<bool> mate_above(score.size(), false);
    for (NodeId v = 0; v < score.size(); ++v) {
        if (score[v] > 0) waiting.emplace(-score[v], v, false);
    }
    const RingMates mates(contacts, judged, score);
    std::vector<std::pair<NodeId, double>> order;
    while (!waiting.empty()) {
        const auto [value, v, discounted] = waiting.top();
        waiting.pop();
        if (mate_above[v] && !discounted) {
            waiting.emplace(value * discount, v, true);
            continue;
        }
        order.emplace_back(v, -value);
        for (const NodeId mate : mates.of(v))
            mate_above[mate] = true;
    }
    return order;
}

} // namespace spindel::analysis
