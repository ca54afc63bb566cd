#include "analysis/spider_ranking.h"

#include <memory>
#include <utility>

#include "analysis/inferred_identifiers.h"

namespace spindel::analysis {

namespace {

std::vector<Ranked> ranked(const std::vector<Spider>& spiders)
{
    std::vector<Ranked> result;
    result.reserve(spiders.size());
    for (const auto& spider : spiders)
        result.push_back({spider.node, spider.score});
    return result;
}

} // namespace

Stability spider_stability(const Subject& subject, const Rings& rings, const SpiderRanking& ranking,
                           const SpiderOptions& spiders, const StabilityOptions& options)
{
    auto by_rule = spiders;
    by_rule.permutations = 0;
    by_rule.settled = std::make_shared<const DealingOutcome>(ranking.dealing);
    by_rule.progress = {{}, spiders.progress.stop}; // samples run side by side
    const auto rank = [&](const Subject& part) {
        return ranked(analysis::spiders(part, rings, by_rule));
    };
    return stability(subject, ranked(ranking.spiders), rank, options);
}

engine::Table stable_spiders_table(const std::vector<Spider>& spiders, const Stability& stability,
                                   const Subject& subject)
{
    auto table = spiders_table(spiders, subject);
    add_stability(table, stability);
    table.columns.push_back({"inferred_identifiers", ""});
    const InferredIdentifiers inferred(subject);
    for (std::size_t row = 0; row < spiders.size(); ++row)
        table.rows[row].emplace_back(inferred.of(spiders[row].node));
    return table;
}

} // namespace spindel::analysis
