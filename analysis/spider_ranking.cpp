#include "analysis/spider_ranking.h"

#include <utility>

namespace spindel::analysis {

Ranking evidence_ranking(const Rings& rings, SpiderOptions options)
{
    options.permutations = 0;
    return [&rings, options = std::move(options)](const Subject& subject) {
        std::vector<Ranked> ranked;
        for (const auto& spider : spiders(subject, rings, options))
            ranked.push_back({spider.node, spider.score});
        return ranked;
    };
}

} // namespace spindel::analysis
