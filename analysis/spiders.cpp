#include "analysis/spiders.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/evidence/decoys.h"
#include "analysis/evidence/ring_order.h"
#include "analysis/spider_reasons.h"
#include "engine/algorithms/pagerank.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

constexpr double kFlagged = 0.1; // the level at which the first question passes to the second
constexpr double kMostNearness = 2;

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

/// The second question, asked of those who passed the first: do their contacts keep changing
/// numbers, as a lawful contractor's do not? @return a q-value for each node; 1 where not asked.
std::vector<double> unlike_lawful(const std::vector<Coordination>& scored,
                                  const std::vector<double>& organised)
{
    std::vector<std::size_t> asked;
    std::vector<double> p;
    for (std::size_t v = 0; v < scored.size(); ++v) {
        if (organised[v] > kFlagged) continue;
        asked.push_back(v);
        p.push_back(scored[v].changing_p);
    }
    const auto q = q_values(p);
    std::vector<double> result(scored.size(), 1.0);
    // Two questions share the level; the contacts of those asked are not independent of each other.
    for (std::size_t i = 0; i < asked.size(); ++i)
        result[asked[i]] = std::min(1.0, 2 * q[i]);
    return result;
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
    found.scored = coordination(subject, found.contacts, found.evidence.lumps, found.evidence.marks,
                                handled, laws);
    std::vector<double> organised(found.scored.size(), 1.0);
    if (options.permutations > 0) {
        organised = q_values(
            decoy_p_values(subject, found.contacts, found.evidence, handled, laws, found.scored,
                           {options.permutations, options.random_seed, options.progress}));
    }
    const auto unlike = unlike_lawful(found.scored, organised);
    found.lift = seed_lift(subject.projection.network, options);

    std::vector<double> score;
    for (NodeId v = 0; v < found.scored.size(); ++v) {
        double value = subject.is_shielded(v) ? 0.0 : found.scored[v].score;
        if (value > 0 && !found.lift.empty()) {
            value += std::clamp(std::log10(found.lift[v]), 0.0, kMostNearness);
        }
        score.push_back(value);
    }
    std::vector<Spider> ranked;
    for (const NodeId v : ring_order(found.contacts, found.evidence.marks, score)) {
        ranked.push_back({v, score[v], std::max(organised[v], unlike[v]), rings.ring_of[v],
                          spider_reasons(rings, found, v)});
    }
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
