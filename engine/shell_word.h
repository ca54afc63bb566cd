/// Words of a command line that is shown for somebody to run: what a record or a file is called
/// must never be run itself.
#pragma once

#include <string>
#include <string_view>

namespace spindel::engine {

/// A word as a POSIX shell reads it back, byte for byte: as it is where all of it is of
/// `A-Za-z0-9_./:=,@%+-`, else between single quotes.
std::string shell_word(std::string_view word);

/// A file as an argument: `shell_word`, with `./` before a name that would look like an option.
std::string shell_file(std::string_view file);

/// ` FLAG VALUE`, or ` FLAG=VALUE` where the value would look like an option or is empty.
std::string shell_option(std::string_view flag, std::string_view value);

} // namespace spindel::engine
