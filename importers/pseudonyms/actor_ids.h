/// Ids of actors, which are opaque unless they hold a raw identifier.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "importers/pseudonyms/normal_form.h"

namespace spindel::importers::pseudonyms {

/// What an actor's id is of a raw identifier: as `raw_piece`, or a number without its country code
/// that is valid in the plan's country. Nothing where it is marked as a pseudonym.
std::optional<std::string> raw_actor(std::string_view id, const NumberPlan& plan);

/// The normal form of a raw identifier that stands for somebody.
NormalFormOrFault normal_actor(std::string_view raw, const NumberPlan& plan);

} // namespace spindel::importers::pseudonyms
