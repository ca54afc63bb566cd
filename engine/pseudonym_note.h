/// What a case knows of a pseudonym beside its text.
#pragma once

#include <string>

#include "engine/country.h"
#include "engine/records.h"

namespace spindel::engine {

/// Kept outside the pseudonym, so that it can be read without undoing it.
struct PseudonymNote {
    EntityKind kind = EntityKind::phone;
    std::string pseudonym;
    Country country;  // that gave the number, account or document out
    std::string type; // "mobile", "iban", a handset's type allocation code

    friend bool operator==(const PseudonymNote&, const PseudonymNote&) = default;
};

} // namespace spindel::engine
