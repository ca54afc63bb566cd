/// The forms of raw identifiers that a whole cell may have.
#pragma once

#include <string_view>

namespace spindel::importers {

/// ITU-T E.164: at most fifteen digits, none of the country codes begins with 0.
bool is_telephone_number(std::string_view cell);

/// An e-mail address alone: one @, and a point in what stands behind it.
bool is_email(std::string_view cell);

/// A machine-readable line of a passport, visa or card (ICAO 9303), or all behind each other.
bool is_passport(std::string_view cell);

/// The first line of an identity card: kind, issuing state, number and its check digit.
bool is_first_card_line(std::string_view line);

/// Whether six or eight digits are a day: of the year first, or of the day first (six).
bool is_day(std::string_view digits);

} // namespace spindel::importers
