#include "analysis/ring_roster.h"

#include <algorithm>
#include <optional>

namespace spindel::analysis {

namespace {

using engine::EventId;
using engine::NodeId;

std::size_t number(Stage stage)
{
    return static_cast<std::size_t>(stage);
}

/// Of a member's contacts in the ring, or, of sums, one more of which counts ever less.
double share_of(Stage stage, std::uint32_t people, std::size_t known)
{
    const auto count = static_cast<double>(people);
    if (stage == Stage::collect) return count / (1 + count);
    return known == 0 ? 0 : std::min(1.0, count / static_cast<double>(known));
}

} // namespace

void RingRoster::add_member(NodeId v, bool at_home)
{
    place_of_.emplace(v, members_.size());
    members_.push_back({.node = v, .at_home = at_home});
}

RingMember* RingRoster::member(NodeId v)
{
    const auto at = place_of_.find(v);
    return at == place_of_.end() ? nullptr : &members_[at->second];
}

std::vector<NodeId> RingRoster::contacts(NodeId v) const
{
    std::vector<NodeId> result;
    const auto& projection = subject_.projection;
    for (const NodeId u : projection.network.neighbors(v)) {
        const auto tie = projection.tie_between(u, v);
        if (holds(u) && tie && rings_.significant[*tie]) result.push_back(u);
    }
    return result;
}

void RingRoster::add(RingMember& doer, Stage stage, NodeId whom,
                     const std::vector<EventId>& records)
{
    whom_[{doer.node, stage}].insert(whom);
    auto& own = doer.stages[number(stage)].records;
    own.insert(own.end(), records.begin(), records.end());
}

void RingRoster::finish(Stage last)
{
    for (auto& one : members_) {
        const auto known = contacts(one.node).size();
        one.likely = {};
        double best = 0;
        for (std::size_t s = 0; s <= number(last); ++s) {
            const auto stage = static_cast<Stage>(s);
            auto& found = one.stages[s];
            if (stage != Stage::collect) {
                const auto at = whom_.find({one.node, stage});
                found.people =
                    at == whom_.end() ? 0 : static_cast<std::uint32_t>(at->second.size());
            }
            found.share = share_of(stage, found.people, known);
            std::ranges::sort(found.records);
            const auto repeated = std::ranges::unique(found.records);
            found.records.erase(repeated.begin(), repeated.end());
            if (found.share <= best) continue;
            best = found.share;
            one.likely = stage;
        }
    }
}

void add_sum(RingMember& collector, EventId record)
{
    auto& collected = collector.stages[number(Stage::collect)];
    ++collected.people;
    collected.records.push_back(record);
}

} // namespace spindel::analysis
