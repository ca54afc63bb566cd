/// A scene as one camera sees it: places in device pixels, and what is out of sight left out.
#pragma once

#include <algorithm>
#include <vector>

#include "viewer/canvas/frame.h"

namespace spindel::viewer {

/// An edge that crosses the window.
struct SeenEdge {
    std::uint32_t index = 0; // in the scene
    Point from;
    Point to;
    bool is_lit = false; // touches what is selected
};

struct SeenScene {
    explicit SeenScene(const Look& look);

    QSize size; // device pixels
    float ratio = 1;
    std::vector<Point> at;            // of every node of the scene
    std::vector<float> radius;        // the same
    std::vector<bool> selected;       // the same
    std::vector<std::uint32_t> nodes; // those in the window
    std::vector<SeenEdge> edges;
    bool has_selection = false;

    /// So many edges that each is drawn one pixel wide.
    bool is_crowded() const { return edges.size() > 20'000; }
    /// Of many nodes those that are not selected step back while some are.
    bool is_faded(std::uint32_t index) const
    {
        return has_selection && !selected[index] && nodes.size() > 300;
    }
    /// So many nodes that small ones are drawn as plain dots.
    bool is_swarming() const { return nodes.size() > 5'000; }
    bool is_dot(std::uint32_t index) const
    {
        return is_swarming() && radius[index] < 3 * ratio && !selected[index];
    }
};

/// How strong the hairs of a crowd of lines are.
inline double hair_opacity(std::size_t lines)
{
    return std::clamp(4'000 / static_cast<double>(lines), 0.05, 0.5);
}

} // namespace spindel::viewer
