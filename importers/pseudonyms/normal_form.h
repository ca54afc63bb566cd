/// The published rule by which differently written identifiers become one text before they are
/// hashed (docs/formats.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "engine/country.h"
#include "engine/time.h"

namespace spindel::importers::pseudonyms {

/// One identifier in its only form, and what may be known of it outside its pseudonym.
struct NormalForm {
    std::string text;
    engine::Country country; // that gave the number out; unknown where the form does not tell
    std::string type;        // "mobile", "iban", the type allocation code of a handset

    friend bool operator==(const NormalForm&, const NormalForm&) = default;
};

/// A normal form, or why there is none ("an IBAN whose check digits are wrong").
using NormalFormOrFault = std::variant<NormalForm, std::string_view>;

/// How telephone numbers without `+` or `00` are meant.
struct NumberPlan {
    std::string default_country;   // ISO 3166-1 alpha-2; empty: such numbers are refused
    bool is_international = false; // digits alone begin with the country code
};

/// ITU-T E.164 by libphonenumber ("+46701234567"). A short number is "short:SE:112"; a sender with
/// letters, of at most eleven characters, "sender:" and it in upper case. Zeros or one digit alone
/// are no number, nor is what something has damaged (damaged_phone.h).
NormalFormOrFault normal_phone(std::string_view cell, const NumberPlan& plan);

/// ISO 13616 in upper case without blanks, also behind a BIC and a slash or the word IBAN; an account of
/// another form is "other:" and its letters
/// and digits in upper case; that of who is named by a number alone, "holder:identity:…", is "holder:"
/// and the normal form of the number.
NormalFormOrFault normal_account(std::string_view cell);

/// The first 14 digits of an IMEI of 14, 15 or 16. A 15th is the check digit, or 0 where the
/// network left it out.
NormalFormOrFault normal_device(std::string_view cell);

/// ICAO 9303: issuing state (alpha-3) and document number, "SWE/L898902C3".
/// @param cell "L898902C3", "SWE/L898902C3", or both machine-readable lines of a passport.
/// @param state alpha-2 or alpha-3; needed where the cell does not hold it.
NormalFormOrFault normal_document(std::string_view cell, std::string_view state);

/// An id that says which number of whose state it is (is_stated_number): of a travel document as normal_document, else the word and the same form.
NormalFormOrFault normal_stated_number(std::string_view cell);

/// Carrier, locator and UTC day, "SK/ABC123/2025-03-01".
NormalFormOrFault normal_booking(std::string_view cell, std::string_view carrier,
                                 std::optional<engine::Time> day);

} // namespace spindel::importers::pseudonyms
