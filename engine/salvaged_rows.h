/// What is made of the rows that a damaged case still holds, in a copy of it.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "engine/sqlite.h"

namespace spindel::engine {

/// Drops identifiers that no import numbers or classes so. @return how many they were.
std::int64_t drop_impossible_identifiers(sqlite::Database& copy);

/// Drops records with a cell that no import writes: an identifier that is not there, a word of no
/// list, a time beyond the years 1 to 9999, money in no currency.
/// @return how many, by table; only of tables that lost some
std::map<std::string, std::int64_t> drop_impossible_rows(sqlite::Database& copy);

/// Acts are kept up to the first that is lost.
void drop_acts_after_a_lost_one(sqlite::Database& copy);

/// Names sources and files whose rows are lost "(lost N)".
void name_lost_rows(sqlite::Database& copy);

} // namespace spindel::engine
