/// Whether bytes are text, and how bytes that are not are shown.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace spindel::engine {

/// True for UTF-8 without NUL (no overlong forms, no surrogates, nothing beyond U+10FFFF).
bool is_text(std::string_view bytes);

/// Bytes as one line of text: control characters and what is no UTF-8 as `\x0A`; cut with an
/// ellipsis after `longest` bytes.
std::string shown(std::string_view bytes, std::size_t longest = 120);

/// The name of a file without its folders, in the same way but whole.
std::string shown_name(const std::filesystem::path& file);

} // namespace spindel::engine
