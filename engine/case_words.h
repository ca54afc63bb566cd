/// What is said of a file that no case can be read from, and what to do.
#pragma once

#include <string_view>

namespace spindel::engine {

inline constexpr std::string_view kNotACase =
    "not a Spindel case; choose a .spindel file, or import its records into a case";
inline constexpr std::string_view kNoSuchCase =
    "no such case; look where its file may have been moved to, or import records into a new case";
inline constexpr std::string_view kDamagedCase =
    "the case is damaged; spindel-viewer shows what can be read of it; take a copy from before the "
    "damage, or import its files into a new case";
inline constexpr std::string_view kUnreadableCase =
    "the case is damaged so far that nothing can be read of it; take a copy from before the "
    "damage, or import its files into a new case";
inline constexpr std::string_view kVictimsUnknown =
    "the case is damaged where it says who is a victim, so it is not shown; take a copy from "
    "before the damage, or import its files into a new case";

} // namespace spindel::engine
