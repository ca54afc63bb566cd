#include "scripts/cli/name_files.h"

#include <cerrno>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "engine/error.h"
#include "importers/csv_reader.h"

namespace spindel::cli {

namespace {

std::string trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r";
    const auto begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin));
}

using Pair = std::pair<std::string, std::string>;

/// Two quoted cells, or one: a name with a comma in it.
std::optional<Pair> quoted_pair(const std::string& line)
{
    importers::CsvReader reader(line, 1);
    importers::CsvRow row;
    if (!reader.next(row) || row.fault != importers::CsvFault::none || row.cells.size() != 2)
        return {};
    return Pair{trimmed(row.cells[0]), trimmed(row.cells[1])};
}

std::optional<Pair> pair_of(const std::string& line)
{
    const bool is_quoted = line.front() == '"' || line.find(",\"") != std::string::npos;
    if (is_quoted) return quoted_pair(line);
    const auto comma = line.find(',');
    if (comma == std::string::npos) return {};
    return Pair{trimmed(line.substr(0, comma)), trimmed(line.substr(comma + 1))};
}

} // namespace

std::vector<std::pair<std::string, std::size_t>> read_lines(const std::filesystem::path& path)
{
    errno = 0;
    std::ifstream file(path);
    if (!file) {
        throw engine::Error(path.string() +
                            ": cannot be read: " + std::generic_category().message(errno));
    }
    if (std::filesystem::is_directory(path)) throw engine::Error(path.string() + ": is a folder");
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
        auto pair = pair_of(line);
        if (!pair) throw engine::InputError(path.string(), number, 1, "not \"identifier,actor\"");
        pairs.push_back(std::move(*pair));
    }
    return pairs;
}

} // namespace spindel::cli
