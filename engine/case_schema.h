/// The tables of a case, as a list of migrations.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace spindel::engine {

/// "SPDL": tells a case from any other SQLite file.
inline constexpr std::int64_t kApplicationId = 0x5350444c;

/// Scripts that take a case from version i to i + 1; their number is the version this program
/// writes. A script once released never changes.
std::span<const std::string_view> case_migrations();

} // namespace spindel::engine
