/// IBANs (ISO 13616), also behind what names the bank.
#pragma once

#include <string>
#include <string_view>

namespace spindel::importers {

/// The IBAN that a cell is, in upper case without blanks: "FI2112345600000785" of "fi21 1234 5600
/// 0007 85", of "NDEAFIHH/FI2112345600000785", where the BIC of its bank stands before it and tells
/// nothing more, and of "IBAN FI21 …". Its check digits are right.
/// @return empty where the cell is none.
std::string iban_of(std::string_view cell);

/// Whether a cell has the form of an IBAN in capitals, parted or not, be its check digits right or
/// misprinted.
bool has_iban_form(std::string_view cell);

/// What stands behind a bank's BIC and a slash ("NDEAFIHH/1234-5"); the whole where there is none.
std::string_view behind_bic(std::string_view account);

} // namespace spindel::importers
