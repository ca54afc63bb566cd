#include "importers/proposals/fixed_widths.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace spindel::importers::proposals {

namespace {

constexpr std::size_t kFewestLines = 3;
constexpr std::size_t kFewestColumns = 3;
constexpr std::size_t kMostBeside = 20; // lines above and below the table
constexpr std::size_t kRest = 64;       // how much longer than the first rows others may be

/// Marks the places, in characters, at which a line is not blank.
void mark(std::string_view line, std::vector<bool>& is_filled)
{
    std::size_t place = 0;
    for (const char c : line) {
        const bool goes_on = (c & 0xC0) == 0x80; // with a character of several bytes
        if (goes_on) continue;
        if (place == is_filled.size()) is_filled.push_back(false);
        if (c != ' ' && c != '\r') is_filled[place] = true;
        ++place;
    }
}

/// The words of a line that two blanks or more part.
std::size_t parts_of(std::string_view line)
{
    std::size_t parts = 0, blanks = 2;
    for (const char c : line) {
        const bool is_blank = c == ' ' || c == '\r';
        if (!is_blank && blanks > 1) ++parts;
        blanks = is_blank ? blanks + 1 : 0;
    }
    return parts;
}

using Places = std::vector<std::size_t>; // of lines

std::vector<std::size_t> fixed_widths(std::span<const std::string> lines,
                                      std::span<const std::size_t> of)
{
    std::vector<bool> is_filled;
    for (const auto place : of)
        mark(lines[place], is_filled);
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < is_filled.size(); ++i) {
        if (is_filled[i] && (i == 0 || !is_filled[i - 1])) begins.push_back(i);
    }
    if (begins.size() < kFewestColumns) return {};
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const auto begin = i == 0 ? 0 : begins[i];
        widths.push_back((i + 1 < begins.size() ? begins[i + 1] : is_filled.size()) - begin);
    }
    widths.back() += kRest;
    return widths;
}

/// The lines but for those with less than half as many parts as most lines have.
Places lines_of_many_parts(std::span<const std::string> lines)
{
    std::map<std::size_t, std::size_t> counts; // of lines, by their parts
    for (const auto& line : lines)
        ++counts[parts_of(line)];
    std::size_t usual = 0, most = 0;
    for (const auto& [parts, count] : counts) {
        if (count >= most) usual = parts;
        most = std::max(most, count);
    }
    Places places;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (2 * parts_of(lines[i]) >= usual) places.push_back(i);
    }
    return places;
}

} // namespace

LinesInColumns lines_in_columns(std::span<const std::string> lines)
{
    LinesInColumns best;
    Places all(lines.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto try_to = [&](std::size_t begin, std::size_t end) {
        if (end < begin + kFewestLines) return;
        const auto table = std::span(all).subspan(begin, end - begin);
        auto widths = fixed_widths(lines, table);
        if (widths.size() <= best.widths.size()) return;
        const auto is_beside = [&](const std::string& line) { // a heading, a sum
            return 2 * parts_of(line) < widths.size();
        };
        if (std::ranges::all_of(lines.first(begin), is_beside) &&
            std::ranges::all_of(lines.subspan(end), is_beside))
            best = {{table.begin(), table.end()}, std::move(widths)};
    };
    for (std::size_t cut = 0; cut <= std::min(kMostBeside, lines.size()); ++cut) {
        for (std::size_t above = 0; above <= cut; ++above)
            try_to(above, lines.size() - (cut - above));
    }
    auto many = lines_of_many_parts(lines);
    if (many.size() < kFewestLines) return best;
    auto widths = fixed_widths(lines, many);
    if (widths.size() > best.widths.size()) best = {std::move(many), std::move(widths)};
    return best;
}

} // namespace spindel::importers::proposals
