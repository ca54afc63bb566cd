/// In which form a result goes out, and where to.
#pragma once

#include <string>

#include "scripts/cli/command.h"

namespace spindel::cli {

enum class OutputForm { table, csv, json };

/// The form that was asked for; else a table on a terminal and csv elsewhere.
OutputForm output_form(const Context& context);

/// Writes to --output, else prints to standard output.
void print_or_write(const Context& context, const std::string& text);

} // namespace spindel::cli
