/// Edges and nodes of a scene on one band of the picture.
#pragma once

#include <array>
#include <stop_token>

#include "viewer/canvas/seen_scene.h"
#include "viewer/canvas/surface.h"

namespace spindel::viewer {

/// Draws on bands, each by one thread, in the order of the scene: so pixels do not depend on the
/// number of threads.
class BandPainter {
public:
    BandPainter(const Look& look, const SeenScene& seen);

    /// @throws engine::Cancelled once a stop was requested.
    void paint(Surface& surface, const std::stop_token& stop) const;

private:
    void paint_edges(Surface& surface, const std::stop_token& stop) const;
    void paint_hairs(Surface& surface, const std::stop_token& stop) const;
    void paint_edge(Surface& surface, const SeenEdge& seen) const;
    void paint_nodes(Surface& surface) const;
    void paint_node(Surface& surface, std::uint32_t index) const;
    void paint_bars(Surface& surface, std::uint32_t index, Bars bars, Ink ink) const;

    const Look& look_;
    const SeenScene& seen_;
    bool is_dark_;
    std::array<QColor, engine::kLayers.size()> layers_;
    std::array<Ink, engine::kLayers.size()> hairs_;
    std::uint32_t every_ = 1; // of how many edges one is drawn
};

} // namespace spindel::viewer
