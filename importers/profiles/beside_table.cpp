#include "importers/profiles/beside_table.h"

#include <algorithm>

#include "importers/characters.h"
#include "importers/profiles/cell_rules.h"
#include "importers/registry.h"

namespace spindel::importers::profiles {

namespace {

/// Whether a character of a text goes on with a word; letters beyond ASCII do.
bool is_of_word(char c)
{
    return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether a text begins with these words, the last of which ends there.
bool begins_with(std::string_view text, const std::string& words)
{
    return !words.empty() && text.starts_with(words) &&
           (text.size() == words.size() || !is_of_word(words.back()) ||
            !is_of_word(text[words.size()]));
}

/// The first cell that is not empty; of columns of fixed width, which cut words, the line.
std::string_view beginning(const TableRow& row, bool is_of_fixed_width)
{
    if (is_of_fixed_width) {
        const std::string_view line = row.text;
        return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
    }
    const auto filled =
        std::ranges::find_if(row.cells, [](const auto& cell) { return !cell.empty(); });
    return filled == row.cells.end() ? std::string_view() : std::string_view(*filled);
}

} // namespace

BesideTable::BesideTable(const Profile& profile, const FileColumns& columns)
    : profile_(profile), columns_(columns)
{
}

/// Whether a row begins with words of a footer.
bool BesideTable::is_footer(const TableRow& row) const
{
    const auto begin = beginning(row, !profile_.form.widths.empty());
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

/// Whether a row is one of those that the profile says stand above the table, and has no time.
bool BesideTable::is_preamble(const TableRow& row) const
{
    if (row.line > profile_.preamble) return false;
    return is_no_record(row) || std::ranges::any_of(profile_.fields, [&](const auto& field) {
               const auto& [name, rule] = field;
               if (rule.time_format.empty()) return false;
               auto text = columns_.joined(row, rule, profile_);
               return apply_rule(text, rule, profile_, name).has_value();
           });
}

/// A call from the sender NOTE is no footer, and a record below one is none either: what stands
/// behind that record is refused again where it is no other.
bool BesideTable::holds(const TableRow& row)
{
    const bool is_blank = std::ranges::all_of(row.cells, &std::string::empty);
    if (is_blank || row.cells == columns_.names() || is_preamble(row)) return true;
    if (profile_.footer.empty()) return false;
    is_below_ = is_no_record(row) && (is_below_ || is_footer(row));
    return is_below_;
}

} // namespace spindel::importers::profiles
