#include "scripts/bench/kernels.h"

#include <algorithm>
#include <string_view>

namespace spindel::bench {

std::vector<Kernel> kernels()
{
    std::vector<Kernel> all;
    for (const auto family : {
             centrality_kernels(),
             community_kernels(),
             structure_kernels(),
         }) {
        all.insert(all.end(), family.begin(), family.end());
    }
    std::ranges::sort(all, {}, [](const Kernel& kernel) { return std::string_view(kernel.name); });
    return all;
}

} // namespace spindel::bench
