#include "engine/algorithms/source_batch.h"

#include "engine/algorithms/batch_search.h"
#include "engine/algorithms/chained_search.h"

namespace spindel::engine {

namespace {

/// Batches of a plan, from one to before another.
struct Part {
    const ContractedPaths& paths;
    std::size_t begin;
    std::size_t end;
    const Progress& progress;
};

template <LaneWidth Width>
SPINDEL_ON_LANES NodeMap<double> searched(const Part& part)
{
    const SourcePlan& plan = part.paths.plan;
    if (!plan.chains.empty()) {
        ChainedSearch<Width> search(part.paths);
        for (std::size_t b = part.begin; b < part.end; ++b) {
            part.progress.check();
            search.add(plan.batches[b]);
        }
        return search.finish();
    }
    BatchSearch<Width> search(part.paths.graph);
    for (std::size_t b = part.begin; b < part.end; ++b) {
        part.progress.check();
        search.add(plan.sources_of(plan.batches[b]));
    }
    return std::move(search.score);
}

NodeMap<double> by_twos(const Part& part)
{
    return searched<LaneWidth::two>(part);
}

[[gnu::target("avx2")]] NodeMap<double> by_fours(const Part& part)
{
    return searched<LaneWidth::four>(part);
}

[[gnu::target("avx512f,avx512dq,avx512vl")]] NodeMap<double> by_eights(const Part& part)
{
    return searched<LaneWidth::eight>(part);
}

} // namespace

NodeMap<double> summed_dependencies(const ContractedPaths& paths, std::size_t begin,
                                    std::size_t end, LaneWidth width, const Progress& progress)
{
    const Part part{paths, begin, end, progress};
    switch (width) {
    case LaneWidth::eight: return by_eights(part);
    case LaneWidth::four: return by_fours(part);
    case LaneWidth::two: break;
    }
    return by_twos(part);
}

} // namespace spindel::engine
