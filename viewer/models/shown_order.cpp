#include "viewer/models/shown_order.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace spindel::viewer {

std::vector<std::uint32_t> shown_order(const analysis::Subject& subject)
{
    const auto& personas = subject.projection.persona;
    std::vector<std::pair<std::string, engine::NodeId>> masked;
    std::vector<std::uint32_t> place(personas.size());
    std::uint32_t next = 0;
    for (engine::NodeId node = 0; node < personas.size(); ++node) {
        if (subject.labels.masks(personas[node]))
            masked.emplace_back(subject.label(node), node);
        else
            place[node] = next++;
    }
    // victim-2 before victim-10
    std::ranges::sort(masked, {}, [](const auto& one) {
        return std::tuple(one.first.size(), std::string_view(one.first), one.second);
    });
    for (const auto& [label, node] : masked)
        place[node] = next++;
    return place;
}

} // namespace spindel::viewer
