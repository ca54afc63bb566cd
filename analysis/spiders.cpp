#include "analysis/spiders.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "analysis/brokers.h"
#include "analysis/evidence/decoys.h"
#include "analysis/evidence/ring_order.h"
#include "analysis/spider_reasons.h"
#include "engine/algorithms/pagerank.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

constexpr double kFlagged = 0.1; // the level at which the first question passes to the second
constexpr double kMostNearness = 2;
constexpr double kRanked = 0.5;
constexpr double kRemarkable = 0.05;
constexpr double kPulled = 0.25;
constexpr double kRemarkableMoney = 0.5;

std::vector<double> seed_lift(const engine::Network& network, const SpiderOptions& options)
{
    if (options.seeds.empty()) return {};
    engine::PageRankOptions walk;
    walk.progress = options.progress;
    const auto plain = pagerank(network, walk).score;
    std::vector<double> seeds(network.node_count(), 0.0);
    for (const NodeId v : options.seeds)
        seeds[v] = 1.0;
    walk.seeds = seeds;
    auto lift = pagerank(network, walk).score;
    for (std::size_t v = 0; v < lift.size(); ++v)
        lift[v] /= plain[v];
    return lift;
}

/// Whether the records were pulled around suspects (warrant data): then most of those who ring or
/// are rung have a single contact, the suspect, where in everybody's records hardly any have.
bool are_pulled(const engine::Projection& projection)
{
    std::vector<std::uint32_t> contacts(projection.network.node_count(), 0);
    for (engine::TieId tie = 0; tie < projection.ties.ends.size(); ++tie) {
        if (projection.summaries[tie].count[0] == 0) continue;
        ++contacts[projection.ties.ends[tie].first];
        ++contacts[projection.ties.ends[tie].second];
    }
    const auto callers =
        contacts.size() - static_cast<std::size_t>(std::ranges::count(contacts, 0U));
    const auto single = static_cast<std::size_t>(std::ranges::count(contacts, 1U));
    return static_cast<double>(single) > kPulled * static_cast<double>(callers);
}

/// Of each persona, the share of those with any contact that kept at least as much money.
std::vector<double> money_p_values(const std::vector<Coordination>& scored)
{
    std::vector<double> kept;
    for (const auto& c : scored) {
        if (c.contacts > 0) kept.push_back(c.money);
    }
    std::ranges::sort(kept);
    std::vector<double> p;
    for (const auto& c : scored) {
        const auto at_least =
            static_cast<double>(kept.end() - std::ranges::lower_bound(kept, c.money));
        p.push_back(c.money > 0 ? at_least / static_cast<double>(kept.size()) : 1.0);
    }
    return p;
}

/// The second question, asked of those who passed the first: do the contacts keep changing numbers,
/// or does money from persons end there, as with a lawful contractor neither does?
/// @return a q-value for each node; 1 where not asked.
std::vector<double> unlike_lawful(const std::vector<Coordination>& scored,
                                  const std::vector<double>& organised)
{
    const auto money = money_p_values(scored);
    std::vector<std::size_t> asked;
    std::vector<double> p;
    for (std::size_t v = 0; v < scored.size(); ++v) {
        if (organised[v] > kFlagged) continue;
        asked.push_back(v);
        p.push_back(std::min(1.0, 2 * std::min(scored[v].changing_p, money[v]))); // Bonferroni
    }
    const auto q = q_values(p);
    std::vector<double> result(scored.size(), 1.0);
    // Two questions share the level; the contacts of those asked are not independent of each other.
    for (std::size_t i = 0; i < asked.size(); ++i)
        result[asked[i]] = std::min(1.0, 2 * q[i]);
    return result;
}

/// A score that is as likely as not to be one of chance is not ranked.
bool is_remarkable(const Coordination& c, double organised_q)
{
    return organised_q <= kRanked && (c.marks_p <= kRemarkable || c.money >= kRemarkableMoney);
}

/// After those with evidence, those with nothing but their place in the network: never flagged.
void add_brokers(const Subject& subject, const Rings& rings, const std::vector<double>& lift,
                 const SpiderOptions& options, std::vector<Spider>& ranked)
{
    std::set<NodeId> listed;
    for (const auto& spider : ranked)
        listed.insert(spider.node);
    const BrokerOptions broker{options.permutations > 0 ? BrokerOptions{}.permutations : 0,
                               options.random_seed, options.progress};
    const double highest = ranked.empty() ? 1.0 : std::min(1.0, ranked.back().score);
    for (auto& found : brokers(subject, rings, lift, broker)) {
        if (listed.contains(found.node)) continue;
        ranked.push_back({found.node, found.score * highest, 1.0, rings.ring_of[found.node],
                          std::move(found.reasons)});
    }
}

} // namespace

std::vector<Spider> spiders(const Subject& subject, const Rings& rings,
                            const SpiderOptions& options)
{
    SpiderEvidence found;
    found.evidence = contact_evidence(
        subject, {.random_seed = options.random_seed, .progress = options.progress});
    found.contacts = contacts_of(subject, found.evidence.lumps);
    const MarkLaws laws(found.contacts, found.evidence.marks);
    std::vector<double> handled;
    for (const auto& count : found.evidence.counts)
        handled.push_back(count.handled);
    found.pulled = are_pulled(subject.projection);
    const CoordinationInput input{
        subject, found.contacts, found.evidence.lumps,
        handled, laws,           found.pulled ? kOrdinaryPaymentPulled : kOrdinaryPayment};
    found.scored = coordination(input, found.evidence.marks);
    std::vector<double> organised(found.scored.size(), 0.0);
    if (options.permutations > 0) {
        organised =
            q_values(decoy_p_values(input, found.evidence.marks, found.scored,
                                    {options.permutations, options.random_seed, options.progress}));
    }
    const auto unlike = unlike_lawful(found.scored, organised);
    found.organised_q = organised;
    found.unlike_lawful_q = unlike;
    found.lift = seed_lift(subject.projection.network, options);

    std::vector<double> score;
    for (NodeId v = 0; v < found.scored.size(); ++v) {
        const bool ranked = !subject.is_shielded(v) && is_remarkable(found.scored[v], organised[v]);
        double value = ranked ? found.scored[v].score : 0.0;
        if (value > 0 && !found.lift.empty()) {
            value += std::clamp(std::log10(found.lift[v]), 0.0, kMostNearness);
        }
        score.push_back(value);
    }
    std::vector<Spider> ranked;
    for (const auto& [v, discounted] : ring_order(found.contacts, found.evidence.marks, score)) {
        ranked.push_back({v, discounted,
                          options.permutations > 0 ? std::max(organised[v], unlike[v]) : 1.0,
                          rings.ring_of[v], spider_reasons(rings, found, v)});
    }
    add_brokers(subject, rings, found.lift, options, ranked);
    return ranked;
}

engine::Table spiders_table(const std::vector<Spider>& spiders, const Subject& subject)
{
    engine::Table table{{{"rank", ""},
                         {"node", ""},
                         {"kind", ""},
                         {"category", ""},
                         {"country", ""},
                         {"score", ""},
                         {"q_value", ""},
                         {"ring", ""},
                         {"reasons", ""},
                         {"identifiers", ""}},
                        {}};
    for (const auto& spider : spiders) {
        const auto ring =
            spider.ring == kNoRing ? engine::Cell{} : engine::Cell{std::int64_t{spider.ring}};
        table.rows.push_back({std::ssize(table.rows) + 1, subject.label(spider.node),
                              subject.kind(spider.node),
                              std::string(word(subject.category(spider.node))),
                              std::string(subject.projection.country[spider.node].code()),
                              engine::Figure{spider.score}, engine::Figure{spider.q_value}, ring,
                              line_of(spider.reasons), subject.identifiers(spider.node)});
    }
    return table;
}

} // namespace spindel::analysis
