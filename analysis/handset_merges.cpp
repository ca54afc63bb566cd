#include "analysis/handset_merges.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace spindel::analysis {

namespace {

using engine::EntityId;
using engine::EventId;

constexpr std::chrono::days kByTurns{1};

/// One number's use in one handset.
struct HandsetUse {
    EntityId handset = engine::kNoEntity;
    EntityId number = engine::kNoEntity;
    EventId first{};
    EventId last{};
};

std::vector<HandsetUse> handset_uses(const engine::RecordGraph& graph)
{
    std::vector<std::tuple<EntityId, EntityId, EventId>> seen;
    const auto events = graph.events();
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        const auto& event = events[i];
        if (event.kind != engine::EventKind::call) continue;
        if (event.from_aside != engine::kNoEntity) {
            seen.emplace_back(event.from_aside, event.from, EventId{i});
        }
        if (event.to_aside != engine::kNoEntity) {
            seen.emplace_back(event.to_aside, event.to, EventId{i});
        }
    }
    std::ranges::sort(seen);
    std::vector<HandsetUse> uses;
    for (const auto& [handset, number, event] : seen) {
        if (uses.empty() || uses.back().handset != handset || uses.back().number != number) {
            uses.push_back({handset, number, event, event});
        }
        uses.back().last = event;
    }
    std::ranges::sort(uses, {}, [](const HandsetUse& use) {
        return std::tuple(use.handset, use.first, use.number);
    });
    return uses;
}

class Joiner {
public:
    Joiner(const engine::RecordGraph& graph, const NumberUses& uses,
           const HandsetMergeOptions& options)
        : graph_(graph), uses_(uses), options_(options)
    {
    }

    /// The merges of one handset, whose uses are given in the order of their beginning.
    void join(std::span<const HandsetUse> uses, std::vector<engine::Merge>& merges) const
    {
        if (uses.size() > options_.most_numbers) return;
        for (std::size_t newer = 1; newer < uses.size(); ++newer) {
            for (std::size_t older = newer; older-- > 0;) {
                if (!is_by_turns(uses[older], uses[newer]) && !replaces(uses[older], uses[newer])) {
                    continue;
                }
                merges.push_back({.older = uses[older].number,
                                  .newer = uses[newer].number,
                                  .kind = engine::MergeKind::same_handset,
                                  .handset = uses[newer].handset,
                                  .last_of_older = uses[older].last,
                                  .first_of_newer = uses[newer].first});
                break;
            }
        }
    }

private:
    engine::Time time(EventId id) const { return graph_.event(id).time; }

    bool is_by_turns(const HandsetUse& older, const HandsetUse& newer) const
    {
        return time(older.last) >= time(newer.first) + kByTurns &&
               uses_.last(older.number) <= time(older.last) + options_.stray_calls &&
               uses_.first(newer.number) + options_.stray_calls >= time(newer.first);
    }

    bool replaces(const HandsetUse& older, const HandsetUse& newer) const
    {
        return time(newer.first) - time(older.last) <= options_.longest_gap &&
               uses_.last(older.number) <= time(newer.first) + options_.stray_calls &&
               uses_.first(newer.number) + kByTurns >= time(newer.first);
    }

    const engine::RecordGraph& graph_;
    const NumberUses& uses_;
    const HandsetMergeOptions& options_;
};

} // namespace

std::vector<engine::Merge> handset_merges(const engine::RecordGraph& graph, const NumberUses& uses,
                                          const HandsetMergeOptions& options)
{
    const auto all = handset_uses(graph);
    const Joiner joiner(graph, uses, options);
    std::vector<engine::Merge> merges;
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        while (end < all.size() && all[end].handset == all[begin].handset)
            ++end;
        joiner.join(std::span(all).subspan(begin, end - begin), merges);
    }
    std::ranges::sort(merges, {}, [](const engine::Merge& merge) {
        return std::tuple(merge.first_of_newer, merge.older, merge.newer);
    });
    return merges;
}

} // namespace spindel::analysis
