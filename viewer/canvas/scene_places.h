/// Of what the places of a scene speak.
#pragma once

#include "viewer/canvas/scene_builder.h"

namespace spindel::viewer {

/// Says of a scene that is filtered where its places are by rings or stages of the whole case:
/// nothing jumps while one brushes, and so they do not follow the filters.
void tell_of_places(Scene& scene, const SceneSource& source);

} // namespace spindel::viewer
