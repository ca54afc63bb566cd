#include "engine/algorithms/layout.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "engine/algorithms/components.h"
#include "engine/algorithms/multilevel_layout.h"
#include "engine/algorithms/part_packing.h"
#include "engine/algorithms/stress.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// The nodes of each component, the largest component first.
std::vector<std::vector<NodeId>> parts_of(const Network& network)
{
    const auto component = components(network);
    std::vector<std::vector<NodeId>> parts;
    NodeMap<std::size_t> part(network.node_count());
    for (NodeId v = 0; v < network.node_count(); ++v) {
        if (component[v] == v) {
            part[v] = parts.size();
            parts.emplace_back();
        }
        parts[part[component[v]]].push_back(v); // the smallest node came first
    }
    std::ranges::stable_sort(parts, std::greater<>{}, &std::vector<NodeId>::size);
    return parts;
}

std::optional<double> mean_weight(const Network& network, bool weighted)
{
    if (!weighted || network.tie_count() == 0) return {};
    double sum = 0;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        for (const double weight : network.neighbor_weights(v))
            sum += weight;
    }
    if (sum <= 0) throw std::invalid_argument("all weights are 0");
    return sum / (2.0 * network.tie_count());
}

/// Draws one part after the other, and shows the whole in between.
class Drawing {
public:
    Drawing(const Network& network, const LayoutOptions& options)
        : network_(network), options_(options), weight_(mean_weight(network, options.weighted)),
          parts_(parts_of(network)), drawn_(parts_.size()), number_(network.node_count())
    {
        for (std::size_t i = 0; i < parts_.size(); ++i)
            drawn_[i].assign(parts_[i].size(), Point{}); // until its turn comes
    }

    Positions draw()
    {
        const auto first_small = static_cast<std::size_t>(
            std::ranges::partition_point(parts_,
                                         [](const auto& part) { return part.size() > kSmall; }) -
            parts_.begin());
        choose_exact();
        draw_small(first_small);
        for (std::size_t i = first_small; i-- > 0;)
            draw_large(i);
        return composed();
    }

private:
    static constexpr std::size_t kSmall = 1000;

    /// From which part on the stress is reduced, as far as the pairs go.
    void choose_exact()
    {
        std::uint64_t pairs = 0;
        exact_from_ = parts_.size();
        while (exact_from_ > 0) {
            const std::uint64_t n = parts_[exact_from_ - 1].size();
            pairs += n * n;
            if (pairs > options_.stress_pairs) return;
            --exact_from_;
        }
    }

    void finish(std::size_t part, const LayoutGraph& graph)
    {
        if (part >= exact_from_) reduce_stress(graph, drawn_[part], options_.progress);
    }

    void draw_small(std::size_t first)
    {
        // their nodes are disjoint, so they may share the scratch
        for_each_index(parts_.size() - first, [&](std::size_t i) {
            const auto part = first + i;
            const auto graph = layout_graph(network_, parts_[part], number_, weight_);
            drawn_[part] = multilevel_layout(graph, options_.random_seed, [&](double, const auto&) {
                options_.progress.check();
            });
            finish(part, graph);
        });
        for (std::size_t part = first; part < parts_.size(); ++part)
            nodes_done_ += parts_[part].size();
        show();
    }

    void draw_large(std::size_t part)
    {
        const auto graph = layout_graph(network_, parts_[part], number_, weight_);
        const auto size = static_cast<double>(parts_[part].size());
        int step = 0;
        drawn_[part] =
            multilevel_layout(graph, options_.random_seed, [&](double done, const auto& positions) {
                options_.progress.at("layout",
                                     nodes_done_ + static_cast<std::uint64_t>(size * done),
                                     network_.node_count());
                constexpr int kStepsPerFrame = 5;
                if (!options_.on_frame || ++step % kStepsPerFrame != 0) return;
                drawn_[part] = positions();
                show();
            });
        finish(part, graph);
        nodes_done_ += parts_[part].size();
        show();
    }

    Positions composed() const
    {
        Positions positions(network_.node_count());
        const auto offsets = side_by_side(drawn_);
        for (std::size_t part = 0; part < parts_.size(); ++part) {
            for (std::size_t i = 0; i < parts_[part].size(); ++i)
                positions[parts_[part][i]] = drawn_[part][i] + offsets[part];
        }
        return positions;
    }

    void show() const
    {
        options_.progress.at("layout", nodes_done_, network_.node_count());
        if (options_.on_frame) options_.on_frame(composed());
    }

    const Network& network_;
    const LayoutOptions& options_;
    std::optional<double> weight_;
    std::vector<std::vector<NodeId>> parts_;
    std::vector<Positions> drawn_;
    NodeMap<NodeId> number_;
    std::size_t exact_from_ = 0;
    std::uint64_t nodes_done_ = 0;
};

} // namespace

Positions force_layout(const Network& network, const LayoutOptions& options)
{
    options.progress.check();
    if (network.node_count() == 0) return {};
    return Drawing(network, options).draw();
}

} // namespace spindel::engine
