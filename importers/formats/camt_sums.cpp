#include "importers/formats/camt_sums.h"

#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "engine/money.h"
#include "importers/formats/cell_forms.h"

namespace spindel::importers::formats {

namespace {

constexpr std::string_view kNoClosing = "statement without its closing balance (CLBD)";
constexpr std::string_view kOtherClosing =
    "statement whose closing balance (CLBD) is not what its entries come to";
constexpr std::string_view kOtherEntries = "statement of other entries than it counts (TtlNtries)";
constexpr std::string_view kOtherDetails = "entry of other transactions than it counts (NbOfTxs)";
constexpr std::string_view kOtherTransfers =
    "message of other transfers than it counts (NbOfTxs, CtrlSum)";

std::optional<std::int64_t> count_of(std::string_view text)
{
    std::int64_t count = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), count);
    const bool is_whole = failed == std::errc() && end == text.data() + text.size();
    return is_whole ? std::optional(count) : std::nullopt;
}

std::optional<std::int64_t> amount_of(std::string_view text)
{
    return engine::parse_amount(contract_amount(text));
}

struct Balance {
    std::string_view currency;
    std::int64_t amount = 0;
};

/// The one balance of these codes that a statement states and that can be read.
std::optional<Balance> balance_of(const XmlElement& statement,
                                  std::initializer_list<std::string_view> codes)
{
    std::optional<Balance> found;
    for (const auto* one : statement.all("Bal")) {
        const auto code = one->seen_text("Tp/CdOrPrtry/Cd");
        const auto amount = amount_of(one->seen_text("Amt"));
        if (std::find(codes.begin(), codes.end(), code) == codes.end() || !amount) continue;
        if (found) return {};
        const bool is_debit = one->seen_text("CdtDbtInd") == "DBIT";
        found = Balance{one->find("Amt")->attribute("Ccy"), is_debit ? -*amount : *amount};
    }
    return found;
}

bool states_balance(const XmlElement& statement, std::initializer_list<std::string_view> codes)
{
    for (const auto* one : statement.all("Bal")) {
        const auto code = one->seen_text("Tp/CdOrPrtry/Cd");
        if (std::find(codes.begin(), codes.end(), code) != codes.end()) return true;
    }
    return false;
}

/// A number of the entries as the statement states it, and what it may be.
struct Total {
    std::string_view path;
    std::int64_t all, posted;
};

} // namespace

void CamtSums::add(const XmlElement& entry, bool is_posted)
{
    const bool is_credit = entry.seen_text("CdtDbtInd") == "CRDT";
    const auto* amount = entry.find("Amt");
    const auto text = contract_amount(amount == nullptr ? std::string_view() : amount->text);
    all_.add(is_credit, text);
    if (!is_posted) return;
    posted_.add(is_credit, text);
    const auto currency = amount == nullptr ? std::string_view() : amount->attribute("Ccy");
    is_one_currency_ = is_one_currency_ && (currency_.empty() || currency_ == currency);
    currency_ = currency;
}

std::vector<StatementDoubt> CamtSums::end(const XmlElement& statement)
{
    const auto sums = std::exchange(*this, {});
    std::vector<StatementDoubt> doubts;
    sums.compare_balances(statement, doubts);
    sums.compare_totals(statement, doubts);
    return doubts;
}

void CamtSums::compare_balances(const XmlElement& statement,
                                std::vector<StatementDoubt>& doubts) const
{
    const bool is_open = states_balance(statement, {"OPBD", "PRCD"});
    const bool is_closed = states_balance(statement, {"CLBD", "ITBD"}); // or a page goes on
    if (is_open && !is_closed && statement.name == "Stmt")
        doubts.push_back({statement.line, kNoClosing,
                          "a statement without its closing balance (CLBD): it may be cut off"});
    const auto opening = balance_of(statement, {"OPBD", "PRCD"});
    const auto closing = balance_of(statement, {"CLBD"});
    const auto change = posted_.net();
    if (!opening || !closing || opening->currency != closing->currency) return;
    const bool is_comparable =
        is_one_currency_ && (currency_.empty() || currency_ == opening->currency);
    const auto computed = change ? exact_sum(opening->amount, *change) : std::nullopt;
    if (!is_comparable || computed == closing->amount) return;
    doubts.push_back(
        {statement.line, kOtherClosing,
         computed ? fmt::format("a statement whose closing balance (CLBD) is {}, while its opening "
                                "balance and entries come to {}",
                                shown_sum(closing->amount), shown_sum(*computed))
                  : "a statement whose closing balance (CLBD) cannot be compared: the amount of an "
                    "entry cannot be read"});
}

void CamtSums::compare_totals(const XmlElement& statement,
                              std::vector<StatementDoubt>& doubts) const
{
    const std::array counts{
        Total{"TxsSummry/TtlNtries/NbOfNtries", all_.count(), posted_.count()},
        Total{"TxsSummry/TtlCdtNtries/NbOfNtries", all_.credits, posted_.credits},
        Total{"TxsSummry/TtlDbtNtries/NbOfNtries", all_.debits, posted_.debits}};
    for (const auto& [path, all, posted] : counts) {
        const auto stated = count_of(statement.seen_text(path));
        if (!stated || stated == all || stated == posted) continue;
        return doubts.push_back(
            {statement.line, kOtherEntries,
             fmt::format("a statement that counts {} entries ({}), while it has {}", *stated, path,
                         all)});
    }
    if (!all_.is_known || !all_.total() || !posted_.total()) return;
    const std::array sums{Total{"TxsSummry/TtlNtries/Sum", *all_.total(), *posted_.total()},
                          Total{"TxsSummry/TtlCdtNtries/Sum", all_.credit_sum, posted_.credit_sum},
                          Total{"TxsSummry/TtlDbtNtries/Sum", all_.debit_sum, posted_.debit_sum}};
    for (const auto& [path, all, posted] : sums) {
        const auto stated = amount_of(statement.seen_text(path));
        if (!stated || stated == all || stated == posted) continue;
        return doubts.push_back(
            {statement.line, kOtherEntries,
             fmt::format("a statement whose entries are said to come to {} ({}), while they come "
                         "to {}",
                         shown_sum(*stated), path, shown_sum(all))});
    }
}

std::optional<StatementDoubt> doubt_of_batch(const XmlElement& entry, std::size_t details)
{
    std::int64_t counted = 0;
    for (const auto* group : entry.all("NtryDtls")) {
        const auto stated = count_of(group->seen_text("Btch/NbOfTxs"));
        if (!stated) return {};
        counted += *stated;
    }
    const auto found = static_cast<std::int64_t>(details);
    if (details == 0 || counted == found) return {}; // a batch may be told elsewhere, all of it
    return StatementDoubt{
        entry.line, kOtherDetails,
        fmt::format("an entry that counts {} transactions (NbOfTxs), while it has {}", counted,
                    found)};
}

std::vector<StatementDoubt> doubts_of_message(const XmlElement& message, const EntrySums& settled,
                                              const EntrySums& instructed)
{
    std::vector<StatementDoubt> doubts;
    const auto counted = count_of(message.seen_text("GrpHdr/NbOfTxs"));
    if (counted && *counted != settled.count())
        doubts.push_back(
            {message.line, kOtherTransfers,
             fmt::format("a message that counts {} transfers (NbOfTxs), while it has {}", *counted,
                         settled.count())});
    const auto total = settled.total();
    if (!total) return doubts;
    for (const auto* path : {"GrpHdr/CtrlSum", "GrpHdr/TtlIntrBkSttlmAmt"}) {
        const auto stated = amount_of(message.seen_text(path));
        if (!stated || stated == total || stated == instructed.total()) continue;
        doubts.push_back(
            {message.line, kOtherTransfers,
             fmt::format("a message whose transfers are said to come to {} ({}), while they come "
                         "to {}",
                         shown_sum(*stated), path, shown_sum(*total))});
        break;
    }
    return doubts;
}

} // namespace spindel::importers::formats
