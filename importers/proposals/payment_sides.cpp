#include "importers/proposals/payment_sides.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "importers/hidden_numbers.h"
#include "importers/profiles/amount_text.h"
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

bool is_nothing(std::string_view cell)
{
    return !cell.empty() && cell.find_first_not_of("0.,-") == cell.npos;
}

bool has_minus(std::size_t column, const Rows& rows)
{
    return std::ranges::any_of(rows, [column](const auto& row) {
        return profiles::with_sign_in_front(row[column]).starts_with('-') &&
               !is_nothing(row[column]);
    });
}

bool are_amounts(std::size_t column, const Rows& rows)
{
    return std::ranges::all_of(rows, [column](const auto& row) {
        const auto cell = profiles::with_sign_in_front(row[column]);
        return cell.empty() || is_nothing(cell) || profiles::with_point(cell, '.') ||
               profiles::with_point(cell, ',');
    });
}

/// Writes who paid whom, where one account is the own one.
class AccountsProposal {
public:
    AccountsProposal(MatchedColumns& matched, const std::vector<std::string>& header,
                     const Rows& rows)
        : matched_(matched), header_(header), rows_(rows)
    {
    }

    ProposedAccounts propose() &&
    {
        if (matched_.columns.contains("payer_account_id") ||
            matched_.columns.contains("payee_account_id")) {
            note_signs();
        } else if (has("own") && has("other")) {
            ends_by_side();
        }
        return std::move(out_);
    }

private:
    bool has(const std::string& side) const { return matched_.sides.contains(side); }
    std::size_t place(const std::string& side) const { return matched_.sides.at(side); }
    std::string name(std::size_t at) const { return toml_text(header_[at]); }
    void take(std::size_t at) { std::erase(matched_.others, at); }

    bool is_amount_signed() const
    {
        const auto amount = matched_.columns.find("amount");
        return amount != matched_.columns.end() && has_minus(amount->second.front(), rows_);
    }

    void note_signs()
    {
        if (is_amount_signed())
            out_.remarks = "# amount: those below 0 are refused; absolute = true drops the sign, "
                           "where payer and payee are who their columns say all the same\n";
    }

    void ends_by_side()
    {
        const auto mine = name(place("own")), theirs = name(place("other"));
        if (has("mark")) {
            by_mark(mine, theirs);
        } else if (has("out") && has("in") && are_amounts(place("out"), rows_) &&
                   are_amounts(place("in"), rows_)) {
            by_two_columns(mine, theirs);
        } else if (is_amount_signed()) {
            by_sign(mine, theirs);
        } else {
            out_.remarks = fmt::format("# {} and {} are not mapped: neither a minus nor a column "
                                       "is known to say which of them paid\n",
                                       mine, theirs);
            return;
        }
        take(place("own"));
        take(place("other"));
        out_.fill_ends = true;
    }

    void by_mark(const std::string& mine, const std::string& theirs)
    {
        const auto at = place("mark");
        const auto words = marks_of(at, rows_);
        out_.cases =
            a_case(name(at), words[0], mine, theirs) + a_case(name(at), words[1], theirs, mine);
        out_.remarks = fmt::format("# payer and payee: by the cases below; rows with another word "
                                   "in {} are refused\n",
                                   name(at));
        take(at);
    }

    void by_two_columns(const std::string& mine, const std::string& theirs)
    {
        const auto out = place("out"), in = place("in");
        out_.cases = case_of("filled", out, mine, theirs) + case_of("filled", in, theirs, mine);
        out_.remarks = fmt::format("# payer and payee: by which of {} and {} is filled\n",
                                   name(out), name(in));
        out_.has_signed_amount = has_minus(out, rows_) && !has_minus(in, rows_);
        take(in);
        take(out);
        if (const auto other = matched_.columns.find("amount"); other != matched_.columns.end())
            matched_.others.push_back(other->second.front()); // as the balance
        std::ranges::sort(matched_.others);
        matched_.columns["amount"] = {out, in};
        matched_.by_cells.erase("amount");
        for (const auto& row : rows_) {
            for (const auto& cell : {row[out], row[in]}) {
                const bool is_new = std::ranges::find(out_.empty, cell) == out_.empty.end();
                if (is_nothing(cell) && is_new) out_.empty.push_back(cell);
            }
        }
    }

    void by_sign(const std::string& mine, const std::string& theirs)
    {
        const auto amount = matched_.columns.at("amount").front();
        out_.fields = fmt::format("payer_account_id = {{ column = {} }} # a minus is turned round "
                                  "below\npayee_account_id = {{ column = {} }}\n",
                                  theirs, mine);
        out_.cases = case_of("negative", amount, mine, theirs);
        out_.has_signed_amount = true;
    }

    std::string case_of(std::string_view what, std::size_t column, const std::string& payer,
                        const std::string& payee) const
    {
        return fmt::format("\n[[case]]\ncolumn = {}\n{} = true\nfields = {{ payer_account_id = {}, "
                           "payee_account_id = {} }}\n",
                           name(column), what, payer, payee);
    }

    MatchedColumns& matched_;
    const std::vector<std::string>& header_;
    const Rows& rows_;
    ProposedAccounts out_;
};

} // namespace

ProposedAccounts propose_accounts(MatchedColumns& matched, const std::vector<std::string>& header,
                                  const Rows& rows)
{
    if (matched.kind != engine::RecordKind::payment) return {};
    return AccountsProposal(matched, header, rows).propose();
}

} // namespace spindel::importers::proposals
