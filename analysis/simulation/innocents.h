/// Innocents that look guilty: a ranking must pass them by.
///
/// Each function plays the parts of one kind for the whole period; how many there are grows with
/// the number of people. None of them knows the rings, but victims ring hotlines, members of rings
/// ride in taxis, and people of all kinds send money through shops.
#pragma once

#include "analysis/simulation/cast.h"
#include "analysis/simulation/chronicle.h"

namespace spindel::analysis::simulation {

/// One for every so many people, at least one.
int one_for_every(const Chronicle& chronicle, std::uint32_t people);

/// Taxi and delivery dispatchers: a caller, then a driver within minutes.
void dispatch(Chronicle& chronicle, Cast& cast);
/// Call centres and clinics: hundreds of contacts in and out.
void answer_the_public(Chronicle& chronicle, Cast& cast);
/// Lawful labour agencies: workers brought over a border on one booking, paid by their employer.
void run_labour_agencies(Chronicle& chronicle, Cast& cast);
/// Seasonal employers: a group from abroad comes, works and goes home together.
void run_seasonal_work(Chronicle& chronicle, Cast& cast);
/// Lorry drivers and commuters, over a border week by week.
void cross_borders_for_work(Chronicle& chronicle, Cast& cast);
/// Traders with contacts in five countries who do not know one another.
void trade(Chronicle& chronicle, Cast& cast);
/// Team coaches and tour leaders with a group on one booking.
void lead_groups(Chronicle& chronicle, Cast& cast);
/// Remittance shops: money from many, to many abroad.
void send_money_home(Chronicle& chronicle, Cast& cast);
/// Migrants: calls, money and visits to family abroad.
void keep_in_touch(Chronicle& chronicle, Cast& cast);
/// Hotlines and shelters; victims ring them too.
void help(Chronicle& chronicle, Cast& cast);
/// People with a second phone, and people who change prepaid numbers.
void use_several_numbers(Chronicle& chronicle, Cast& cast);

} // namespace spindel::analysis::simulation
