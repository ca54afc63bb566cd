/// Everybody pushes everybody: the sum of all pushes, with far crowds taken as one body.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/algorithms/positions.h"

namespace spindel::engine {

/// A quadtree over bodies in the plane, in the order of a Z-curve.
///
/// Bodies are handled in crowds of up to 16 that lie together: a crowd looks through the tree once,
/// and what it finds, whole cells or single bodies, pushes each of its own.
/// Source: Barnes, Hut, "A Hierarchical O(N log N) Force-Calculation Algorithm", Nature 324, 1986.
class RepulsionTree {
public:
    /// Time O(n log n). Both spans must outlive the tree.
    RepulsionTree(std::span<const Point> positions, std::span<const double> mass);

    /// For each body, the sum over the others of mass / distance, away from them. A cell whose size
    /// is at most 1.2 times its distance counts as one body at its centre of mass; bodies in one
    /// place do not push each other. The same bits on any number of threads.
    std::vector<Point> pushes() const;

private:
    struct Body {
        double x;
        double y;
        double mass;
    };
    struct Box {
        Point low;
        Point high;
    };
    struct Cell {
        Body center;         // of mass
        double size2 = 0;    // the square of the diagonal of the box of its bodies
        Box box;             // of its bodies
        std::uint32_t begin; // its bodies in order
        std::uint32_t end;
        std::uint32_t next; // the cell after all that it holds
        bool is_crowd;
    };

    void order_bodies();
    void add_cell(std::uint32_t begin, std::uint32_t end, int bit);
    void add_crowds(std::uint32_t begin, std::uint32_t end);
    std::uint32_t open_cell(std::uint32_t begin, std::uint32_t end, bool is_crowd);
    void gather(const Cell& crowd, std::vector<Body>& found) const;

    std::span<const Point> positions_;
    std::span<const double> mass_;
    std::vector<std::uint64_t> code_;  // in order
    std::vector<std::uint32_t> order_; // which body stands at each place
    std::vector<Cell> cells_;          // each before what it holds
    std::vector<std::uint32_t> crowds_;
};

} // namespace spindel::engine
