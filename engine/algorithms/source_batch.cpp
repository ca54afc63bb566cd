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

template <typename Search>
SPINDEL_ON_LANES NodeMap<double> searched(const Part& part)
{
    Search search(part.paths, part.progress);
    for (std::size_t b = part.begin; b < part.end; ++b) {
        part.progress.at("", b - part.begin, part.end - part.begin);
        search.add(part.paths.plan.batches[b]);
    }
    return search.finish();
}

template <template <LaneWidth> typename Search>
NodeMap<double> by_twos(const Part& part)
{
    return searched<Search<LaneWidth::two>>(part);
}

template <template <LaneWidth> typename Search>
[[gnu::target("avx2")]] NodeMap<double> by_fours(const Part& part)
{
    return searched<Search<LaneWidth::four>>(part);
}

template <template <LaneWidth> typename Search>
[[gnu::target("avx512f,avx512dq,avx512vl")]] NodeMap<double> by_eights(const Part& part)
{
    return searched<Search<LaneWidth::eight>>(part);
}

template <template <LaneWidth> typename Search>
NodeMap<double> by_width(const Part& part, LaneWidth width)
{
    switch (width) {
    case LaneWidth::eight: return by_eights<Search>(part);
    case LaneWidth::four: return by_fours<Search>(part);
    case LaneWidth::two: break;
    }
    return by_twos<Search>(part);
}

template <LaneWidth Width>
using PlainSearch = BatchSearch<Width>;

} // namespace

NodeMap<double> summed_dependencies(const ContractedPaths& paths, std::size_t begin,
                                    std::size_t end, LaneWidth width, const Progress& progress)
{
    const Part part{paths, begin, end, progress};
    return paths.plan.chains.empty() ? by_width<PlainSearch>(part, width)
                                     : by_width<ChainedSearch>(part, width);
}

} // namespace spindel::engine
