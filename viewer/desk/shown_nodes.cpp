#include "viewer/desk/shown_nodes.h"

#include "viewer/desk/personas_named.h"

namespace spindel::viewer {

engine::NodeMap<bool> shown_nodes(const analysis::Subject& subject, const Desk& desk,
                                  const Sight& sight)
{
    const auto count = subject.projection.persona.size();
    const auto focus = desk.names_in(area::kFocus);
    engine::NodeMap<bool> is_shown(count, focus.empty());
    for (const auto node : nodes_named(subject, QStringList(focus.begin(), focus.end())))
        is_shown[node] = true;
    for (const auto node : hidden_nodes(desk, subject))
        is_shown[node] = false;
    if (sight.is_whole()) return is_shown;
    for (engine::NodeId node = 0; node < count; ++node)
        is_shown[node] = is_shown[node] && sight.sees_node(node);
    return is_shown;
}

bool sees(const analysis::Subject& subject, const Sight& sight, engine::NodeId u, engine::NodeId v)
{
    const auto tie = subject.projection.tie_between(u, v);
    return tie && sight.sees_tie(*tie);
}

} // namespace spindel::viewer
