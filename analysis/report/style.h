/// The look of the report.
#pragma once

#include <string_view>

namespace spindel::analysis::report {

/// CSS for screens, light and dark, and for paper (A4). Names no font, image or sheet outside.
/// Colours follow Okabe and Ito's palette, which readers with any kind of colour vision tell
/// apart, darkened until text on them has a contrast of 4.5 to 1.
std::string_view style();

} // namespace spindel::analysis::report
