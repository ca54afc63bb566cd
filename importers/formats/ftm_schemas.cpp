#include "importers/formats/ftm_schemas.h"

#include <algorithm>
#include <array>

namespace spindel::importers::formats {

namespace {

constexpr std::array kTies{
    FtmTie{"Ownership", "owner", "asset", "ownership"},
    FtmTie{"Directorship", "director", "organization", "directorship"},
    FtmTie{"Membership", "member", "organization", "membership"},
    FtmTie{"Employment", "employee", "employer", "employment"},
    FtmTie{"Family", "person", "relative", "family"},
    FtmTie{"Associate", "person", "associate", "associate"},
    FtmTie{"Representation", "agent", "client", "representation"},
    FtmTie{"UnknownLink", "subject", "object", "unknown link"},
};

} // namespace

const FtmTie* ftm_tie(std::string_view schema)
{
    const auto* const tie = std::ranges::find(kTies, schema, &FtmTie::schema);
    return tie == kTies.end() ? nullptr : tie;
}

std::string_view ftm_actor_kind(std::string_view schema)
{
    if (schema == "Person") return "person";
    if (schema == "Organization" || schema == "Company" || schema == "PublicBody")
        return "organisation";
    return schema == "LegalEntity" ? "unknown" : std::string_view();
}

} // namespace spindel::importers::formats
