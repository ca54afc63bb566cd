#include "importers/proposals/proposal.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/counted.h"
#include "importers/profiles/toml_characters.h"
#include "importers/proposals/cell_contents.h"
#include "importers/proposals/column_names.h"
#include "importers/proposals/directions.h"
#include "importers/proposals/field_lines.h"
#include "importers/proposals/payment_sides.h"
#include "importers/proposals/table_footer.h"
#include "importers/proposals/table_sample.h"
#include "importers/pseudonyms/identifier_columns.h"
#include "importers/raw_identifiers.h"
#include "importers/registry.h"

namespace spindel::importers::proposals {

namespace {

using engine::RecordKind;
using profiles::toml_text;

std::vector<Content> contents_of(const TableSample& sample)
{
    std::vector<Content> contents;
    contents.reserve(sample.header.size());
    for (std::size_t i = 0; i < sample.header.size(); ++i)
        contents.push_back(content_of(sample.column(i)));
    return contents;
}

/// The three letters of a currency in brackets behind a column's name: "Amount (EUR)".
std::string currency_in(const std::string& name)
{
    const auto at = name.find('(');
    if (at == std::string::npos || at + 4 >= name.size() || name[at + 4] != ')') return {};
    const auto letters = name.substr(at + 1, 3);
    return content_of({letters}) == Content::currency ? letters : "";
}

/// Writes the proposal's parts in their order.
class Proposal {
public:
    Proposal(const TableSample& sample, const TableFooter& footer)
        : sample_(sample), footer_(footer), contents_(contents_of(sample)),
          matched_(match_columns(sample.header, contents_)), lines_(sample_, matched_)
    {
    }

    std::string text() &&
    {
        const auto fields = matched_.kind ? mapped_fields(*matched_.kind) : std::string();
        std::string rest;
        for (const auto at : matched_.others) {
            const auto what = words(contents_[at]);
            rest += fmt::format("# not mapped: {}{}\n", toml_text(sample_.header[at]),
                                what.empty() ? "" : fmt::format(" ({})", what));
        }
        return head() + file_form() + "\n[fields]\n" + fields + rest + cases_;
    }

private:
    /// The lines of [fields] that columns fill, and what is missing.
    std::string mapped_fields(RecordKind kind)
    {
        const auto sides = propose_sides(matched_, sample_.header, sample_.rows);
        const auto accounts = propose_accounts(matched_, sample_.header, sample_.rows);
        if (accounts.has_signed_amount) lines_.drop_signs();
        empty_ = accounts.empty;
        std::string fields = accounts.fields;
        for (const auto& [name, columns] : matched_.columns)
            fields += lines_.line(name, columns);
        const bool have_ends = sides.fill_ends || accounts.fill_ends;
        for (const auto& column : importer(kind).columns) {
            const auto name = std::string(column.name);
            const bool is_end =
                name.ends_with("er_id") || name.ends_with("ee_id") || name.ends_with("_account_id");
            if (!column.is_required || matched_.columns.contains(name) || name == "record_id" ||
                (have_ends && is_end))
                continue;
            fields += name == "currency"
                          ? currency()
                          : fmt::format("# {} = \"...\" # required: state the column\n", name);
        }
        if (!matched_.columns.contains("source"))
            fields +=
                "# source = { constant = \"XX-SOURCE\" } # state the country and who supplied "
                "the file\n";
        cases_ = sides.cases + accounts.cases;
        return fields + sides.remarks + accounts.remarks;
    }

    std::string currency() const
    {
        const auto amount = matched_.columns.find("amount");
        const auto letters = amount == matched_.columns.end()
                                 ? std::string()
                                 : currency_in(sample_.header[amount->second.front()]);
        if (letters.empty())
            return "# currency = { constant = \"...\" } # required: state it, or its column\n";
        return fmt::format(
            "currency = {{ constant = \"{}\" }} # as the amount's column is called\n", letters);
    }

    std::string head() const
    {
        std::string out = "about = \"proposed; check every line\"\n";
        if (!matched_.kind)
            return out +
                   "# kind = \"...\" # required: calls, payments, travel, phones, accounts or "
                   "actors; neither names nor cells tell\n";
        out += fmt::format("kind = \"{}\"\n", engine::word(*matched_.kind));
        out +=
            fmt::format("identifiers = \"{}\" # or \"{}\"\n", are_marked() ? "pseudonyms" : "raw",
                        are_marked() ? "raw" : "pseudonyms");
        if (!matched_.columns.contains("record_id"))
            out += matched_.kind == RecordKind::call
                       ? "key = \"content\" # equal rows are one record\n"
                       : "key = \"numbered\" # equal rows are several records\n";
        if (matched_.kind == RecordKind::call || matched_.kind == RecordKind::phone)
            out +=
                "# phone_country = \"XX\" # of numbers without a country code; else rows with such "
                "are refused\n# international_numbers = true # where digits alone begin with the "
                "country code\n";
        if (lines_.need_zone())
            out += lines_.says_utc()
                       ? "zone = \"UTC\" # as a column's name says\n"
                       : "# zone = \"...\" # required: of local times, such as Europe/Stockholm\n";
        return out;
    }

    /// Whether all identifiers in the first rows are pseudonyms already.
    bool are_marked() const
    {
        std::vector<std::string> cells;
        const auto add = [&](std::size_t column) {
            const auto more = sample_.column(column);
            cells.insert(cells.end(), more.begin(), more.end());
        };
        for (const auto& [name, columns] : matched_.columns) {
            if (pseudonyms::identifier_kind(name)) add(columns.front());
        }
        for (const auto& [side, column] : matched_.sides) {
            if (side != "direction" && side != "mark") add(column);
        }
        return !cells.empty() && std::ranges::all_of(cells, is_marked_as_pseudonym);
    }

    std::string file_form() const
    {
        const auto& form = sample_.form;
        auto out = fmt::format("\n[file]\nencoding = \"{}\"\n",
                               profiles::kEncodings[static_cast<std::size_t>(form.encoding)]);
        if (form.widths.empty())
            out += fmt::format("delimiter = \"{}\"\n",
                               form.delimiter == '\t' ? "tab" : std::string(1, form.delimiter));
        else
            out +=
                fmt::format("widths = [{}] # where blanks stand in all of the first rows: check\n",
                            fmt::join(form.widths, ", "));
        if (lines_.have_decimal_comma()) out += "decimal = \",\"\n";
        if (!empty_.empty()) out += "empty = [" + listed(empty_) + "]\n";
        if (!sample_.has_header) {
            out += "names = [" + listed(sample_.header) +
                   "] # the first row is data: state their names\n";
            if (sample_.lines_above > 0)
                out += fmt::format("preamble = {} # lines above the table, which are left out\n",
                                   sample_.lines_above);
        }
        return out + footer();
    }

    /// What is said of lines below the table.
    std::string footer() const
    {
        std::string out;
        if (!footer_.words.empty())
            out += "footer = [" + listed(footer_.words) +
                   "] # lines below the table begin so: left out, with all below them that can be "
                   "no record, and counted\n";
        if (footer_.unknown > 0)
            out += fmt::format(
                "# footer: {} at the end like no row of the table, begun with no "
                "known word: refused as a row unless footer holds the first word\n",
                engine::counted(static_cast<std::int64_t>(footer_.unknown), "line", "lines"));
        return out;
    }

    static std::string listed(const std::vector<std::string>& words)
    {
        std::vector<std::string> quoted(words.size());
        std::ranges::transform(words, quoted.begin(), toml_text);
        return fmt::format("{}", fmt::join(quoted, ", "));
    }

    const TableSample& sample_;
    const TableFooter& footer_;
    std::vector<Content> contents_;
    MatchedColumns matched_;
    FieldLines lines_;
    std::string cases_;
    std::vector<std::string> empty_; // words
};

} // namespace

std::string propose_profile(const std::filesystem::path& file)
{
    const auto sample = take_sample(file);
    if (sample.header.empty()) return {};
    return Proposal(sample, footer_below(file, sample)).text();
}

} // namespace spindel::importers::proposals
