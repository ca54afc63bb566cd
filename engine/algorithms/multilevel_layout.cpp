#include "engine/algorithms/multilevel_layout.h"

#include <algorithm>
#include <cmath>

#include "engine/algorithms/repulsion_tree.h"
#include "engine/parallel.h"
#include "engine/random.h"

namespace spindel::engine {

namespace {

/// How strong pushes are to pulls: two tied nodes alone would rest at 0.2^(1/3), 0.58 apart.
constexpr double kPush = 0.2;
constexpr NodeId kCoarsest = 40;

/// A drawing gets shorter steps the further it is.
struct Cooling {
    int steps;
    double first;
    double last;

    double step(int i) const
    {
        const double left = static_cast<double>(steps - 1 - i) / std::max(1, steps - 1);
        return last + (first - last) * left * left;
    }
};

/// The distance at which bodies of this graph's mean mass keep each other.
double spacing(const LayoutGraph& graph)
{
    double mass = 0;
    for (const double m : graph.mass)
        mass += m;
    return std::sqrt(mass / static_cast<double>(graph.node_count()));
}

Cooling cooling(const LayoutGraph& graph, bool coarsest)
{
    const auto n = graph.node_count();
    const double space = spacing(graph);
    if (coarsest)
        return {static_cast<int>(100 + 5 * std::min(n, kCoarsest)),
                space * std::sqrt(static_cast<double>(n)), 0.01 * space};
    return {n > 50'000 ? 50 : n > 5'000 ? 80 : 150, space, 0.02 * space};
}

double size_of(Point p)
{
    return std::sqrt(p.x * p.x + p.y * p.y);
}

/// The sum of all pulls on a node, per mass.
Point pull_on(const LayoutGraph& graph, const Positions& positions, NodeId v)
{
    Point sum;
    const auto ends = graph.ends(v);
    const auto pulls = graph.pulls(v);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const Point way = positions[ends[i]] - positions[v];
        sum += pulls[i] * size_of(way) * way;
    }
    return 1.0 / graph.mass[v] * sum;
}

void move(const LayoutGraph& graph, Positions& positions, double step)
{
    const auto pushes = RepulsionTree(positions, graph.mass).pushes();
    Positions moved(positions.size());
    for_each_index(positions.size(), [&](std::size_t v) {
        const Point force = kPush * pushes[v] + pull_on(graph, positions, static_cast<NodeId>(v));
        const double size = size_of(force);
        moved[v] = positions[v] + (size > step ? step / size : 1.0) * force;
    });
    positions = std::move(moved);
}

/// The same drawing, so large that ties are 1 long on average and there is room for all nodes.
Positions scaled(const LayoutGraph& graph, Positions positions)
{
    const auto n = static_cast<double>(graph.node_count());
    double length = 0;
    Point middle;
    for (NodeId v = 0; v < graph.node_count(); ++v) {
        for (const NodeId u : graph.ends(v))
            length += size_of(positions[u] - positions[v]);
        middle += 1.0 / n * positions[v];
    }
    double radius = 0;
    for (const Point p : positions)
        radius += size_of(p - middle) / n;
    // all nodes of a coarse drawing may lie in one place
    if (length <= 0 || radius <= 0) return positions;
    constexpr double kRadiusOfSquare = 0.38; // mean distance from the middle of a square of side 1
    const double factor = std::max(static_cast<double>(graph.end.size()) / length,
                                   kRadiusOfSquare * std::sqrt(n) / radius);
    for (auto& p : positions)
        p = factor * p;
    return positions;
}

/// A place in a square around the origin, of a side.
Point somewhere(Random& random, double side)
{
    const double x = random.uniform() - 0.5;
    const double y = random.uniform() - 0.5;
    return {side * x, side * y};
}

/// Where the nodes of a finer graph begin: around those that stood for them, with as much room
/// each.
Positions scattered(const Positions& coarse, const NodeMap<NodeId>& parent,
                    const NodeMap<double>& mass, Random random)
{
    Positions positions;
    positions.reserve(parent.size());
    for (const NodeId p : parent)
        positions.push_back(coarse[p] + somewhere(random, 0.5 * std::sqrt(mass[p])));
    return positions;
}

/// The graph and its coarser and coarser drawings.
class Levels {
public:
    explicit Levels(const LayoutGraph& finest) : finest_(finest)
    {
        while (level(count() - 1).node_count() > kCoarsest) {
            auto next = coarser(level(count() - 1));
            constexpr double kWorthIt = 0.9;
            if (next.graph.node_count() > kWorthIt * level(count() - 1).node_count()) break;
            coarser_.push_back(std::move(next));
        }
    }

    std::size_t count() const { return coarser_.size() + 1; }
    const LayoutGraph& level(std::size_t i) const
    {
        return i == 0 ? finest_ : coarser_[i - 1].graph;
    }
    /// For each node of a level, the one of the next that stands for it.
    const NodeMap<NodeId>& parent(std::size_t i) const { return coarser_[i].parent; }

    /// Where the finest nodes are when those of a level are at `positions`.
    Positions on_finest(std::size_t i, Positions positions) const
    {
        while (i-- > 0) {
            Positions finer;
            finer.reserve(parent(i).size());
            for (const NodeId p : parent(i))
                finer.push_back(positions[p]);
            positions = std::move(finer);
        }
        return positions;
    }

    double work(std::size_t i) const
    {
        return static_cast<double>(level(i).node_count()) *
               cooling(level(i), i + 1 == count()).steps;
    }

private:
    const LayoutGraph& finest_;
    std::vector<CoarserGraph> coarser_;
};

} // namespace

Positions multilevel_layout(const LayoutGraph& graph, std::uint64_t random_seed,
                            const OnLayoutStep& on_step)
{
    if (graph.node_count() == 1) return {Point{}};
    if (graph.node_count() == 2) return {Point{}, Point{1, 0}};
    const Levels levels(graph);
    double all_work = 0;
    for (std::size_t i = 0; i < levels.count(); ++i)
        all_work += levels.work(i);
    double work = 0;
    Positions positions;
    for (std::size_t i = levels.count(); i-- > 0;) {
        const auto& level = levels.level(i);
        const bool coarsest = i + 1 == levels.count();
        Random random(random_seed, i);
        if (coarsest) {
            const double side = spacing(level) * std::sqrt(static_cast<double>(level.node_count()));
            for (NodeId v = 0; v < level.node_count(); ++v)
                positions.push_back(somewhere(random, side));
        } else {
            positions = scattered(positions, levels.parent(i), levels.level(i + 1).mass, random);
        }
        const auto cooler = cooling(level, coarsest);
        for (int step = 0; step < cooler.steps; ++step) {
            move(level, positions, cooler.step(step));
            work += static_cast<double>(level.node_count());
            on_step(work / all_work, [&] { return scaled(graph, levels.on_finest(i, positions)); });
        }
    }
    return scaled(graph, std::move(positions));
}

} // namespace spindel::engine
