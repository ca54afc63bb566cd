/// What a simulated person is: in a ring, or innocent but looking guilty, or plain background.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace spindel::analysis::simulation {

enum class Role : std::uint8_t {
    none,
    // members of a ring
    spider,
    deputy,
    recruiter,
    transporter,
    controller,
    mule,
    collector,
    victim,
    // drawn into one, but no members
    buyer,
    // innocents that look guilty
    taxi_dispatcher,
    taxi_driver,
    delivery_dispatcher,
    courier,
    call_centre,
    clinic,
    labour_agency,
    agency_worker,
    seasonal_employer,
    seasonal_worker,
    remittance_shop,
    hotline,
    shelter,
    lorry_driver,
    commuter,
    trader,
    team_coach,
    tour_leader,
    migrant,
    two_phones,
    prepaid_user,
    landlord,
    employer,
    advert_portal,
    // lawful twins of rings; a labour agency can be one too
    contractor,
    haulier,
    travel_agent,
    charity,
    firm_office,
    firm_agent,
    foreman,
    firm_driver,
    firm_worker,
    firm_guest
};

inline constexpr std::array<std::string_view, 44> kRoles{"",
                                                         "spider",
                                                         "deputy",
                                                         "recruiter",
                                                         "transporter",
                                                         "controller",
                                                         "mule",
                                                         "collector",
                                                         "victim",
                                                         "buyer",
                                                         "taxi_dispatcher",
                                                         "taxi_driver",
                                                         "delivery_dispatcher",
                                                         "courier",
                                                         "call_centre",
                                                         "clinic",
                                                         "labour_agency",
                                                         "agency_worker",
                                                         "seasonal_employer",
                                                         "seasonal_worker",
                                                         "remittance_shop",
                                                         "hotline",
                                                         "shelter",
                                                         "lorry_driver",
                                                         "commuter",
                                                         "trader",
                                                         "team_coach",
                                                         "tour_leader",
                                                         "migrant",
                                                         "two_phones",
                                                         "prepaid_user",
                                                         "landlord",
                                                         "employer",
                                                         "advert_portal",
                                                         "contractor",
                                                         "haulier",
                                                         "travel_agent",
                                                         "charity",
                                                         "firm_office",
                                                         "firm_agent",
                                                         "foreman",
                                                         "firm_driver",
                                                         "firm_worker",
                                                         "firm_guest"};

/// The word that the truth file uses; empty for plain background.
inline std::string_view word(Role role)
{
    return kRoles[static_cast<std::size_t>(role)];
}

/// A member of a ring who is not one of its victims.
inline bool is_offender(Role role)
{
    return role >= Role::spider && role <= Role::collector;
}

} // namespace spindel::analysis::simulation
