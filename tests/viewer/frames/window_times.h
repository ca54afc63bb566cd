/// How long a window with a whole case takes to follow the hand.
#pragma once

#include <cstdint>

namespace spindel::test {

/// Makes a case of calls between so many phones, opens it in the viewer's own window, and prints
/// the times from a mouse event to what it brings: the moved picture on the window and the picture
/// drawn anew, the node that is chosen and the picture that shows it.
void print_window_times(std::uint32_t nodes, std::uint32_t edges);

} // namespace spindel::test
