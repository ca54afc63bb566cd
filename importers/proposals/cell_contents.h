/// What the cells of a column are, by their form alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spindel::importers::proposals {

enum class Content : std::uint8_t {
    nothing, // no cell is filled
    moment,  // a day and a time of day
    day,
    clock,    // "10:05:09", "10:05 PM", "0:33"; a time of day or a length
    phone,    // international or national telephone numbers
    account,  // IBANs
    device,   // IMEIs
    currency, // ISO 4217
    country,  // ISO 3166-1 alpha-2
    amount,   // with decimals or a sign
    number,   // whole
    text
};

/// "telephone numbers", "days" ...; empty for what needs no word.
std::string_view words(Content content);

/// What most cells are (nine of ten; of times, all).
Content content_of(const std::vector<std::string>& cells);

/// All forms of `read_local_time` that read every cell, in a fixed order, each with other times
/// than those before it: where day and month could be either, there are two.
std::vector<std::string> time_forms(const std::vector<std::string>& cells);

/// Whether every cell is a time of RFC 3339 with its offset, and there is one.
bool are_exact_times(const std::vector<std::string>& cells);

} // namespace spindel::importers::proposals
