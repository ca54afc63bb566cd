/// What the network canvas draws: places, shapes, colours. Knows no case and no widget.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>

#include "engine/ids.h"
#include "engine/projection.h"

namespace spindel::viewer {

/// The plane is spoken of in units that are pixels at scale 1.
struct Point {
    float x = 0;
    float y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

/// Where each node of the projection stands.
using Positions = engine::NodeMap<Point>;

/// Persons are circles, organisations squares, phones diamonds, accounts hexagons: told apart
/// without colour.
enum class Shape : std::uint8_t { circle, square, diamond, hexagon };

/// Bars across a node, which tell groups of one colour apart.
enum class Bars : std::uint8_t { none, level, upright, cross, rising, falling, saltire };
inline constexpr std::size_t kBars = 7; // kinds of them

struct SceneNode {
    engine::NodeId node = 0;
    Point at;
    float radius = 4;       // in units of the plane
    std::uint8_t group = 0; // which of the scene's group colours
    Shape shape = Shape::circle;
    bool is_victim = false;
    bool is_pinned = false;
    bool has_note = false;    // somebody wrote on it
    bool is_laid_out = true;  // stands where a layout put it, not a hand
    float importance = 0;     // the larger, the sooner it gets a label
    std::uint32_t hidden = 0; // neighbours that the filter lets through but that are not shown
};

/// The records of one layer between two nodes of the scene, by their index in it.
struct SceneEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    engine::TieId tie = 0;
    engine::Layer layer = engine::Layer::calls;
    bool is_inferred = false; // rests on no record that names both ends
    bool forward = false;     // a record leads from `from` to `to`
    bool backward = false;
    bool has_note = false;
    std::int8_t lane = 0; // beside the straight line, so that layers do not cover one another
    float width = 1;      // pixels, by volume
};

/// The outline around the members of a ring.
struct SceneHull {
    std::uint32_t ring = 0;
    std::vector<std::uint32_t> members; // by their index in the scene
    bool is_always = true;              // else only while the ring is chosen
    bool has_note = false;
};

/// A layer of the plane with its name, from edge to edge.
struct SceneBand {
    QString name;
    float top = 0;
    float bottom = 0;
};

/// Words above a group of nodes.
struct SceneTitle {
    QString name;
    Point at; // the middle of the group's upper edge
};

/// What the legend says of the size of nodes; no name where all are alike.
struct SizeScale {
    QString name;
    QString most; // the value of the largest node
};

/// One line of the legend on colours.
struct ColorGroup {
    QString name;
    QColor color;
    std::uint32_t nodes = 0;
    Bars bars = Bars::none; // across the colour
};

/// Never changes once made, so it is drawn beside the window.
struct Scene {
    static constexpr std::uint32_t kAbsent = 0xffffffffU;

    std::vector<SceneNode> nodes;                         // in the order of their nodes
    std::vector<SceneEdge> edges;                         // by tie, then layer
    std::array<bool, engine::kLayers.size()> has_layer{}; // whether some edge is of it
    std::vector<SceneHull> hulls;
    std::vector<SceneBand> bands; // from the top down
    std::vector<SceneTitle> titles;
    SizeScale size;
    QString rings_of;  // of what the rings are, where that is not what is drawn
    QString placed_by; // what the places speak of that the filters do not change
    std::vector<ColorGroup> groups;
    std::vector<QString> labels; // by index
    engine::NodeMap<std::uint32_t> index_of;

    std::optional<std::uint32_t> find(engine::NodeId node) const
    {
        if (node >= index_of.size() || index_of[node] == kAbsent) return {};
        return index_of[node];
    }
    /// Whether a note is on anything that is drawn.
    bool has_notes() const;
    /// The rectangle that holds all nodes; of none, a point.
    QRectF bounds() const;
    /// The rectangle that holds some nodes; null where none of them is shown.
    QRectF bounds_of(const std::vector<engine::NodeId>& nodes) const;
};

/// How large a node is on the screen: it grows more slowly than the plane, so that nodes part when
/// one zooms in.
float radius_on_screen(const SceneNode& node, double scale);

/// Moves an edge aside by so many pixels, so that the layers of a tie lie side by side. Which side
/// is taken does not depend on the direction of the edge.
void move_aside(Point& a, Point& b, float pixels);
/// So many pixels for a step of an edge's `lane`.
inline constexpr float kLaneWidth = 2.5F;

/// The node under a point of the plane, the nearest where several are; at least a few pixels count.
std::optional<std::uint32_t> node_at(const Scene& scene, QPointF at, double scale);
/// The edge within a few pixels of a point.
std::optional<std::uint32_t> edge_at(const Scene& scene, QPointF at, double scale);
/// The nodes inside a closed line.
std::vector<engine::NodeId> nodes_inside(const Scene& scene, const std::vector<QPointF>& line);

} // namespace spindel::viewer
