/// Who is to be looked at next while nodes move between communities.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/ids.h"

namespace spindel::engine::leiden_steps {

/// Nodes to look at, each at most once at a time, in the order of arrival.
class Queue {
public:
    Queue(std::vector<NodeId> nodes, NodeId node_count)
        : ring_(std::move(nodes)), state_(node_count, kAway), size_(ring_.size())
    {
        for (const NodeId v : ring_)
            state_[v] = kWaiting;
        ring_.resize(node_count);
    }

    std::size_t size() const { return size_; }
    /// The first `count` nodes, which are then away.
    void take(std::size_t count, std::vector<NodeId>& nodes)
    {
        nodes.clear();
        for (size_ -= count; count > 0; --count) {
            nodes.push_back(ring_[first_]);
            state_[ring_[first_]] = kAway;
            first_ = wrapped(first_ + 1);
        }
    }
    /// Says that `v`, which is away, has a move in mind.
    void propose(NodeId v) { state_[v] = kProposing; }
    /// Whether its neighbours still stand where they stood when `v` proposed; it is then away.
    bool still_proposes(NodeId v)
    {
        if (state_[v] != kProposing) return false;
        state_[v] = kAway;
        return true;
    }
    /// Tells `v` that a neighbour has moved, and whether that matters if it had nothing in mind.
    void neighbor_moved(NodeId v, bool matters)
    {
        if (state_[v] == kProposing || (state_[v] == kAway && matters)) push(v);
    }
    void push(NodeId v)
    {
        state_[v] = kWaiting;
        ring_[wrapped(first_ + size_++)] = v;
    }

private:
    enum State : std::uint8_t { kAway, kWaiting, kProposing };

    std::size_t wrapped(std::size_t at) const { return at < ring_.size() ? at : at - ring_.size(); }

    std::vector<NodeId> ring_;
    std::vector<State> state_;
    std::size_t first_ = 0;
    std::size_t size_;
};

} // namespace spindel::engine::leiden_steps
