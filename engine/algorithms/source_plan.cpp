#include "engine/algorithms/source_plan.h"

#include <algorithm>
#include <cassert>

#include "engine/algorithms/lanes.h"

namespace spindel::engine {

namespace {

void add_batches(SourcePlan& plan, std::span<const NodeId> sources)
{
    for (std::size_t i = 0; i < sources.size(); i += kLanes) {
        const auto batch = sources.subspan(i, std::min(kLanes, sources.size() - i));
        const std::size_t first = plan.sources.size();
        plan.sources.insert(plan.sources.end(), batch.begin(), batch.end());
        plan.batches.push_back({.first_source = first, .last_source = plan.sources.size()});
    }
}

/// Fills batches with hubs until every chain is served or left to searches from its inner nodes.
class Planner {
public:
    Planner(NodeId nodes, PathChains found)
        : nodes_(nodes), found_(std::move(found)), chains_at_(nodes),
          served_(found_.chains.size(), false), searched_(nodes, false), joined_(nodes, false),
          gain_(nodes, 0)
    {
        for (std::uint32_t c = 0; c < found_.chains.size(); ++c) {
            for (const NodeId hub : found_.chains[c].hubs)
                chains_at_[hub].push_back(c);
        }
    }

    SourcePlan plan()
    {
        search_hubs();
        search_hubs_again();
        search_others();
        plan_.inner = std::move(found_.inner);
        return std::move(plan_);
    }

private:
    /// Each hub of a chain once.
    void search_hubs()
    {
        for (NodeId seed = 0; seed < nodes_; ++seed) {
            if (searched_[seed] || joined_[seed] || chains_at_[seed].empty()) continue;
            join(seed);
            grow(false);
            if (room() == 0) close(true);
        }
        close(true);
    }

    /// The hubs of chains that are left, where that takes fewer searches than their inner nodes.
    void search_hubs_again()
    {
        for (std::uint32_t c = 0; c < found_.chains.size(); ++c) {
            const Chain& chain = found_.chains[c];
            if (served_[c] || chain.size() <= chain.hubs.size()) continue;
            if (room() < chain.hubs.size()) close(false);
            if (served_[c]) continue; // by the batch that ended
            for (const NodeId hub : chain.hubs) {
                if (!joined_[hub]) join(hub);
            }
            grow(true);
        }
        close(false);
    }

    /// What is no hub of a chain and not served by any.
    void search_others()
    {
        std::vector<bool> left(nodes_, true);
        for (const Chain& chain : plan_.chains) {
            for (const NodeId v : found_.inner_of(chain))
                left[v] = false;
        }
        std::vector<NodeId> others;
        for (NodeId v = 0; v < nodes_; ++v) {
            if (left[v] && !searched_[v]) others.push_back(v);
        }
        add_batches(plan_, others);
    }

    std::size_t room() const { return kLanes - batch_.size(); }

    void join(NodeId hub)
    {
        batch_.push_back(hub);
        joined_[hub] = true;
        for (const auto c : chains_at_[hub]) {
            const Chain& chain = found_.chains[c];
            const NodeId other = chain.hubs[chain.hubs[0] == hub ? 1 : 0];
            if (served_[c] || joined_[other]) continue;
            if (gain_[other] == 0) near_.push_back(other);
            gain_[other] += chain.size();
        }
    }

    /// Joins hubs that have chains to those in the batch. One that was searched before is worth it
    /// where it spares more than its own search.
    void grow(bool again)
    {
        while (room() > 0) {
            const NodeId hub = best_hub(again);
            if (hub == nodes_) break;
            join(hub);
        }
    }

    /// The hub that adds most inner nodes, of equal ones the first; `nodes_` if there is none.
    NodeId best_hub(bool again) const
    {
        NodeId best = nodes_;
        std::uint32_t most = again ? 2 : 1;
        for (const NodeId hub : near_) {
            if (joined_[hub] || (searched_[hub] && !again) || gain_[hub] < most) continue;
            if (gain_[hub] == most && best < hub) continue;
            best = hub;
            most = gain_[hub];
        }
        return best;
    }

    /// Ends the batch; it serves what chains it can.
    void close(bool own_pairs)
    {
        if (batch_.empty()) return;
        SourceBatch batch{.first_source = plan_.sources.size(),
                          .first_chain = plan_.chains.size(),
                          .own_pairs = own_pairs};
        plan_.sources.insert(plan_.sources.end(), batch_.begin(), batch_.end());
        for (const NodeId hub : batch_) {
            for (const auto c : chains_at_[hub]) {
                const Chain& chain = found_.chains[c];
                if (served_[c] || !joined_[chain.hubs[0]] || !joined_[chain.hubs[1]]) continue;
                served_[c] = true;
                plan_.chains.push_back(chain);
            }
        }
        batch.last_source = plan_.sources.size();
        batch.last_chain = plan_.chains.size();
        assert(own_pairs || batch.first_chain < batch.last_chain);
        plan_.batches.push_back(batch);
        forget_batch();
    }

    void forget_batch()
    {
        for (const NodeId hub : batch_) {
            searched_[hub] = true;
            joined_[hub] = false;
        }
        for (const NodeId hub : near_)
            gain_[hub] = 0;
        batch_.clear();
        near_.clear();
    }

    NodeId nodes_;
    PathChains found_;
    std::vector<std::vector<std::uint32_t>> chains_at_;
    std::vector<bool> served_;
    NodeMap<bool> searched_;
    NodeMap<bool> joined_;        // to the batch that is being filled
    NodeMap<std::uint32_t> gain_; // inner nodes between a hub and the batch
    std::vector<NodeId> near_;    // hubs that gain
    std::vector<NodeId> batch_;
    SourcePlan plan_;
};

} // namespace

SourcePlan each_searched(std::vector<NodeId> sources)
{
    SourcePlan plan;
    add_batches(plan, sources);
    return plan;
}

SourcePlan chains_served(const PathGraph& graph)
{
    return Planner(graph.node_count(), path_chains(graph)).plan();
}

} // namespace spindel::engine
