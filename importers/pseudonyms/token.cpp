#include "importers/pseudonyms/token.h"

#include <algorithm>

#include "importers/pseudonyms/base32.h"

namespace spindel::importers::pseudonyms {

namespace {

constexpr std::string_view kLetters = "APHKDB"; // in the order of EntityKind
static_assert(kLetters.size() == engine::kEntityKinds.size());

constexpr std::size_t kTokenBytes = 16;
constexpr std::size_t kIdLength = 8;
constexpr std::size_t kBodyLength = 26; // and the check character
constexpr std::size_t kBodyAt = 2 + kIdLength + 1;
constexpr std::size_t kTokenLength = kBodyAt + kBodyLength + 1;

bool is_alphanumeric(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
}

/// Letter, id and body without their hyphens: what the check character is taken over.
std::string checked_part(std::string_view token)
{
    std::string part(token.substr(0, kTokenLength - 1));
    std::erase(part, '-');
    return part;
}

} // namespace

char token_letter(engine::EntityKind kind)
{
    return kLetters[static_cast<std::size_t>(kind)];
}

std::string token(const Key& key, engine::EntityKind kind, std::string_view normal_form)
{
    const auto digest = key.digest(kind, normal_form);
    auto text = std::string(1, token_letter(kind)) + "-" + key.id() + "-" +
                base32({digest.data(), kTokenBytes});
    text += *check_character(checked_part(text));
    return text;
}

bool has_token_form(std::string_view text)
{
    return text.size() == kTokenLength && text[0] >= 'A' && text[0] <= 'Z' && text[1] == '-' &&
           text[kBodyAt - 1] == '-' && is_alphanumeric(text.substr(2, kIdLength)) &&
           is_alphanumeric(text.substr(kBodyAt));
}

bool is_damaged_token(std::string_view text)
{
    return has_token_form(text) && check_character(checked_part(text)) != text.back();
}

} // namespace spindel::importers::pseudonyms
