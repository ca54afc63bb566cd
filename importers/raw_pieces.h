/// Raw identifiers within ids that should be opaque.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spindel::importers {

/// What a foreign format's id, which should be opaque, holds of raw identifiers: "+46701234567" of
/// "phone-+46701234567", "46701234567" of "tel:46701234567", "identity:SE/19800101-1234" of
/// "se-19800101-1234". docs/formats.md has the rule.
std::optional<std::string> raw_piece(std::string_view id);

/// Whether a cell of a row that is refused, or a remark, may be somebody's identifier: a raw one,
/// one that holds such, an IBAN, misprinted or not, or the number of a subscription or a handset
/// (subscriber_numbers.h). Keys of records are not asked.
bool looks_raw(std::string_view cell);

/// The same of a cell beside the contract, whose column may say what it is ("IMSI_A", "msisdn2").
bool looks_raw(std::string_view cell, std::string_view column);

} // namespace spindel::importers
