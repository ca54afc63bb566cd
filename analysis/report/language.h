/// The languages that a report is written in.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace spindel::analysis::report {

enum class Language : std::uint8_t { english, swedish };

/// The codes of ISO 639-1, by language.
inline constexpr std::array<std::string_view, 2> kLanguageCodes{"en", "sv"};

inline std::string_view code(Language language)
{
    return kLanguageCodes[static_cast<std::size_t>(language)];
}

} // namespace spindel::analysis::report
