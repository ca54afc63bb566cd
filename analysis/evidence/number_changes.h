/// How often each persona changes its number, and what lawful cause the records show for it.
#pragma once

#include "analysis/evidence/contacts.h"
#include "analysis/number_use.h"
#include "analysis/persona_text.h"

namespace spindel::analysis {

/// The changes of number of one persona inside the period of the records.
struct NumberChanges {
    /// Halves of a change: a number that begins, a number that ends.
    double numbers = 0;
    /// Once, and once only, a number of its own began within days of those of two or more of its
    /// contacts, as where a household or a firm moves to another operator.
    bool together = false;
    /// An organisation pays it again and again: it draws wages, and its number may be its
    /// employer's.
    bool waged = false;

    /// Changes without the one that many share.
    double unexplained() const { return numbers - (together ? 1.0 : 0.0); }
};

struct NumberChangeOptions {
    std::chrono::days together{3};
    std::size_t least_contacts = 2;   // that change with it
    std::size_t least_wages = 3;      // payments by one organisation
    std::chrono::days wages_span{45}; // at least, from the first to the last of them
};

/// Time O(numbers + payments log payments + ties).
engine::NodeMap<NumberChanges> number_changes(const Subject& subject, const NumberUses& uses,
                                              const NumberChangeOptions& options = {});

/// What wages say for staff of a lawful firm rather than anybody: log10 of a likelihood ratio.
struct WageSigns {
    double drawn = 0;
    double none = 0;
};

/// Staff draw wages twice as often as anybody does, at most in nine cases of ten.
///
/// @param share of all who draw wages, at most 0.5; where nobody does, wages say nothing.
WageSigns wage_signs(double share);

} // namespace spindel::analysis
