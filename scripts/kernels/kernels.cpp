#include "scripts/kernels/kernels.h"

#include <algorithm>
#include <string_view>

namespace spindel::kernels {

std::vector<Kernel> all()
{
    std::vector<Kernel> found;
    for (const auto family : {
             centrality_kernels(),
             community_kernels(),
             structure_kernels(),
         }) {
        found.insert(found.end(), family.begin(), family.end());
    }
    std::ranges::sort(found, {},
                      [](const Kernel& kernel) { return std::string_view(kernel.name); });
    return found;
}

} // namespace spindel::kernels
