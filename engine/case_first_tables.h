/// The tables of the first version of a case, which all later ones build on.
#pragma once

#include <string_view>

namespace spindel::engine {

/// The script that makes them, with their indices, in an empty database. Enumerations are stored as
/// the numbers of engine/records.h, times as UTC seconds, amounts in ten-thousandths, rates in
/// hundred-millionths, rates' dates as seconds at midnight UTC.
std::string_view first_tables();

} // namespace spindel::engine
