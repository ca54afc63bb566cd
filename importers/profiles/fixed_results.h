/// What a profile itself puts into records, whatever its tables hold.
#pragma once

#include <string>

#include "importers/profiles/profile.h"
#include "importers/profiles/toml_reading.h"

namespace spindel::importers::profiles {

/// Refuses a rule with a constant, or a result of its lookup, that the contract does not take in
/// its column: else every such row were in quarantine.
/// @param table of the rule
/// @param profile its kind, zone and decimal mark
/// @throws engine::InputError at the constant or the word of the lookup.
void check_fixed_results(const TomlTable& table, const std::string& column, const FieldRule& rule,
                         const Profile& profile);

} // namespace spindel::importers::profiles
