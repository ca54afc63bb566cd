/// JSON from outside, parsed within bounds.
#pragma once

#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace spindel::importers::formats {

/// A text as JSON; discarded (`is_discarded`) where it is none, is nested more than 32 deep, or has
/// an object in which a key stands twice: which of the two values is meant nobody can tell.
/// @param has_twin set to whether a key stands twice; may be null
nlohmann::json parsed_json(std::string_view text, bool* has_twin = nullptr);

} // namespace spindel::importers::formats
