#include <unistd.h>

#include <cstdio>

#include "engine/error.h"
#include "engine/file_output.h"
#include "engine/text_check.h"
#include "scripts/cli/output_form.h"

namespace spindel::cli {

OutputForm output_form(const Context& context)
{
    const auto& options = context.options;
    if (options.format == "json") return OutputForm::json;
    if (options.format == "csv") return OutputForm::csv;
    const bool on_terminal = options.output.empty() && isatty(STDOUT_FILENO) == 1;
    return options.format == "table" || on_terminal ? OutputForm::table : OutputForm::csv;
}

void print_text(const std::string& text)
{
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (!written || std::fflush(stdout) != 0) {
        throw engine::Error("standard output cannot be written to");
    }
}

void print_or_write(const Context& context, const std::string& text)
{
    if (context.options.output.empty()) {
        print_text(text);
    } else {
        engine::write_file(context.options.output, text);
    }
}

void print(const Context& context, const engine::Table& table)
{
    switch (output_form(context)) {
    case OutputForm::json: return print_or_write(context, to_json(table));
    case OutputForm::csv: return print_or_write(context, to_csv(table));
    case OutputForm::table: break;
    }
    print_or_write(context, to_text(table));
}

void note(const std::string& line)
{
    const auto shown = engine::shown(line, std::string::npos); // names may hold anything
    std::fputs(("spindel: " + shown + "\n").c_str(), stderr);
}

} // namespace spindel::cli
