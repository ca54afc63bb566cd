#include "engine/algorithms/path_blocks.h"

#include <algorithm>

namespace spindel::engine {

namespace {

/// Depth-first search that closes a block when it leaves the last node behind a block's root.
class BlockSearch {
public:
    BlockSearch(const Network& network, const Progress& progress)
        : network_(network), progress_(progress), entered_(network.node_count(), 0),
          lowest_(network.node_count(), 0), subtree_(network.node_count(), 1),
          squares_(network.node_count(), 0.0)
    {
        const NodeId n = network.node_count();
        found_.block_of.assign(n, Blocks::kNoBlock);
        found_.hanging.assign(n, 1);
        found_.separated_pairs.assign(n, 0.0);
    }

    Blocks run()
    {
        for (NodeId v = 0; v < network_.node_count(); ++v) {
            if (entered_[v] == 0) search(v);
        }
        return std::move(found_);
    }

private:
    struct Step {
        NodeId node;
        NodeId from;
        std::size_t next; // position in the node's row
    };

    void search(NodeId start)
    {
        const auto first_block = found_.blocks.size();
        component_.clear();
        enter(start, start);
        while (!path_.empty()) {
            auto& [v, from, next] = path_.back();
            const auto row = network_.neighbors(v);
            if (next == row.size()) {
                const Step left = path_.back();
                path_.pop_back();
                if (!path_.empty()) leave(left.node, left.from);
                continue;
            }
            const NodeId w = row[next++];
            if (entered_[w] == 0) {
                enter(w, v);
            } else if (w != from) {
                lowest_[v] = std::min(lowest_[v], entered_[w]);
            }
        }
        open_.clear();
        for (auto b = first_block; b < found_.blocks.size(); ++b)
            found_.blocks[b].component = subtree_[start];
        for (const NodeId v : component_)
            count_pairs(v, subtree_[start]);
    }

    void enter(NodeId v, NodeId from)
    {
        progress_.check();
        entered_[v] = lowest_[v] = ++clock_;
        open_.push_back(v);
        component_.push_back(v);
        path_.push_back({v, from, 0});
    }

    void leave(NodeId v, NodeId from)
    {
        subtree_[from] += subtree_[v];
        lowest_[from] = std::min(lowest_[from], lowest_[v]);
        if (lowest_[v] < entered_[from]) return;
        const auto b = static_cast<std::uint32_t>(found_.blocks.size());
        Block block{.root = from, .first = found_.members.size(), .behind = subtree_[v]};
        NodeId last = from;
        while (last != v) {
            last = open_.back();
            open_.pop_back();
            found_.members.push_back(last);
            found_.block_of[last] = b;
        }
        block.last = found_.members.size();
        found_.blocks.push_back(block);
        found_.hanging[from] += subtree_[v];
        squares_[from] += static_cast<double>(subtree_[v]) * subtree_[v];
    }

    /// All pairs of other nodes, less those that stay together when v goes.
    void count_pairs(NodeId v, NodeId component)
    {
        const double others = component - 1.0;
        const double above = component - found_.hanging[v];
        found_.separated_pairs[v] = others * others - squares_[v] - above * above;
    }

    const Network& network_;
    const Progress& progress_;
    Blocks found_;
    NodeMap<std::uint32_t> entered_; // when; 0: not yet
    NodeMap<std::uint32_t> lowest_;  // the earliest that is reached from below
    NodeMap<NodeId> subtree_;
    NodeMap<double> squares_; // of the numbers of nodes behind it
    std::uint32_t clock_ = 0;
    std::vector<Step> path_;
    std::vector<NodeId> open_; // entered, in no block yet
    std::vector<NodeId> component_;
};

} // namespace

Blocks path_blocks(const Network& network, const Progress& progress)
{
    return BlockSearch(network, progress).run();
}

} // namespace spindel::engine
