/// Numbers of SIM cards, subscriptions and handsets where nothing says that they stand there.
#pragma once

#include <string_view>

namespace spindel::importers {

/// Whether one of a text's words is the number of a subscription or a handset by its digits alone:
/// fifteen (IMSI, IMEI), fourteen or sixteen that begin as handsets' do, or 18 to 20 of a SIM card
/// (ICCID). Decimals, hashes, times and a pseudonym that is the whole text hold none.
/// Source: ITU-T E.212 and E.118; 3GPP TS 23.003.
bool holds_subscriber_number(std::string_view text);

/// Whether a column says that its cells are numbers of telephones, subscriptions, handsets,
/// accounts or passports: "IMSI_A", "Phone number", "msisdn2", "kontonr".
bool names_numbers(std::string_view column);

/// Whether a cell may be such a number where its column says so: six digits or more, few letters,
/// and what parts them. Pseudonyms and days are none.
bool may_be_number(std::string_view cell);

} // namespace spindel::importers
