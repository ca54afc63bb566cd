#include <unistd.h>

#include <cstdio>

#include "engine/error.h"
#include "engine/file_output.h"
#include "scripts/cli/command.h"

namespace spindel::cli {

void print_text(const std::string& text)
{
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!written || std::fflush(stdout) != 0) {
        throw engine::Error("standard output cannot be written to");
    }
}

void print(const Context& context, const engine::Table& table)
{
    const auto& options = context.options;
    const bool on_terminal = options.output.empty() && isatty(STDOUT_FILENO) == 1;
    const std::string format =
        !options.format.empty() ? options.format : (on_terminal ? "table" : "csv");
    const std::string text = format == "json"  ? to_json(table)
                             : format == "csv" ? to_csv(table)
                                               : to_text(table);
    if (options.output.empty()) {
        print_text(text);
    } else {
        engine::write_file(options.output, text);
    }
}

void note(const std::string& line)
{
    std::fputs(("spindel: " + line + "\n").c_str(), stderr);
}

} // namespace spindel::cli
