/// How formats write times, amounts and countries, made into cells of the record contract.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "importers/row_source.h"

namespace spindel::importers::formats {

std::string_view trimmed(std::string_view text);

/// Sets a time cell: RFC 3339 with an offset as it came; a date ("2025-03-01", also with an offset
/// behind it) as its midnight UTC; a local time as UTC by the zone, and a fault without one.
void set_time(SourceRow& row, std::string_view column, std::string_view text,
              const std::string& zone);

/// Sets a time cell from "2025-03-01T14:05:00" local time in a zone; without a zone, a fault.
void set_local_time(SourceRow& row, std::string_view column, const std::string& local,
                    const std::string& zone);

/// An amount without the zeros at its end that the contract has no room for.
std::string contract_amount(std::string_view text);

/// Sets an amount cell by contract_amount; what is no amount of the contract stands as it came.
void set_amount(SourceRow& row, std::string_view text);

/// An account's number as it is compared with others: an IBAN in upper case without blanks and
/// without the BIC before it; any other as it came, as the bank before it is a part of it.
std::string account_number(std::string_view account);

/// Such a number with its bank before it, "CHASUS33/12345678": elsewhere the same digits are somebody
/// else's account. An IBAN, a pseudonym and a number that has its bank stand as they are.
/// @param bic empty where it is not stated, or anything that names the bank
std::string account_at_bank(std::string_view account, std::string_view bic);

/// Whether a number has not the form of an IBAN, and tells no bank.
bool lacks_bank(std::string_view account);

/// The country of an IBAN; empty where it is none.
std::string country_of_account(std::string_view account);

/// The country within a BIC ("DEUTDEFF": DE); empty where it is none.
std::string country_of_bic(std::string_view bic);

/// A bank as a source, its country first: "DE-DEUTDEFF"; empty where the text is no BIC.
std::string source_of_bic(std::string_view bic);

/// True for what may stand in a record_id: no identifier of anybody, and none within it.
bool is_safe_reference(std::string_view reference, std::string_view account = {},
                       std::string_view other_account = {});

/// A text that could not be read, as quarantine may keep it: every word of four letters or digits
/// or more is masked, for it may be a name or a number.
std::string masked_words(std::string_view text);

/// An opaque id of a format as a pseudonym: marked as one by a prefix ("FTM-"), unless it is marked
/// already. One that holds a raw identifier stays as it is, to be refused, or where pseudonyms are
/// made of these is that identifier alone.
std::string opaque_id(std::string_view prefix, std::string_view id, bool makes_pseudonyms);

/// Text as UTF-8: as it came where it is, else taken for Latin-1.
std::string as_utf8(std::string text);

/// A whole file.
/// @throws engine::Error if it cannot be read or has more than 256 MiB.
std::string bytes_of_file(const std::filesystem::path& path, const std::string& name);

} // namespace spindel::importers::formats
