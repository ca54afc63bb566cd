/// The schemas of FollowTheMoney that are taken for actors and for ties between two.
#pragma once

#include <string_view>

namespace spindel::importers::formats {

/// A tie between two actors: the properties that name them.
struct FtmTie {
    std::string_view schema, from, to, layer;
};

/// @return null where a schema is none of a tie.
const FtmTie* ftm_tie(std::string_view schema);

/// The kind of actor that a schema is of, as the record contract says it; empty where of none.
std::string_view ftm_actor_kind(std::string_view schema);

} // namespace spindel::importers::formats
