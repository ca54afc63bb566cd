#include "scripts/cli/name_files.h"

#include <fstream>
#include <string_view>

#include "engine/error.h"

namespace spindel::cli {

namespace {

std::string trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r";
    const auto begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin));
}

} // namespace

std::vector<std::pair<std::string, std::size_t>> read_lines(const std::filesystem::path& path)
{
    std::ifstream file(path);
    if (!file || std::filesystem::is_directory(path)) {
        throw engine::Error(path.string() + ": cannot be read");
    }
    std::vector<std::pair<std::string, std::size_t>> lines;
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        auto name = trimmed(line);
        if (!name.empty() && name.front() != '#') lines.emplace_back(std::move(name), number);
    }
    return lines;
}

std::vector<std::pair<std::string, std::string>> read_pairs(const std::filesystem::path& path)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& [line, number] : read_lines(path)) {
        if (line == "identifier,actor") continue;
        const auto comma = line.find(',');
        if (comma == std::string::npos) {
            throw engine::InputError(path.string(), number, 1, "not \"identifier,actor\"");
        }
        pairs.emplace_back(trimmed(line.substr(0, comma)), trimmed(line.substr(comma + 1)));
    }
    return pairs;
}

} // namespace spindel::cli
