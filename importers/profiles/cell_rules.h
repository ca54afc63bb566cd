/// Cells of a table, as a profile reads them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "importers/profiles/profile.h"

namespace spindel::importers::profiles {

/// Brings the text of a column's cells, joined, into the form of the record contract.
/// @param column of the contract
/// @return what is wrong with it; nothing where it is right or empty.
std::optional<std::string_view> apply_rule(std::string& text, const FieldRule& rule,
                                           const Profile& profile, const std::string& column);

} // namespace spindel::importers::profiles
