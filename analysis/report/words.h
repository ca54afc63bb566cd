/// Figures, times and countries in the words of the report; the same under every locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/country.h"
#include "engine/projection.h"
#include "engine/time.h"

namespace spindel::analysis::report {

/// "1 234" and so on, with narrow blanks that do not break: 12 345 678.
std::string grouped(std::int64_t number);

/// A number with so many decimals, "–" where it is none.
std::string decimal(double number, int decimals);

/// A share in [0, 1] as "37 %".
std::string percent(double share);

/// "1 ring", "2 rings".
std::string counted(std::int64_t number, std::string_view one, std::string_view many);

/// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& items);

/// "2025-03-01 14:05:09", without the zone, which the report states once; "unknown" for no time.
std::string moment(engine::Time time);

/// "2025-03-01"; "unknown" for no time.
std::string day(engine::Time time);

/// "Sweden (SE)"; "country unknown".
std::string country_words(engine::Country country);

/// "SE"; "?" where unknown.
std::string short_country(engine::Country country);

/// The jurisdiction of a source: "Sweden (SE)" where it is a country's code, else as it is.
std::string jurisdiction_words(std::string_view jurisdiction);

/// "calls and messages", "payments", "journeys".
std::string_view layer_words(engine::Layer layer);

/// At most `most` characters, an ellipsis where some were cut.
std::string shortened(std::string_view text, std::size_t most);

} // namespace spindel::analysis::report
