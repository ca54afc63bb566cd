#include "engine/algorithms/path_roads.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace spindel::engine {

PathRoads::PathRoads(const Network& network, bool directed, ArcLength length)
    : network_(&network), directed_(directed), length_(length)
{
    double longest = 0;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        for (const double weight : onward_weights(v)) {
            const double step = length_of(weight);
            if (!std::isfinite(step) || step <= 0) {
                throw std::invalid_argument("the length of an arc is not finite and above 0");
            }
            alike_ = alike_ && (longest == 0 || step == longest);
            longest = std::max(longest, step);
        }
    }
    constexpr int kBitsOfLongest = 95; // with 32 bits for the number of steps, below 128
    exponent_ = longest > 0 ? kBitsOfLongest - 1 - std::ilogb(longest) : 0;
}

double PathRoads::plain(ExactLength length) const
{
    return std::ldexp(static_cast<double>(length), -exponent_);
}

double PathRoads::length_of(double weight) const
{
    switch (length_) {
    case ArcLength::hop: return 1.0;
    case ArcLength::weight: return weight;
    case ArcLength::inverse_weight: break;
    }
    return 1.0 / weight;
}

ExactLength PathRoads::exact(double weight) const
{
    const auto units = static_cast<ExactLength>(std::ldexp(length_of(weight), exponent_));
    return std::max(units, ExactLength{1});
}

} // namespace spindel::engine
