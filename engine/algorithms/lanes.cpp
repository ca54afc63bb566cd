#include "engine/algorithms/lanes.h"

namespace spindel::engine {

std::vector<LaneWidth> lane_widths()
{
    std::vector<LaneWidth> widths{LaneWidth::two};
    if (__builtin_cpu_supports("avx2")) widths.push_back(LaneWidth::four);
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl")) {
        widths.push_back(LaneWidth::eight);
    }
    return widths;
}

} // namespace spindel::engine
