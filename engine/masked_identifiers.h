/// Identifiers that are no victim's and yet name one, as a booking called after its traveller.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "engine/records.h"
#include "engine/victim_scrub.h"

namespace spindel::engine {

struct NamedIdentifier {
    EntityKind kind = EntityKind::actor;
    std::string_view text;
    std::string_view victim_label; // empty for all but victims'
};

/// What is shown in place of the identifiers that hold a victim's: with its label in brackets
/// ("B-[victim-3]-7"), each kind's different from all others of the kind; by place, none for the
/// others. One that came so out of a partner's export stands without the digits of its digest where
/// the victim that it names has the same label here.
/// @param all sorted by kind and text
std::map<std::uint32_t, std::string> masked_identifiers(std::span<const NamedIdentifier> all,
                                                        const VictimScrub& scrub);

/// The first victim that a text names in brackets: "victim-3" in "B-[victim-3]-7"; else nothing.
std::string_view victim_in_brackets(std::string_view text);

} // namespace spindel::engine
