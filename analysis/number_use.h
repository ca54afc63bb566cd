/// When each number of the records was in use, and with which handset.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/record_graph.h"

namespace spindel::analysis {

/// From a number's first call or message to its last.
struct NumberUse {
    engine::EventId first{};
    engine::EventId last{};
    std::uint32_t calls = 0;
};

/// Every number's use, and the period that all of them span but for strays, see `without_strays`.
class NumberUses {
public:
    /// Time O(events).
    explicit NumberUses(const engine::RecordGraph& graph);

    const NumberUse& of(engine::EntityId number) const { return uses_[index(number)]; }
    engine::Time first(engine::EntityId number) const;
    engine::Time last(engine::EntityId number) const;
    engine::Window period() const { return period_; }

    /// True where the records show the number's first day of use: they begin so long before it that
    /// a number used as often would have been seen (four of its mean gaps, and five days).
    bool begins_inside(engine::EntityId number) const;
    /// The same for its last day.
    bool ends_inside(engine::EntityId number) const;

private:
    std::chrono::seconds telling_silence(engine::EntityId number) const;

    const engine::RecordGraph* graph_;
    std::vector<NumberUse> uses_; // by entity
    engine::Window period_;
};

} // namespace spindel::analysis
