/// What one persona or ring did, in lanes on one axis of time.
#pragma once

#include <array>
#include <vector>

#include <QString>

#include "analysis/case_analysis.h"
#include "engine/ids.h"
#include "viewer/sight.h"

namespace spindel::viewer {

/// One mark in a lane: a moment, or a span where `end` is later.
struct LaneMark {
    engine::EventId record{};
    engine::Time begin{};
    engine::Time end{};
    bool is_out = true;       // from the persona, or of two from the first; else to it
    QString words;            // "SE → NO", "900 EUR", "P-7"
    QString others;           // of a journey: "for A-7", or "paid by A-7"
    bool is_inferred = false; // of a number that no record gives to the persona: when it was seen
    bool is_paid_for = false; // a journey of somebody else that the persona or a member paid
    int row = 0;              // of numbers: those in use at the same time stand below one another

    bool is_above() const { return is_out && !is_paid_for; }
};

/// A lane of marks in the order of time.
struct Lane {
    QString name;
    std::vector<LaneMark> marks;
    int rows = 1;

    /// Journeys that were paid for others.
    std::size_t paid_for() const;
};

inline constexpr std::size_t kJourneysLane = static_cast<std::size_t>(engine::Layer::travel);
inline constexpr std::size_t kContactsLane = static_cast<std::size_t>(engine::Layer::contacts);
inline constexpr std::size_t kNumbersLane = engine::kLayers.size();

/// A lane for each layer, and one of numbers.
using Lanes = std::array<Lane, engine::kLayers.size() + 1>;

/// Lanes of calls, payments, journeys, stated contacts (those with a time) and numbers (who used
/// which phone or account from when to when; a number that was merged with others, from when to
/// when it was seen). Journeys are those made and those paid for others. Of two nodes, what was
/// between them; of a ring, what was among its members; and the journeys and changes of number of
/// each. Only what the filter lets through;
/// numbers always. Victims are masked.
Lanes lanes_of(const analysis::Subject& subject, const Sight& sight,
               const std::vector<engine::NodeId>& nodes);

} // namespace spindel::viewer
