#include "importers/pseudonyms/state_codes.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <unicode/locid.h>

namespace spindel::importers::pseudonyms {

namespace {

/// What ICAO 9303 has beside ISO 3166-1: kinds of Britons, Kosovo, organisations, people without a
/// nationality, and the specimens' state.
constexpr std::array<std::string_view, 26> kOfDocuments{
    "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "UNA", "UNK", "UNO", "UTO", "XBA", "XCC",
    "XCE", "XCO", "XDC", "XEC", "XES", "XIM", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC", "XXX"};

/// Former states of ISO 3166-3, whose documents still turn up in records.
constexpr std::array<std::string_view, 8> kFormer{"ANT", "CSK", "DDR", "NTZ",
                                                  "SCG", "SUN", "YMD", "YUG"};

/// Other writings of a code.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kSame{{
    {"D", "DEU"},   // Germany in documents
    {"EU", "EUE"},  //
    {"UN", "UNO"},  //
    {"XK", "RKS"},  // Kosovo, of which no code is assigned
    {"XKX", "RKS"}, //
    {"XKK", "RKS"}, //
    {"BUR", "MMR"}, // ISO 3166-3: states that changed their code
    {"ROM", "ROU"}, //
    {"TMP", "TLS"}, //
    {"ZAR", "COD"}, //
}};

/// The countries of ISO 3166-1 by alpha-3.
const std::map<std::string, engine::Country, std::less<>>& countries()
{
    static const auto all = [] {
        std::map<std::string, engine::Country, std::less<>> found;
        for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
            const auto country = engine::Country::parse(*code);
            if (country && country->code() != "XK") // whose three letters are not of ISO
                found.emplace(icu::Locale("", *code).getISO3Country(), *country);
        }
        return found;
    }();
    return all;
}

std::string code_of(engine::Country country)
{
    const auto at =
        std::ranges::find(countries(), country, [](const auto& one) { return one.second; });
    return at == countries().end() ? "" : at->first;
}

/// The letters of a code in upper case, without fillers; none where other characters are in it.
std::optional<std::string> letters(std::string_view written)
{
    std::string code;
    for (const char c : written) {
        if (c == ' ' || c == '<') continue;
        const bool is_lower = c >= 'a' && c <= 'z';
        if (!is_lower && (c < 'A' || c > 'Z')) return {};
        code += is_lower ? static_cast<char>(c - ('a' - 'A')) : c;
    }
    return code.empty() || code.size() > 3 ? std::nullopt : std::optional(code);
}

} // namespace

std::optional<std::string> issuing_state(std::string_view written)
{
    const auto code = letters(written);
    if (!code) return {};
    for (const auto& [other, same] : kSame) {
        if (*code == other) return std::string(same);
    }
    if (code->size() == 3) {
        const bool is_known = countries().contains(*code) ||
                              std::ranges::find(kOfDocuments, *code) != kOfDocuments.end() ||
                              std::ranges::find(kFormer, *code) != kFormer.end();
        return is_known ? code : std::nullopt;
    }
    const auto country = engine::Country::parse(*code);
    const auto three = country ? code_of(*country) : "";
    return three.empty() ? std::nullopt : std::optional(three);
}

engine::Country country_of_state(std::string_view alpha_3)
{
    const auto at = countries().find(alpha_3);
    if (at != countries().end()) return at->second;
    const bool is_british = alpha_3.size() == 3 && alpha_3.starts_with("GB");
    const auto country = engine::Country::parse(is_british ? "GB" : alpha_3 == "RKS" ? "XK" : "");
    return country.value_or(engine::Country());
}

} // namespace spindel::importers::pseudonyms
