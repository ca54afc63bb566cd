/// Countries as people call them.
#pragma once

#include <string_view>

#include <QString>

#include "engine/country.h"

namespace spindel::viewer {

/// A country's name in the user's language; where that is not known, in English.
QString country_name(engine::Country country);
/// The same of its English name; any other text as it is.
QString country_name(std::string_view english);

} // namespace spindel::viewer
