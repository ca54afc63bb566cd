/// Characters of TOML: those that toml++ must not be given, beyond ASCII where its parser does not
/// expect them, and those of a text that is written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace spindel::importers::profiles {

/// A character that stands where it cannot be read.
struct TomlFault {
    std::size_t line = 1; // both from 1, the column in characters
    std::size_t column = 1;
    std::string_view why;
};

/// The first character beyond ASCII that toml++ 3.3 would look at outside the body of a text in
/// quotes and outside a comment: there its `is_non_ascii_horizontal_whitespace` runs into a place
/// called unreachable for U+00A1 to U+0499 and other ranges. TOML 1.0 knows none there but the byte
/// order mark, which may begin a file.
///
/// One thing is refused that TOML allows: a line that begins so after a backslash at the end of the
/// line before it, inside `"""`.
std::optional<TomlFault> misplaced_character(std::string_view toml);

/// A text in quotes, as TOML writes it; bytes that are no text as `engine::shown` shows them.
std::string toml_text(std::string_view text);

} // namespace spindel::importers::profiles
