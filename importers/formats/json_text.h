/// JSON from outside, parsed within bounds.
#pragma once

#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace spindel::importers::formats {

/// A text as JSON; discarded (`is_discarded`) where it is none, or is nested more than 32 deep.
nlohmann::json parsed_json(std::string_view text);

} // namespace spindel::importers::formats
