#include "analysis/ring_marks.h"

#include <algorithm>
#include <vector>

#include "analysis/evidence/pulled.h"
#include "analysis/evidence/tail.h"

namespace spindel::analysis {

namespace {

/// p of the sum of a value over each group, against as many members drawn from all groups.
template <typename ValueOf>
std::vector<double> p_values(const std::vector<Ring*>& groups, const ValueOf& value_of)
{
    std::vector<double> drawn;
    for (const auto* ring : groups) {
        for (const auto member : ring->members)
            drawn.push_back(value_of(member));
    }
    const SumLaw law(drawn);
    std::vector<double> result;
    for (const auto* ring : groups) {
        double sum = 0;
        for (const auto member : ring->members)
            sum += value_of(member);
        result.push_back(law.tail(ring->members.size(), sum));
    }
    return result;
}

} // namespace

void judge_rings(const Subject& subject, Rings& rings, const RingMarksOptions& options)
{
    const auto evidence = contact_evidence(subject, {.random_seed = options.random_seed,
                                                     .pulled = are_pulled(subject.personas),
                                                     .progress = options.progress});
    judge_rings(evidence.marks, rings);
}

void judge_rings(const engine::NodeMap<Marks>& marks, Rings& rings)
{
    std::vector<Ring*> groups;
    for (auto& ring : rings.rings) {
        if (ring.members.size() > 1) groups.push_back(&ring);
    }
    auto p = p_values(groups, [&](engine::NodeId v) { return marks[v].handling; });
    const auto changing =
        p_values(groups, [&](engine::NodeId v) { return marks[v].unexplained; });
    for (std::size_t i = 0; i < p.size(); ++i) {
        const double larger = std::max(p[i], changing[i]);
        p[i] = larger * larger;
    }
    const auto q = q_values(p);
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups[i]->marks_q = q[i];
}

} // namespace spindel::analysis
