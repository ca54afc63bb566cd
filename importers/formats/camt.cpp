#include "importers/formats/camt.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "importers/formats/camt_sums.h"
#include "importers/formats/cell_forms.h"
#include "importers/formats/iso_parties.h"

namespace spindel::importers::formats {

namespace {

constexpr std::array<std::string_view, 3> kStatements{"Stmt", "Rpt", "Ntfctn"};

/// ISO 20022's families of bank transactions.
std::string_view method_of(std::string_view family)
{
    constexpr std::array<std::string_view, 6> kTransfers{"RCDT", "ICDT", "RDDT",
                                                         "IDDT", "RRCT", "IRCT"};
    if (std::ranges::find(kTransfers, family) != kTransfers.end()) return "transfer";
    if (family == "CCRD" || family == "MCRD") return "card";
    if (family == "CNTR") return "cash";
    return {};
}

/// Whether money moved: an entry that is pending, for information or of the future may never be
/// booked.
enum class Booked { yes, no, unknown };

Booked booked(std::string_view status)
{
    constexpr std::array<std::string_view, 3> kNotYet{"PDNG", "INFO", "FUTR"};
    if (status.empty() || status == "BOOK")
        return Booked::yes; // some write no status to what is booked
    return std::ranges::find(kNotYet, status) != kNotYet.end() ? Booked::no : Booked::unknown;
}

/// A code; text in older versions; in newer ones it may also be a bank's own word.
std::string_view status_of(const XmlElement& entry)
{
    for (const auto path : {"Sts/Cd", "Sts/Prtry", "Sts"}) {
        if (const auto status = entry.text_of(path); !status.empty()) return status;
    }
    return {};
}

class CamtRows : public XmlRecords {
public:
    explicit CamtRows(const Opened& file)
        : XmlRecords(file.path, file.name, {"Ntry", "Stmt", "Rpt", "Ntfctn"}),
          options_(file.options)
    {
    }

private:
    void take(const XmlElement& record) override
    {
        if (record.name != "Ntry") return end_statement(record);
        const auto* statement = statement_of(record);
        if (statement == nullptr) return refuse_outside(record);
        take_holder(*statement);
        const bool is_pending = booked(status_of(record)) == Booked::no;
        sums_.add(record, !is_pending);
        if (is_pending)
            return leave_unbooked("Ntry of status " + std::string(status_of(record)));
        std::vector<const XmlElement*> details;
        for (const auto* group : record.all("NtryDtls")) {
            const auto more = group->all("TxDtls");
            details.insert(details.end(), more.begin(), more.end());
        }
        if (const auto batch = doubt_of_batch(record, details.size()))
            doubt(batch->line, batch->name, batch->text);
        if (details.empty()) return take_payment({*statement, record, record, true, {}});
        std::map<std::string_view, std::size_t> named; // a whole entry's reference is no payment's
        if (details.size() > 1) ++named[record.text_of("AcctSvcrRef")];
        for (const auto* detail : details)
            ++named[detail->text_of("Refs/AcctSvcrRef")];
        for (const auto* detail : details) {
            const auto own = detail->text_of("Refs/AcctSvcrRef");
            take_payment({*statement, record, *detail, details.size() == 1,
                          named[own] == 1 ? own : std::string_view()});
        }
    }

    void end_statement(const XmlElement& statement)
    {
        take_holder(statement);
        for (const auto& [line, name, text] : sums_.end(statement))
            doubt(line, name, text);
    }

    void refuse_outside(const XmlElement& entry)
    {
        SourceRow row;
        row.kind = engine::RecordKind::payment;
        row.line = entry.line;
        row.refuse("", "an entry that stands in no statement", "");
        add(std::move(row));
    }

    static const XmlElement* statement_of(const XmlElement& entry)
    {
        for (const auto name : kStatements) {
            if (const auto* statement = entry.within(name)) return statement;
        }
        return nullptr;
    }

    std::string source_of(const XmlElement& statement) const
    {
        const auto* servicer = statement.find("Acct/Svcr");
        return options_.source.empty() ? source_of_bic(iso_bic(servicer)) : options_.source;
    }

    /// The statement's own account and its holder.
    IsoParty holder_of(const XmlElement& statement) const
    {
        IsoParty holder;
        const auto* account = statement.find("Acct");
        if (account == nullptr) return holder;
        set_iso_account(holder, account, account->find("Svcr"));
        holder.country = country_of_account(holder.account);
        if (holder.country.empty()) holder.country = country_of_bic(iso_bic(account->find("Svcr")));
        return holder;
    }

    void take_holder(const XmlElement& statement)
    {
        const auto holder = holder_of(statement);
        if (!holder.account.empty()) add_once(account_row(holder, source_of(statement)));
    }

    /// One payment of an entry.
    struct Part {
        const XmlElement& statement;
        const XmlElement& entry;
        const XmlElement& detail;
        bool is_only_one;
        std::string_view own_reference; // the bank's, of this payment alone
    };

    void take_payment(const Part& part)
    {
        const auto& [statement, entry, detail, is_only_one, reference] = part;
        auto direction = detail.text_of("CdtDbtInd");
        if (const auto whole = entry.text_of("CdtDbtInd"); direction.empty()) direction = whole;
        const bool is_credit = direction == "CRDT";
        const auto reversal = entry.text_of("RvslInd"); // xs:boolean
        const bool is_reversal = reversal == "true" || reversal == "1";
        const IsoPayment payment{detail.find("RltdPties"), detail.find("RltdAgts"),
                                 source_of(statement)};
        auto debtor = iso_party(payment.parties, payment.banks, "Dbtr");
        auto creditor = iso_party(payment.parties, payment.banks, "Cdtr");
        const auto holder = holder_of(statement);
        for (auto* party : {&debtor, &creditor}) {
            if (have_one_account(*party, holder)) party->account = holder.account;
        }
        const auto* other = is_credit != is_reversal ? &debtor : &creditor;
        if (other->account == holder.account) other = other == &debtor ? &creditor : &debtor;

        SourceRow row;
        row.kind = engine::RecordKind::payment;
        row.line = detail.line;
        set_time(row, "time", time_of(entry, detail), options_.zone);
        const auto& payer = is_credit ? *other : holder;
        const auto& payee = is_credit ? holder : *other;
        row.set("payer_account_id", payer.account);
        row.set("payee_account_id", payee.account);
        set_money(row, entry, detail, is_only_one);
        row.set("payer_country", payer.country);
        row.set("payee_country", payee.country);
        row.set("method", method_of(entry.text_of("BkTxCd/Domn/Fmly/Cd")));
        row.set("source", payment.source);
        if (const auto status = status_of(entry); booked(status) == Booked::unknown)
            row.refuse("", "an entry whose status does not say whether it is booked", "");
        if (!is_credit && direction != "DBIT")
            row.refuse("payer_account_id", "neither a credit nor a debit", direction);
        auto own = reference;
        if (own.empty() && is_only_one) own = entry.text_of("AcctSvcrRef");
        if (is_reversal) // whose references may be those of what it takes back
            set_key_by_content(row, detail.find("Refs"), own);
        else
            set_key(row, detail.find("Refs"), own);
        if (row.key == RowKey::own && is_of_another_payment(row)) row.key = RowKey::own_or_content;

        for (const auto* party : {&debtor, &creditor}) {
            if (!party->account.empty() && party->account != holder.account)
                add_once(account_row(*party, payment.source));
        }
        for (auto contact : {ultimate_row(payment, debtor, "Dbtr", row),
                             ultimate_row(payment, creditor, "Cdtr", row)}) {
            if (!contact.cells.empty()) add(std::move(contact));
        }
        add(std::move(row));
    }

    /// Whether the file has named another payment by a row's reference: servicers give one to all
    /// entries of a batch, or again after a year.
    bool is_of_another_payment(const SourceRow& row)
    {
        std::string payment;
        for (const auto* column :
             {"time", "payer_account_id", "payee_account_id", "amount", "currency"})
            payment.append(row.cell(column)).append(1, '\0');
        auto name = std::string(row.cell("source")).append(1, '/').append(row.cell("record_id"));
        if (named_.size() >= kMostNamed) return false;
        const auto hash = std::hash<std::string>{}(payment);
        return named_.try_emplace(std::move(name), hash).first->second != hash;
    }

    /// When it was booked, else when it counts.
    static std::string_view time_of(const XmlElement& entry, const XmlElement& detail)
    {
        for (const auto path : {"BookgDt/DtTm", "BookgDt/Dt", "ValDt/DtTm", "ValDt/Dt"}) {
            if (const auto time = entry.text_of(path); !time.empty()) return time;
        }
        return detail.text_of("RltdDts/AccptncDtTm");
    }

    /// The detail's own amount, else that of the entry where it has no other detail (what moved on
    /// the account, charges taken off), else the transaction's or instruction's.
    static void set_money(SourceRow& row, const XmlElement& entry, const XmlElement& detail,
                          bool is_only_one)
    {
        const XmlElement* amount = nullptr;
        for (const auto path : {"Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt"}) {
            if (amount == nullptr) amount = detail.find(path);
            if (is_only_one && amount == nullptr) amount = entry.find("Amt");
        }
        if (amount == nullptr && !is_only_one)
            row.refuse("amount", "not stated: the entry does not split it among its details", "");
        if (amount == nullptr) return;
        amount->is_used = true;
        set_amount(row, amount->text);
        row.set("currency", amount->attribute("Ccy"));
    }

    static constexpr std::size_t kMostNamed = 1'000'000;

    Options options_;
    std::unordered_map<std::string, std::size_t> named_; // the first payment of each reference
    CamtSums sums_; // of the statement that is being read
};

} // namespace

std::unique_ptr<RowSource> open_camt(const Opened& file)
{
    return std::make_unique<CamtRows>(file);
}

} // namespace spindel::importers::formats
