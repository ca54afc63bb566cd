/// Countries by ISO 3166-1 alpha-2, and the regions that teams speak of.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace spindel::engine {

/// A country code, or unknown (the default).
class Country {
public:
    Country() = default;

    /// Reads an assigned upper-case code; the empty text is the unknown country.
    /// @return nothing where the text is neither.
    static std::optional<Country> parse(std::string_view text);

    bool known() const { return letters_[0] != '\0'; }
    /// "SE"; empty where unknown.
    std::string_view code() const { return {letters_.data(), known() ? 2U : 0U}; }
    /// "Sweden"; "unknown" where unknown.
    std::string_view name() const;
    /// A number below 1024 that differs between countries; 0 where unknown.
    std::uint16_t number() const;

    friend auto operator<=>(const Country&, const Country&) = default;

private:
    std::array<char, 2> letters_{};
};

/// The codes of a region ("Nordic", "Baltic", "CBSS", "EU", "Schengen"); empty where the name is
/// not one of these.
std::span<const std::string_view> region(std::string_view name);

} // namespace spindel::engine
