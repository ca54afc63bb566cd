#include "importers/profiles/beside_table.h"

#include <algorithm>
#include <ranges>

#include "importers/characters.h"
#include "importers/profiles/cell_rules.h"
#include "importers/registry.h"

namespace spindel::importers::profiles {

namespace {

constexpr std::size_t kMostTitles = 50; // that may come again
constexpr std::size_t kLongestTitle = 4096;

/// Whether a text begins with these words, the last of which ends there.
bool begins_with(std::string_view text, const std::string& words)
{
    return !words.empty() && text.starts_with(words) &&
           (text.size() == words.size() || !is_of_word(words.back()) ||
            !is_of_word(text[words.size()]));
}

/// Whether two lines are the same but for figures and blanks.
bool are_alike(std::string_view line, std::string_view other)
{
    const auto rest = std::views::filter([](char c) { return !is_digit(c) && c != ' '; });
    return std::ranges::equal(line | rest, other | rest);
}

} // namespace

bool is_without_words(const std::vector<std::string>& cells)
{
    return std::ranges::none_of(
        cells, [](const auto& cell) { return std::ranges::any_of(cell, is_of_word); });
}

std::string_view first_filled(const std::vector<std::string>& cells)
{
    const auto filled = std::ranges::find_if(cells, [](const auto& cell) { return !cell.empty(); });
    return filled == cells.end() ? std::string_view() : std::string_view(*filled);
}

std::string_view beginning(const TableRow& row, const TableForm& form)
{
    return form.widths.empty() ? first_filled(row.cells) : trimmed(" \t", row.text);
}

BesideTable::BesideTable(const Profile& profile, const FileColumns& columns)
    : profile_(profile), columns_(columns)
{
}

/// Whether a row begins with words of a footer.
bool BesideTable::is_footer(const TableRow& row) const
{
    const auto begin = beginning(row, profile_.form);
    return std::ranges::any_of(
        profile_.footer, [begin](const std::string& words) { return begins_with(begin, words); });
}

/// Whether a row can be no record: of another width than the header, without a cell that records
/// need, or without a digit for its time.
bool BesideTable::is_no_record(const TableRow& row) const
{
    if (row.cells.size() != columns_.width()) return true;
    return std::ranges::any_of(importer(profile_.kind).columns, [&](const auto& column) {
        const auto at = profile_.fields.find(column.name);
        if (!column.is_required || at == profile_.fields.end()) return false;
        const auto text = columns_.joined(row, at->second, profile_);
        return text.empty() ||
               (is_time_column(profile_.kind, column.name) && std::ranges::none_of(text, is_digit));
    });
}

/// Whether a row is one of those that the profile says stand above the table, or a title that stood
/// there, again but for its figures (of the page): it is one only if it is refused anyway.
bool BesideTable::is_title(const TableRow& row) const
{
    const bool is_like_one =
        row.line <= profile_.preamble ||
        std::ranges::any_of(titles_, [&](const auto& one) { return are_alike(one, row.text); });
    return is_like_one && (is_no_record(row) || has_no_time(row));
}

/// Whether a time that records need is none in the form that the profile states.
bool BesideTable::has_no_time(const TableRow& row) const
{
    return std::ranges::any_of(importer(profile_.kind).columns, [&](const auto& column) {
        const auto at = profile_.fields.find(column.name);
        if (!column.is_required || at == profile_.fields.end() ||
            !is_time_column(profile_.kind, column.name))
            return false;
        auto text = columns_.joined(row, at->second, profile_);
        return apply_rule(text, at->second, profile_, at->first) || !column.accepts(text);
    });
}

void BesideTable::stands_above(const TableRow& row)
{
    if (titles_.size() < kMostTitles && row.text.size() <= kLongestTitle)
        titles_.push_back(row.text);
}

/// Whether a row of records that need no time, as telephones, fills no other column than they need:
/// a sender may be called Total, but nothing would be said of it.
bool BesideTable::says_nothing_more(const TableRow& row) const
{
    const auto& columns = importer(profile_.kind).columns;
    const bool need_time = std::ranges::any_of(columns, [&](const auto& column) {
        return column.is_required && is_time_column(profile_.kind, column.name);
    });
    bool has_more = false;
    for (const auto& column : columns) {
        const auto at = profile_.fields.find(column.name);
        if (column.is_required || at == profile_.fields.end() || at->second.constant) continue;
        if (!columns_.joined(row, at->second, profile_).empty()) return false;
        has_more = true;
    }
    return has_more && !need_time;
}

/// A call from the sender NOTE is no footer, and a record below one is none either: what stands
/// behind that record is refused again where it is no other.
bool BesideTable::holds(const TableRow& row)
{
    if (is_without_words(row.cells) || row.cells == columns_.names() || is_title(row)) return true;
    if (profile_.footer.empty()) return false;
    const bool is_none = is_no_record(row);
    const bool is_foot = (is_none || says_nothing_more(row)) && is_footer(row);
    is_below_ = is_foot || (is_none && is_below_);
    return is_below_;
}

} // namespace spindel::importers::profiles
