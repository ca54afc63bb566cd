#include "engine/shell_word.h"

#include <algorithm>

namespace spindel::engine {

namespace {

bool is_plain(char c)
{
    constexpr std::string_view kPlain = "_./:=,@%+-";
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           kPlain.find(c) != std::string_view::npos;
}

} // namespace

std::string shell_word(std::string_view word)
{
    if (!word.empty() && std::ranges::all_of(word, is_plain)) return std::string(word);
    std::string quoted = "'";
    for (const char c : word) {
        if (c == '\'')
            quoted += "'\\''"; // a quote cannot stand between quotes
        else
            quoted += c;
    }
    return quoted + "'";
}

std::string shell_file(std::string_view file)
{
    return shell_word(file.starts_with('-') ? "./" + std::string(file) : std::string(file));
}

std::string shell_option(std::string_view flag, std::string_view value)
{
    const bool is_joined = value.empty() || value.starts_with('-');
    return " " + std::string(flag) + (is_joined ? "=" : " ") + shell_word(value);
}

} // namespace spindel::engine
