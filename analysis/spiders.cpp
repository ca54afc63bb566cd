#include "analysis/spiders.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "analysis/brokers.h"
#include "analysis/evidence/conduct.h"
#include "analysis/evidence/pulled.h"
#include "analysis/evidence/ring_order.h"
#include "analysis/evidence/two_questions.h"
#include "analysis/spider_reasons.h"
#include "engine/algorithms/pagerank.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

constexpr double kMostNearness = 2;
constexpr double kRanked = 0.5;
constexpr double kRemarkableMarks = 0.05;
constexpr double kRemarkableTerm = 0.5;

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

/// A score that is as likely as not to be one of chance is not ranked; in records pulled around
/// suspects, where somebody thought each worth asking about, everybody with evidence is.
bool is_remarkable(const Coordination& c, double score_q, bool pulled)
{
    if (pulled) return c.score > 0;
    return score_q <= kRanked && (c.marks_p <= kRemarkableMarks || c.money >= kRemarkableTerm ||
                                  c.orders >= kRemarkableTerm);
}

/// After those with evidence, those with nothing but their place in the network: never flagged.
/// Those with evidence learn what brokers they are.
void add_brokers(const Subject& subject, const Rings& rings, const std::vector<double>& lift,
                 const SpiderOptions& options, std::vector<Spider>& ranked)
{
    std::map<NodeId, std::size_t> listed;
    for (std::size_t i = 0; i < ranked.size(); ++i)
        listed.emplace(ranked[i].node, i);
    const double highest = ranked.empty() ? 1.0 : std::min(1.0, ranked.back().score);
    const BrokerOptions broker{options.permutations > 0 ? BrokerOptions{}.permutations : 0,
                               options.random_seed, highest, options.progress};
    for (auto& found : brokers(subject, rings, lift, broker)) {
        if (const auto at = listed.find(found.node); at != listed.end()) {
            ranked[at->second].reasons.push_back(brokerage_reason(found));
            continue;
        }
        ranked.push_back(
            {found.node, found.score, 1.0, rings.ring_of[found.node], std::move(found.reasons)});
    }
}

std::optional<double> q_value(const Answers& answers, engine::NodeId v)
{
    if (!answers.asked) return {};
    return std::max(answers.organised_q[v], answers.unlike_lawful_q[v]);
}

/// What each does beside that: it explains and orders nothing.
void add_conduct(const Subject& subject, const ContactLists& contacts, const SpiderOptions& options,
                 std::vector<Spider>& ranked)
{
    const auto found = conduct(subject, contacts, {options.random_seed, options.progress});
    for (auto& spider : ranked) {
        for (auto& reason : conduct_reasons(found, spider.node))
            spider.reasons.push_back(std::move(reason));
    }
}

DealingOutcome outcome_of(const Answers& answers, const std::vector<bool>& eligible, bool pulled)
{
    DealingOutcome outcome{answers.found, std::numeric_limits<double>::infinity(), pulled};
    for (std::size_t v = 0; v < eligible.size(); ++v) {
        if (eligible[v] && answers.score_q[v] <= kRanked)
            outcome.least_score = std::min(outcome.least_score, answers.scored[v].score);
    }
    return outcome;
}

} // namespace

SpiderRanking spider_ranking(const Subject& subject, const Rings& rings,
                             const SpiderOptions& options)
{
    SpiderEvidence found;
    found.pulled =
        options.settled != nullptr ? options.settled->pulled : are_pulled(subject.personas);
    found.evidence = contact_evidence(
        subject,
        {.random_seed = options.random_seed, .pulled = found.pulled, .progress = options.progress});
    found.contacts = contacts_of(subject, found.evidence.lumps);
    found.relays = relays(subject, found.contacts, {.progress = options.progress});
    std::vector<bool> eligible;
    for (NodeId v = 0; v < found.contacts.size(); ++v)
        eligible.push_back(!subject.is_shielded(v));
    found.answers =
        two_questions(subject, found.contacts, found.evidence, found.relays, found.pulled, eligible,
                      {.decoys = {options.permutations, options.random_seed, options.progress},
                       .settled = options.settled.get()});
    const auto& answers = found.answers;
    found.lift = seed_lift(subject.projection.network, options);

    std::vector<double> score;
    for (NodeId v = 0; v < answers.scored.size(); ++v) {
        const bool ranked =
            eligible[v] && is_remarkable(answers.scored[v], answers.score_q[v], found.pulled);
        double value = ranked ? answers.scored[v].score : 0.0;
        if (value > 0 && !found.lift.empty()) {
            value += std::clamp(std::log10(found.lift[v]), 0.0, kMostNearness);
        }
        score.push_back(value);
    }
    std::vector<Spider> ranked;
    for (const auto& [v, discounted] : ring_order(found.contacts, answers.scored, score)) {
        ranked.push_back({v, discounted, q_value(answers, v), rings.ring_of[v],
                          spider_reasons(rings, found, v, discounted / score[v])});
    }
    if (!found.pulled || ranked.empty()) add_brokers(subject, rings, found.lift, options, ranked);
    if (options.permutations > 0) add_conduct(subject, found.contacts, options, ranked);
    return {std::move(ranked), outcome_of(answers, eligible, found.pulled)};
}

std::vector<Spider> spiders(const Subject& subject, const Rings& rings,
                            const SpiderOptions& options)
{
    return spider_ranking(subject, rings, options).spiders;
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
        table.rows.push_back(
            {std::ssize(table.rows) + 1, subject.label(spider.node), subject.kind(spider.node),
             std::string(word(subject.category(spider.node))),
             std::string(subject.projection.country[spider.node].code()),
             engine::Figure{spider.score},
             spider.q_value ? engine::Cell{engine::Figure{*spider.q_value}} : engine::Cell{}, ring,
             line_of(spider.reasons), subject.identifiers(spider.node)});
    }
    return table;
}

} // namespace spindel::analysis
