#include "engine/algorithms/biconnected.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include <boost/graph/biconnected_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace spindel::engine {

namespace {

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

/// Makes a step of each node that the search finds.
class EachFound : public boost::dfs_visitor<> {
public:
    explicit EachFound(Steps& steps) : steps_(&steps) {}

    template <typename Vertex, typename Graph>
    void discover_vertex(const Vertex& /*v*/, const Graph& /*graph*/) const
    {
        steps_->add();
    }

private:
    Steps* steps_;
};

/// Numbers the blocks by their first tie.
void renumber(std::vector<std::uint32_t>& block, std::uint32_t count)
{
    std::vector<std::uint32_t> number(count, kNone);
    std::uint32_t next = 0;
    for (auto& of_tie : block) {
        if (number[of_tie] == kNone) number[of_tie] = next++;
        of_tie = number[of_tie];
    }
}

std::vector<TieId> alone_in_block(const std::vector<std::uint32_t>& block, std::uint32_t count)
{
    std::vector<std::uint32_t> size(count, 0);
    for (const auto of_tie : block)
        ++size[of_tie];
    std::vector<TieId> alone;
    for (TieId tie = 0; tie < block.size(); ++tie) {
        if (size[block[tie]] == 1) alone.push_back(tie);
    }
    return alone;
}

} // namespace

Biconnected biconnected(const Network& network, const BiconnectedOptions& options)
{
    Steps steps(options.progress, "biconnected components", network.node_count());
    const auto& graph = network.undirected_graph();
    // Boost marks one of the two arcs of a tie
    std::vector<std::uint32_t> block_of_arc(boost::num_edges(graph), kNone);
    Biconnected result;
    const auto found = boost::biconnected_components(
        graph,
        boost::make_iterator_property_map(block_of_arc.begin(), get(boost::edge_index, graph)),
        std::back_inserter(result.articulation_points), boost::visitor(EachFound(steps)));
    result.block_count = static_cast<std::uint32_t>(found.first);
    std::ranges::sort(result.articulation_points);

    const auto ties = index_ties(network).tie_of_arc;
    result.block.resize(network.tie_count());
    for (std::size_t arc = 0; arc < block_of_arc.size(); ++arc) {
        if (block_of_arc[arc] != kNone) result.block[ties[arc]] = block_of_arc[arc];
    }
    renumber(result.block, result.block_count);
    result.bridges = alone_in_block(result.block, result.block_count);
    return result;
}

} // namespace spindel::engine
