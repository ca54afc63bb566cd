/// How large all text is, in hundredths of what the system asks for.
#pragma once

#include <array>

#include <QFont>

namespace spindel::viewer {

inline constexpr std::array kTextSizes{100, 125, 150, 200};

/// What the user chose; 100 where nothing was chosen.
int text_size();
/// Sets the size of all text, of open windows too, and remembers it where this program remembers
/// anything.
void set_text_size(int percent);
/// The system's font of letters that are all as wide, at the size of all text.
QFont fixed_font();

} // namespace spindel::viewer
