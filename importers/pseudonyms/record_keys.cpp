#include "importers/pseudonyms/record_keys.h"

#include <algorithm>
#include <string>

#include "importers/raw_identifiers.h"
#include "importers/raw_pieces.h"

namespace spindel::importers::pseudonyms {

namespace {

constexpr std::size_t kFewestOwn = 7; // of an identifier that a key may hold, else it is chance
constexpr std::size_t kTellingCharacters = 8; // at its end, which country codes do not change

/// In upper case.
std::string letters_and_digits(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) out += c;
        if (c >= 'a' && c <= 'z') out += static_cast<char>(c - ('a' - 'A'));
    }
    return out;
}

} // namespace

bool is_safe_key(std::string_view key, const std::vector<std::string_view>& identifiers)
{
    if (raw_piece(key)) return false;
    const auto all = letters_and_digits(key);
    return std::ranges::none_of(identifiers, [&](std::string_view identifier) {
        if (is_marked_as_pseudonym(identifier)) return false;
        const auto own = letters_and_digits(identifier);
        const auto told = std::min(own.size(), kTellingCharacters);
        return told >= kFewestOwn && all.find(own.substr(own.size() - told)) != all.npos;
    });
}

} // namespace spindel::importers::pseudonyms
