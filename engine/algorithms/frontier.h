/// Which nodes a search from many sources has to look at for the next distance.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/algorithms/path_graph.h"

namespace spindel::engine {

/// The nodes that some source has not reached yet, and the choice among them: near the sources only
/// ends of the last nodes found can come next; later nearly all that are open do.
class Frontier {
public:
    explicit Frontier(NodeId nodes)
        : state_(nodes), open_(nodes), candidates_(nodes + std::size_t{1})
    {
    }

    /// All nodes are open; `arcs` is how many are read if all of them are looked at.
    void start(std::uint64_t arcs)
    {
        std::ranges::fill(state_, kOpen);
        for (NodeId v = 0; v < open_.size(); ++v)
            open_[v] = v;
        open_count_ = open_.size();
        open_arcs_ = arcs;
    }

    /// All sources have reached `v`, at which `arcs` are read.
    void finish(NodeId v, std::uint32_t arcs)
    {
        state_[v] = kFinished;
        open_arcs_ -= arcs;
    }

    bool is_open(NodeId v) const { return (state_[v] & kFinished) == 0; }

    /// No node is left that could be reached.
    bool empty() const { return open_arcs_ == 0; }

    /// The nodes to look at, each once.
    /// @param last the nodes found last, and how many of the arcs `onward` leave them.
    /// @param others nodes to look at in any case, unless they are finished.
    std::span<const NodeId> candidates(std::span<const NodeId> last, std::uint64_t arcs,
                                       const ArcRows& onward, std::span<const NodeId> others = {})
    {
        const auto count = 2 * (arcs + others.size()) < open_arcs_
                               ? gather_ends(last, onward, others)
                               : gather_open();
        return std::span(candidates_).first(count);
    }

private:
    enum State : std::uint8_t { kOpen = 0, kFinished = 1, kCandidate = 2 };

    std::size_t gather_ends(std::span<const NodeId> last, const ArcRows& onward,
                            std::span<const NodeId> others)
    {
        std::size_t count = 0;
        for (const NodeId v : last)
            count = add_open(onward[v], count);
        count = add_open(others, count);
        for (std::size_t k = 0; k < count; ++k)
            state_[candidates_[k]] = kOpen;
        return count;
    }

    std::size_t add_open(std::span<const NodeId> nodes, std::size_t count)
    {
        for (const NodeId w : nodes) {
            candidates_[count] = w;
            count += state_[w] == kOpen ? 1 : 0;
            state_[w] |= kCandidate;
        }
        return count;
    }

    std::size_t gather_open()
    {
        std::size_t count = 0;
        for (std::size_t k = 0; k < open_count_; ++k) {
            open_[count] = open_[k];
            count += (state_[open_[k]] & kFinished) == 0 ? 1 : 0;
        }
        open_count_ = count;
        std::copy_n(open_.begin(), count, candidates_.begin());
        return count;
    }

    NodeMap<std::uint8_t> state_;
    std::vector<NodeId> open_; // unfinished ones, and some that finished since
    std::size_t open_count_ = 0;
    std::uint64_t open_arcs_ = 0;
    std::vector<NodeId> candidates_;
};

} // namespace spindel::engine
