/// Text in XML files: what XML cannot hold is escaped so that it can be read back.
#pragma once

#include <string>
#include <string_view>

namespace spindel::engine {

/// Writes each character that XML refuses or changes (U+0000 to U+001F, U+FFFE, U+FFFF) as
/// "_xHHHH_", as Office Open XML does, and the "_" of a text that begins like that as "_x005F_".
/// All other text stays as it is; markup characters are the XML writer's work.
/// Source: ISO/IEC 29500-1, 22.9.2.19 (ST_Xstring).
std::string xml_escaped(std::string_view text);

/// The text that `xml_escaped` was given.
std::string xml_unescaped(std::string_view text);

/// The same with the markup characters & < > " as entities: for an attribute's value or a text.
std::string xml_quoted(std::string_view text);

} // namespace spindel::engine
