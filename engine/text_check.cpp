#include "engine/text_check.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include <fmt/format.h>

namespace spindel::engine {

namespace {

bool is_continuation(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/// The length of the character that begins the text; 0 where it is none (or is NUL).
std::size_t character_length(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return first == 0 ? 0 : 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(byte(i))) return 0;
    }
    const bool is_overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool is_surrogate = first == 0xED && byte(1) > 0x9F;
    const bool is_beyond = first == 0xF4 && byte(1) > 0x8F;
    return is_overlong || is_surrogate || is_beyond ? 0 : length;
}

/// True where eight bytes are plain ASCII without NUL, which most records are throughout.
bool is_plain(std::uint64_t eight)
{
    constexpr std::uint64_t kHigh = 0x8080808080808080U;
    return ((eight - 0x0101010101010101U) & ~eight & kHigh) == 0 && (eight & kHigh) == 0;
}

} // namespace

bool is_text(std::string_view bytes)
{
    while (!bytes.empty()) {
        std::uint64_t eight = 0;
        if (bytes.size() >= sizeof eight) {
            std::memcpy(&eight, bytes.data(), sizeof eight);
            if (is_plain(eight)) {
                bytes.remove_prefix(sizeof eight);
                continue;
            }
        }
        const auto length = character_length(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::string shown(std::string_view bytes, std::size_t longest)
{
    std::string out;
    while (!bytes.empty()) {
        if (out.size() >= longest) return out + "…";
        const auto length = character_length(bytes);
        const auto first = static_cast<unsigned char>(bytes[0]);
        const bool is_control = first < 0x20 || first == 0x7F ||
                                (first == 0xC2 && length == 2 && // U+0080 to U+009F
                                 static_cast<unsigned char>(bytes[1]) < 0xA0);
        if (length == 0 || is_control) {
            out += fmt::format("\\x{:02X}", first);
            bytes.remove_prefix(1);
        } else {
            out += bytes.substr(0, length);
            bytes.remove_prefix(length);
        }
    }
    return out;
}

std::string shown_name(const std::filesystem::path& file)
{
    return shown(file.filename().string(), std::string::npos);
}

} // namespace spindel::engine
