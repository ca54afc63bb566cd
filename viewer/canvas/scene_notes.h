/// Which parts of a scene an analyst has written on.
#pragma once

#include "analysis/persona_text.h"
#include "viewer/canvas/scene.h"
#include "viewer/desk/notes.h"

namespace spindel::viewer {

/// Marks the nodes, ties and rings of a scene that a note is on. A note on a ring marks the outline
/// of exactly its members, which is then always drawn; where there is none, as after another
/// filter, it marks the members. So does a note on a tie that is not drawn its ends.
void mark_notes(Scene& scene, const analysis::Subject& subject, const Desk& desk);

/// What is drawn of the nodes that a note is on, by their index in the scene, in no order.
std::vector<std::uint32_t> nodes_with_note(const Scene& scene, const Note& note,
                                           const analysis::Subject& subject);

} // namespace spindel::viewer
