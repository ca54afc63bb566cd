/// Money that converges on one persona over a border, and how much of it ends there.
#pragma once

#include <cstdint>

#include "analysis/persona_text.h"

namespace spindel::analysis {

struct ConvergingMoney {
    std::uint32_t payers = 0; // persons of known country who paid it, each once
    std::uint32_t abroad = 0; // of them, those of another country than its own
    double p = 1;             // of at least as many abroad
    /// Of all euro that it got, from anybody, the share that it did not pay out, in [0, 1]: at
    /// least half makes it a beneficiary, where the money ends.
    double kept = 0;

    bool is_beneficiary() const { return kept >= 0.5; }
};

/// For each node. The null: in each country who is paid from abroad is dealt out anew among all who
/// are paid there, everybody keeping the number of payers. p is the tail of the hypergeometric law:
/// of N ties between a payer and a payee of that country K cross a border, n are the payee's own.
/// So a country that gets much from abroad makes nobody remarkable. Stated organisations neither
/// pay nor are paid here: an employer pays abroad. Who has no known country has p = 1.
///
/// Amounts without an exchange rate are taken as they stand. Time O(payments log payments).
engine::NodeMap<ConvergingMoney> converging_money(const Subject& subject);

} // namespace spindel::analysis
