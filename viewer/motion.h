/// Whether pictures move, or change at once.
#pragma once

namespace spindel::viewer {

/// Whether the platform asks for no animation. Qt tells it through the style: a theme without
/// animation gives them no time.
bool platform_reduces_motion();

/// What the user chose, or else what the platform asks for.
bool reduces_motion();
/// Remembers what the user chose, where this program remembers anything.
void set_reduces_motion(bool is_reduced);

} // namespace spindel::viewer
