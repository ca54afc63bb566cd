/// Where nodes are drawn.
#pragma once

#include "engine/ids.h"

namespace spindel::engine {

/// A place in the plane; x to the right, y downwards, a tie is about 1 long.
struct Point {
    double x = 0;
    double y = 0;

    Point& operator+=(Point other)
    {
        x += other.x;
        y += other.y;
        return *this;
    }
    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(double factor, Point a) { return {factor * a.x, factor * a.y}; }
    friend bool operator==(const Point&, const Point&) = default;
};

using Positions = NodeMap<Point>;

} // namespace spindel::engine
