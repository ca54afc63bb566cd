#include "analysis/report/markup.h"

#include <cassert>
#include <cstddef>
#include <cstdint>

namespace spindel::analysis::report {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; // U+FFFD

/// The bytes of the UTF-8 sequence that `lead` begins; 0 where it begins none.
std::size_t sequence_length(unsigned char lead)
{
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

/// The character at the start of `text`, which is `length` bytes long; 0 where the bytes after the
/// first do not continue it.
std::uint32_t code_point(std::string_view text, std::size_t length)
{
    const auto lead = static_cast<unsigned char>(text[0]);
    std::uint32_t code = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) != 0x80U) return 0;
        code = (code << 6U) | (byte & 0x3FU);
    }
    return code;
}

/// XML 1.0, production 2, without overlong forms.
bool is_allowed(std::uint32_t code, std::size_t length)
{
    if (length == 1) return (code >= 0x20 && code != 0x7F) || code == '\t' || code == '\n';
    if (length == 3 && code < 0x800) return false;
    if (length == 4) return code >= 0x10000 && code <= 0x10FFFF;
    return code >= 0xA0 && !(code >= 0xD800 && code < 0xE000) && code < 0xFFFE;
}

void append_escaped(std::string& out, std::string_view character)
{
    switch (character.front()) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&#39;"; break;
    default: out += character;
    }
}

std::string open_tag(std::string_view name, const Attributes& attributes)
{
    std::string tag = "<" + std::string(name);
    for (const auto& [key, value] : attributes)
        tag += " " + key + "=\"" + escape(value) + "\"";
    return tag;
}

} // namespace

std::string escape(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto length = sequence_length(static_cast<unsigned char>(text.front()));
        const bool whole = length > 0 && length <= text.size();
        if (whole && is_allowed(code_point(text, length), length)) {
            append_escaped(out, text.substr(0, length));
            text.remove_prefix(length);
        } else {
            out += kReplacement;
            text.remove_prefix(1);
        }
    }
    return out;
}

Markup element(std::string_view name, const Attributes& attributes, const Markup& content)
{
    return Markup(Markup::Raw{open_tag(name, attributes) + ">" + content.html() + "</" +
                              std::string(name) + ">"});
}

Markup leaf(std::string_view name, const Attributes& attributes)
{
    return Markup(Markup::Raw{open_tag(name, attributes) + "/>"});
}

Markup style_sheet(std::string_view css)
{
    assert(css.find_first_of("<&") == std::string_view::npos);
    return Markup(Markup::Raw{"<style>" + std::string(css) + "</style>"});
}

Markup bullets(const std::vector<Markup>& items)
{
    Markup list;
    for (const auto& item : items)
        list += element("li", item);
    return element("ul", list);
}

Markup fold(const Markup& summary, const Markup& content, bool is_open)
{
    return element("details", is_open ? Attributes{{"open", "open"}} : Attributes{},
                   element("summary", summary) + content);
}

Markup identifier(std::string_view label)
{
    constexpr std::size_t kLongestWhole =
        24; // longer ones have to break, or a table grows too wide
    return element("bdi", {{"class", label.size() <= kLongestWhole ? "id whole" : "id"}}, label);
}

} // namespace spindel::analysis::report
