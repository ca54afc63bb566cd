#include "engine/algorithms/leiden.h"

namespace spindel::engine {

Communities leiden(const Network& network, const LeidenOptions& options)
{
    return search_communities(network, {.quality = options.quality,
                                        .resolution = options.resolution,
                                        .random_seed = options.random_seed,
                                        .iterations = options.iterations,
                                        .refine = true,
                                        .randomness = options.randomness,
                                        .progress = options.progress});
}

} // namespace spindel::engine
