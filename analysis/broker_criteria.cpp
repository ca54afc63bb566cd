#include "analysis/broker_criteria.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "engine/counted.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

/// The share of candidates with a smaller value, those with an equal one counting half: in (0, 1).
template <typename ValueOf>
std::vector<double> standings(const std::vector<NodeId>& nodes, const ValueOf& value_of)
{
    std::vector<double> sorted;
    sorted.reserve(nodes.size());
    for (const NodeId v : nodes)
        sorted.push_back(value_of(v));
    std::ranges::sort(sorted);
    std::vector<double> result;
    result.reserve(nodes.size());
    for (const NodeId v : nodes) {
        const auto equal = std::ranges::equal_range(sorted, value_of(v));
        const auto below = static_cast<double>(equal.begin() - sorted.begin());
        const auto ties = static_cast<double>(equal.size());
        result.push_back((below + ties / 2) / static_cast<double>(nodes.size()));
    }
    return result;
}

/// Up to this p-value words say "beyond chance".
constexpr double kBeyondChance = 0.05;

std::string brokerage_words(const engine::Brokerage& brokerage, NodeId v)
{
    using Role = engine::BrokerRole;
    auto pairs = brokerage.raw[v];
    const auto role = [&](std::string_view name, Role r) {
        auto words = fmt::format("{} {}", name, pairs[r]);
        if (brokerage.role_p_value.empty() || pairs[r] == 0) return words;
        auto p = brokerage.role_p_value[v];
        return words + fmt::format(" at p = {:.4f}", p[r]);
    };
    auto words = fmt::format(
        "joins {} of contacts across borders ({}, {}, {}, {}; {} within; {:.1f} by its share "
        "of each pair)",
        engine::counted(static_cast<std::int64_t>(pairs.across_borders()), "pair", "pairs"),
        role("liaison", Role::liaison), role("gatekeeper", Role::gatekeeper),
        role("representative", Role::representative), role("consultant", Role::consultant),
        role("coordinator", Role::coordinator), brokerage.partial[v].across_borders());
    if (!brokerage.p_value.empty()) {
        const double p = brokerage.p_value[v];
        words +=
            fmt::format(", across borders {} (p = {:.4f})",
                        p <= kBeyondChance ? "beyond chance" : "no more than chance may give", p);
    }
    return words;
}

} // namespace

std::vector<BrokerCriterion> broker_criteria(const std::vector<NodeId>& nodes,
                                             const BrokerMeasures& m,
                                             const engine::NodeMap<double>& seed_lift)
{
    std::vector<BrokerCriterion> list;
    const auto add = [&](std::string measure, const auto& value_of, const auto& figure_of,
                         const auto& words_of) {
        BrokerCriterion criterion{std::move(measure), standings(nodes, value_of), {}, {}};
        for (const NodeId v : nodes) {
            criterion.figure.push_back(figure_of(v));
            criterion.words.push_back(words_of(v));
        }
        list.push_back(std::move(criterion));
    };
    const auto partial = [&](NodeId v) { return m.brokerage.partial[v].across_borders(); };
    add(
        std::string(kBrokerageMeasure), partial,
        [&](NodeId v) {
            return engine::Figure{partial(v), 1};
        },
        [&](NodeId v) { return brokerage_words(m.brokerage, v); });
    const auto between = [&](NodeId v) { return m.betweenness.score[v]; };
    add(
        "betweenness", between,
        [&](NodeId v) {
            return engine::Figure{between(v), 6};
        },
        [&](NodeId v) {
            return fmt::format("lies on {:.4f} % of shortest paths{}", 100 * between(v),
                               m.betweenness.exact ? ""
                                                   : fmt::format(" (estimated from {} sources)",
                                                                 m.betweenness.sources));
        });
    const auto constraint = [&](NodeId v) { return m.holes.constraint[v]; };
    add(
        "constraint", [&](NodeId v) { return -constraint(v); },
        [&](NodeId v) {
            return engine::Figure{constraint(v), 3};
        },
        [&](NodeId v) { return fmt::format("constraint {:.3f}", constraint(v)); });
    const auto sole = [&](NodeId v) { return m.holes.sole_contacts[v]; };
    add(
        "sole contacts", [&](NodeId v) { return static_cast<double>(sole(v)); },
        [&](NodeId v) {
            return engine::Figure{static_cast<double>(sole(v)), 0};
        },
        [&](NodeId v) {
            return engine::counted(sole(v), "contact", "contacts") + " that only it joins";
        });
    if (!seed_lift.empty()) {
        const auto lift = [&](NodeId v) { return seed_lift[v]; };
        add(
            "nearness to the known", lift,
            [&](NodeId v) {
                return engine::Figure{lift(v), 2};
            },
            [&](NodeId v) {
                return fmt::format("{:.2f} times as near to the known nodes as to all", lift(v));
            });
    }
    return list;
}

} // namespace spindel::analysis
