#include "importers/proposals/field_lines.h"

#include <algorithm>

#include <fmt/format.h>

#include "importers/characters.h"
#include "importers/local_time.h"
#include "importers/profiles/amount_text.h"
#include "importers/profiles/toml_characters.h"
#include "importers/proposals/call_kinds.h"
#include "importers/proposals/cell_contents.h"
#include "importers/registry.h"

namespace spindel::importers::proposals {

namespace {

using profiles::toml_text;
using profiles::with_point;

bool read_all(const std::vector<std::string>& cells, char decimal)
{
    return std::ranges::all_of(cells, [decimal](const auto& cell) {
        return with_point(profiles::with_sign_in_front(cell), decimal).has_value();
    });
}

/// Whether some cell is another amount by the other decimal mark.
bool differ_by_mark(const std::vector<std::string>& cells)
{
    return std::ranges::any_of(cells, [](const std::string& cell) {
        const auto number = profiles::with_sign_in_front(cell);
        return with_point(number, '.') != with_point(number, ',');
    });
}

/// Nine of ten: one may be a fault.
bool are_mostly_amounts(const std::vector<std::string>& cells)
{
    const auto count = std::ranges::count_if(cells, [](const std::string& cell) {
        return read_all({cell}, '.') || read_all({cell}, ',');
    });
    return 10 * count >= 9 * std::ssize(cells);
}

bool says_utc(const std::string& name)
{
    return name.find("UTC") != std::string::npos || name.find("GMT") != std::string::npos;
}

/// Seconds since 1970, or milliseconds, of our time.
std::string epoch_form(const std::vector<std::string>& cells)
{
    const auto are = [&cells](std::size_t size) {
        return !cells.empty() && std::ranges::all_of(cells, [size](const std::string& cell) {
            return cell.size() == size && cell[0] == '1' && are_digits(cell);
        });
    };
    if (are(10)) return "epoch";
    return are(13) ? "epoch-ms" : "";
}

} // namespace

std::string FieldLines::from(const std::vector<std::size_t>& columns) const
{
    if (columns.size() == 1) return "column = " + toml_text(sample_.header[columns[0]]);
    return fmt::format("columns = [{}, {}]", toml_text(sample_.header[columns[0]]),
                       toml_text(sample_.header[columns[1]]));
}

std::string FieldLines::time(const std::string& contract, const std::vector<std::size_t>& columns)
{
    std::vector<std::string> cells;
    for (const auto& row : sample_.rows) {
        auto text = row[columns[0]];
        if (columns.size() > 1 && !text.empty()) text += " " + row[columns[1]];
        if (!text.empty()) cells.push_back(text);
    }
    if (are_exact_times(cells)) return fmt::format("{} = {{ {} }}", contract, from(columns));
    if (const auto form = epoch_form(cells); !form.empty())
        return fmt::format("{} = {{ {}, time = \"{}\" }}", contract, from(columns), form);
    const auto forms = time_forms(cells);
    const bool are_days = !forms.empty() && std::ranges::all_of(forms, needs_no_zone);
    need_zone_ = need_zone_ || !are_days;
    says_utc_ = says_utc_ || std::ranges::any_of(columns, [this](std::size_t at) {
                    return proposals::says_utc(sample_.header[at]);
                });
    const auto with = [&](const std::string& form) {
        return fmt::format("{} = {{ {}, time = \"{}\" }}", contract, from(columns), form);
    };
    if (forms.size() == 1) return with(forms[0]);
    if (forms.empty()) return "# " + with("...") + " # required: state its form (strptime)";
    std::string others;
    for (const auto& form : forms)
        others += (others.empty() ? "" : " or ") + toml_text(form);
    return "# " + with("...") + " # required: the first rows do not tell whether " + others;
}

std::string FieldLines::amount(const std::vector<std::size_t>& columns)
{
    std::vector<std::string> cells;
    for (const auto column : columns) {
        const auto more = sample_.column(column);
        std::ranges::copy_if(more, std::back_inserter(cells), [](const auto& cell) {
            return std::ranges::any_of(cell, is_digit); // else it is a word for nothing
        });
    }
    const bool by_point = read_all(cells, '.');
    has_comma_ = !by_point && read_all(cells, ',');
    const std::string sign = is_absolute_ ? ", absolute = true" : "";
    auto line = fmt::format("amount = {{ {}{} }}", from(columns), sign);
    if (!by_point && !has_comma_ && !are_mostly_amounts(cells))
        return "# " + line + " # required: the first rows are no amounts, or hold more than these";
    const bool is_open = by_point && read_all(cells, ',') && differ_by_mark(cells);
    if (!is_open) return line;
    return "# " + line +
           " # required: the first rows do not tell whether . or , begins decimals: state decimal "
           "in [file], too";
}

std::string FieldLines::duration(std::size_t column) const
{
    const auto cells = sample_.column(column);
    const auto has = [&cells](char mark) {
        return std::ranges::any_of(cells, [mark](const auto& c) { return c.find(mark) != c.npos; });
    };
    if (has(':')) return fmt::format("duration_s = {{ {}, clock = true }}", from({column}));
    if (has('.'))
        return fmt::format("duration_s = {{ {}, split = \".\", part = 1 }} # whole seconds",
                           from({column}));
    return fmt::format("duration_s = {{ {} }}", from({column}));
}

std::string FieldLines::kind(std::size_t column) const
{
    const auto kinds = propose_kinds(sample_.column(column));
    if (kinds.known == 0)
        return fmt::format(
            "# kind = {{ {}, lookup = {{ ... }} }} # which word is \"call\", \"sms\", "
            "\"data\"?",
            from({column}));
    if (kinds.lookup.empty()) return fmt::format("kind = {{ {} }}", from({column}));
    const std::string remark =
        kinds.unknown == 0
            ? ""
            : fmt::format(" # words to add: {} more are in the first rows; rows with "
                          "another word are refused",
                          kinds.unknown);
    return fmt::format("kind = {{ {}, lookup = {{ {} }} }}{}", from({column}), kinds.lookup,
                       remark);
}

std::string FieldLines::line(const std::string& contract, const std::vector<std::size_t>& columns)
{
    std::string text;
    if (matched_.kind && is_time_column(*matched_.kind, contract))
        text = time(contract, columns);
    else if (contract == "amount")
        text = amount(columns);
    else if (contract == "duration_s")
        text = duration(columns[0]);
    else if (contract == "kind" && matched_.kind == engine::RecordKind::call)
        text = kind(columns[0]);
    else
        text = fmt::format("{} = {{ {} }}", contract, from(columns));
    const bool is_guess = matched_.by_cells.contains(contract) && !text.starts_with('#');
    return text + (is_guess ? " # by what it holds: check\n" : "\n");
}

} // namespace spindel::importers::proposals
