/// Money that is collected in small sums, passed up in large ones, and kept.
#pragma once

#include <cstddef>
#include <vector>

#include "analysis/persona_text.h"

namespace spindel::analysis {

/// One large payment by somebody who is not known to be an organisation.
struct Lump {
    engine::NodeId from = 0;
    engine::NodeId to = 0;
    engine::EventId record{};
    double eur = 0;
    double surprise = 0;       // -log10 of the share of all such payers' payments at least as large
    std::size_t collected = 0; // payments that its payer got in the weeks before
    /// It is more than any of them, and they cover it: its payer collects and passes up.
    bool passes_up = false;
    /// Its payer was being paid, and not by many customers who pay once; its payee is not stated to
    /// be an organisation, never paid the payer anything, as in a trade, and keeps: pays out at
    /// most half of what it gets.
    bool kept = false;
};

struct LumpOptions {
    std::chrono::days collecting{45};
    double least_surprise = 1.5;       // of a kept lump: one payment in thirty
    std::size_t least_before_kept = 2; // payments to the payer of a kept lump
    double of_largest_kept = 0.8;      // of the largest of them, at least
    std::size_t least_collected = 3;   // payments to one who passes up
    double of_largest_passed = 1.25;
    double least_ratio = 0.3; // of the sum collected
    double most_ratio = 1.1;
    double most_spent = 0.5; // of what one who keeps was paid by persons
    /// A payer with more of these has customers, where they pay less often than that on average.
    std::size_t most_one_off = 12;
    double least_payments_each = 1.5;
};

/// All payments that are passed up or kept, in the order of their records. Amounts without an
/// exchange rate are taken as they stand. Time O(payments log payments + those in each window).
std::vector<Lump> lumps(const Subject& subject, const LumpOptions& options = {});

} // namespace spindel::analysis
