#include "engine/algorithms/louvain.h"

namespace spindel::engine {

Communities louvain(const Network& network, const LouvainOptions& options)
{
    return search_communities(network, {.quality = options.quality,
                                        .resolution = options.resolution,
                                        .random_seed = options.random_seed,
                                        .iterations = options.iterations,
                                        .refine = false,
                                        .progress = options.progress});
}

} // namespace spindel::engine
