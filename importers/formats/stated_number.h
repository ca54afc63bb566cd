/// Numbers of telephones that a format states as such.
#pragma once

#include <string>

namespace spindel::importers::formats {

/// A number that is stated as one: digits alone say so, that nobody takes them for an opaque id,
/// and seven digits or a raw identifier behind capitals and a hyphen, that nobody takes them for a
/// pseudonym.
std::string stated_number(std::string number);

} // namespace spindel::importers::formats
