#include "engine/xml_text.h"

#include <charconv>

#include <fmt/format.h>

namespace spindel::engine {

namespace {

constexpr std::size_t kEscapeLength = 7; // _xHHHH_

/// True for a text that begins with "_xHHHH": what follows may be, or become, a "_".
bool looks_escaped(std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789abcdefABCDEF";
    return text.size() >= kEscapeLength - 1 && text.starts_with("_x") &&
           text.substr(2, 4).find_first_not_of(kDigits) == text.npos;
}

/// The code in an "_xHHHH_" that `text` begins with; -1 where it begins with anything else.
int escape_at(std::string_view text)
{
    if (text.size() < kEscapeLength || !text.starts_with("_x") || text[6] != '_') return -1;
    int code = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
    return error == std::errc{} && end == text.data() + 6 && code >= 0 ? code : -1;
}

/// The code of a character of three bytes that XML refuses, which `text` begins with; else -1.
int noncharacter_at(std::string_view text)
{
    if (text.starts_with("\xEF\xBF\xBE")) return 0xFFFE;
    return text.starts_with("\xEF\xBF\xBF") ? 0xFFFF : -1;
}

/// The bytes of an escaped character.
std::string character(int code)
{
    if (code == 0xFFFE) return "\xEF\xBF\xBE";
    if (code == 0xFFFF) return "\xEF\xBF\xBF";
    return {static_cast<char>(code)};
}

bool is_ours(int code)
{
    return (code >= 0 && code < 0x20) || code == '_' || code == 0xFFFE || code == 0xFFFF;
}

} // namespace

std::string xml_escaped(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto rest = text.substr(i);
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20) {
            escaped += fmt::format("_x{:04X}_", byte);
        } else if (const int code = noncharacter_at(rest); code >= 0) {
            escaped += fmt::format("_x{:04X}_", code);
            i += 2;
        } else if (looks_escaped(rest)) {
            escaped += "_x005F_";
        } else {
            escaped += text[i];
        }
    }
    return escaped;
}

std::string xml_unescaped(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const int code = escape_at(text);
        if (is_ours(code)) {
            plain += character(code);
            text.remove_prefix(kEscapeLength);
        } else {
            plain += text.front();
            text.remove_prefix(1);
        }
    }
    return plain;
}

std::string xml_quoted(std::string_view text)
{
    std::string quoted;
    for (const char c : xml_escaped(text)) {
        switch (c) {
        case '&': quoted += "&amp;"; break;
        case '<': quoted += "&lt;"; break;
        case '>': quoted += "&gt;"; break;
        case '"': quoted += "&quot;"; break;
        default: quoted += c;
        }
    }
    return quoted;
}

} // namespace spindel::engine
