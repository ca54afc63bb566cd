#include "importers/proposals/payment_sides.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "importers/hidden_numbers.h"
#include "importers/profiles/toml_characters.h"

namespace spindel::importers::proposals {

namespace {

using profiles::toml_text;

// folded, with a semicolon before and behind each: money leaves the own account, or comes to it
constexpr std::array<std::string_view, 2> kMarks{
    ";d;dr;dbit;debit;debet;soll;s;af;out;withdrawal;uttag;utbetalning;ut;ud;",
    ";c;cr;crdt;credit;kredit;haben;h;bij;in;deposit;insättning;inbetalning;inn;ind;"};

using Rows = std::vector<std::vector<std::string>>;

/// The words of a column for each of kMarks, as they stand there, each once.
std::array<std::vector<std::string>, 2> marks_of(std::size_t column, const Rows& rows)
{
    std::array<std::vector<std::string>, 2> found;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < kMarks.size(); ++i) {
            const bool is_one = kMarks[i].find(";" + folded(row[column]) + ";") != kMarks[i].npos;
            const bool is_new = std::ranges::find(found[i], row[column]) == found[i].end();
            if (!row[column].empty() && is_one && is_new) found[i].push_back(row[column]);
        }
    }
    return found;
}

std::string a_case(const std::string& column, const std::vector<std::string>& words,
                   const std::string& payer, const std::string& payee)
{
    std::string is;
    for (const auto& word : words)
        is += (is.empty() ? "" : ", ") + toml_text(word);
    return fmt::format("\n[[case]]\ncolumn = {}\nis = [{}]{}\nfields = {{ payer_account_id = {}, "
                       "payee_account_id = {} }}\n",
                       column, is.empty() ? "\"?\"" : is,
                       is.empty() ? " # none in the first rows: state the word" : "", payer, payee);
}

bool has_minus(std::size_t column, const Rows& rows)
{
    return std::ranges::any_of(rows,
                               [column](const auto& row) { return row[column].starts_with('-'); });
}

} // namespace

ProposedAccounts propose_accounts(MatchedColumns& matched, const std::vector<std::string>& header,
                                  const Rows& rows)
{
    ProposedAccounts out;
    const bool is_named = matched.columns.contains("payer_account_id") ||
                          matched.columns.contains("payee_account_id");
    const auto own = matched.sides.find("own"), other = matched.sides.find("other");
    const auto mark = matched.sides.find("mark"), none = matched.sides.end();
    if (matched.kind != engine::RecordKind::payment || is_named || own == none || other == none)
        return out;
    const auto name = [&header](std::size_t at) { return toml_text(header[at]); };
    const auto mine = name(own->second), theirs = name(other->second);
    const auto amount = matched.columns.find("amount");
    const auto take = [&matched](std::size_t at) { std::erase(matched.others, at); };
    if (mark != none) {
        const auto words = marks_of(mark->second, rows);
        out.cases = a_case(name(mark->second), words[0], mine, theirs) +
                    a_case(name(mark->second), words[1], theirs, mine);
        out.remarks = fmt::format("# payer and payee: by the cases below; rows with another word "
                                  "in {} are refused\n",
                                  name(mark->second));
        take(mark->second);
    } else if (amount != matched.columns.end() && has_minus(amount->second.front(), rows)) {
        out.fields = fmt::format("payer_account_id = {{ column = {} }} # a minus is turned round "
                                 "below\npayee_account_id = {{ column = {} }}\n",
                                 theirs, mine);
        out.cases = fmt::format("\n[[case]]\ncolumn = {}\nnegative = true\nfields = {{ "
                                "payer_account_id = {}, payee_account_id = {} }}\n",
                                name(amount->second.front()), mine, theirs);
        out.has_signed_amount = true;
    } else {
        out.remarks = fmt::format("# {} and {} are not mapped: neither a minus nor a column is "
                                  "known to say which of them paid\n",
                                  mine, theirs);
        return out;
    }
    take(own->second);
    take(other->second);
    out.fill_ends = true;
    return out;
}

} // namespace spindel::importers::proposals
