/// Files that cannot be read.
#pragma once

#include <cerrno>
#include <string>
#include <system_error>

#include "engine/error.h"

namespace spindel::importers {

/// What to throw where a file could not be opened or read, with the system's reason (none stated:
/// that alone). @param why the number of the error, as the system's call has just left it
inline engine::Error unread_file(const std::string& name, int why = errno)
{
    const auto reason = why == 0 ? std::string() : ": " + std::generic_category().message(why);
    return engine::Error(name + ": cannot be read" + reason);
}

} // namespace spindel::importers
