/// The people, organisations and accounts that a goAML report names.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "importers/formats/xml_records.h"

namespace spindel::importers::formats {

/// Somebody, by a number that a state gave out; names are never taken.
struct GoamlParty {
    std::string id; // "identity:SE/…", "paper:SE/CARD/…", or as it came where it is a pseudonym; empty: none is stated
    bool is_organisation = false;
    std::string country;
    std::int64_t line = 0;
};

/// An account, and who is named with it.
struct GoamlAccount {
    std::string number;
    std::string country; // of the IBAN, else of the bank
    std::int64_t line = 0;
    std::vector<GoamlParty> holders; // its entity, and signatories called primary or alone
    std::vector<GoamlParty> others;  // who may sign, but is not said to hold it
};

/// Of an element of the type t_person: by passport, be it stated as such or as an identification
/// whose type is a word for it, else id_number, else ssn, else the first identification, whose type
/// is a part of the id. The
/// issuing state is that of an identification of the number, else of no passport the nationality.
GoamlParty goaml_person(const XmlElement& person);

/// Of an element of the type t_entity, by its number in a register of companies.
GoamlParty goaml_entity(const XmlElement& entity);

/// Of an element of the type t_account.
GoamlAccount goaml_account(const XmlElement& account);

} // namespace spindel::importers::formats
