/// What an analyst can do to what is laid out, each one act of the history.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include <QJsonObject>
#include <QPointF>

#include "viewer/desk/desk_areas.h"
#include "viewer/session.h"

namespace spindel::viewer {

/// Where nodes were put by hand.
using Moves = std::map<engine::NodeId, QPointF>;

/// Every one of these needs an open case.
void hide(Session& session, const std::vector<engine::NodeId>& nodes);
/// Where a node stands; nothing where it is not shown.
using PlaceOf = std::function<std::optional<QPointF>(engine::NodeId)>;
/// Pins nodes that are not pinned, where they stand; if all of them are, lets them go.
void pin_or_let_go(Session& session, const std::vector<engine::NodeId>& nodes,
                   const PlaceOf& place_of = {});
/// Shows these nodes alone.
void focus_on(Session& session, const std::vector<engine::NodeId>& nodes);
/// Ends hiding and focus: all is shown again.
void show_all(Session& session);
/// Who is pinned, sorted.
std::vector<engine::NodeId> pinned_nodes(const Session& session);
bool is_pinned(const Session& session, engine::NodeId node);
void move_nodes(Session& session, const Moves& moves);
/// Moves nodes as a layout of them alone came out.
void place_selected(Session& session, const Moves& moves, const LayoutChoice& choice);
void set_filter(Session& session, const engine::ProjectionOptions& filter, const QString& name);
/// Whether findings are of what the filters let through, or of the whole case all the same.
void let_findings_follow(Session& session, bool follow);
void set_style(Session& session, const Style& style);
/// Places all nodes anew but for the pinned ones, which keep their places.
void set_layout(Session& session, const LayoutChoice& choice);

/// Why an identifier counts as somebody's: a record says that an actor used it, or it was merged
/// with another number. Named by labels; `other` is the actor or the other number.
struct MergedPair {
    std::string identifier;
    std::string other;
    bool is_of_numbers = false;

    friend bool operator==(const MergedPair&, const MergedPair&) = default;
};

/// Rejects a merge, or accepts it again.
/// @param said what the table of numbers says of it, by column; kept while it is rejected.
void reject_or_accept_merge(Session& session, const MergedPair& pair, const QJsonObject& said = {});

/// How far and how much to expand.
struct Expansion {
    int steps = 1;
    std::size_t most = 30; // new neighbours of one node, the strongest ties first
    std::array<bool, engine::kLayers.size()> layers{true, true, true, true};
};

/// Shows neighbours, that the filter lets through, of nodes; in a focus, new ones stand around the
/// node that led to them, whose place `place_of` knows, but not among the members of another ring.
/// @return how many neighbours were left out because of the cap.
std::size_t expand(Session& session, const std::vector<engine::NodeId>& nodes,
                   const Expansion& expansion, const PlaceOf& place_of);
/// Hides the shown neighbours of nodes that have no other shown neighbour.
/// @return how many shown neighbours stay; one of two of the nodes counts twice.
std::size_t collapse(Session& session, const std::vector<engine::NodeId>& nodes);

} // namespace spindel::viewer
