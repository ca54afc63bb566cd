#include "importers/formats/goaml.h"

#include <array>

#include "importers/formats/cell_forms.h"
#include "importers/formats/xml_records.h"

namespace spindel::importers::formats {

namespace {

/// One side of a transaction.
struct Side {
    std::string account;
    std::int64_t line = 0;
    std::string country; // of the account, else as the side states it
    bool is_stated = false;
};

Side side_of(const XmlElement& transaction, const std::string& word)
{
    Side side;
    for (const auto& name : {"t_" + word + "_my_client", "t_" + word}) {
        const auto* element = transaction.find(name);
        if (element == nullptr) continue;
        side.is_stated = true;
        const auto* account = element->find(word + "_account");
        if (account != nullptr) {
            side.line = account->line;
            side.account = account->text_of("iban");
            if (const auto number = account->text_of("account"); side.account.empty())
                side.account = number;
            side.country = country_of_account(side.account);
            if (side.country.empty()) side.country = country_of_bic(account->text_of("swift"));
        }
        const auto stated = element->text_of(word + "_country");
        if (side.country.empty() && engine::Country::parse(stated)) side.country = stated;
        return side;
    }
    return side;
}

class ReportRows : public XmlRecords {
public:
    explicit ReportRows(const Opened& file)
        : XmlRecords(file.path, file.name, {"report", "transaction", "activity"}),
          options_(file.options)
    {
    }

private:
    void take(const XmlElement& record) override
    {
        if (record.name == "activity") return leave("activity");
        const auto* report = record.within("report");
        if (record.name != "transaction" || report == nullptr) return;
        const auto source = options_.source.empty() ? std::string(report->text_of("rentity_id"))
                                                    : options_.source;
        const auto from = side_of(record, "from");
        const auto to = side_of(record, "to");

        SourceRow row;
        row.kind = engine::RecordKind::payment;
        row.line = record.line;
        set_time(row, "time", record.text_of("date_transaction"), options_.zone);
        row.set("payer_account_id", from.account);
        row.set("payee_account_id", to.account);
        set_amount(row, record.text_of("amount_local"));
        row.set("currency", report->text_of("currency_code_local"));
        row.set("payer_country", from.country);
        row.set("payee_country", to.country);
        row.set("source", source);
        for (const auto& [side, column] : {std::pair(&from, "payer_account_id"),
                                           std::pair(&to, "payee_account_id")}) {
            if (side->account.empty())
                row.refuse(column,
                           side->is_stated ? "a side of the transaction that states no account"
                                           : "a transaction without this side", "");
        }
        const auto number = record.text_of("transactionnumber");
        const bool is_own = !source.empty() && is_safe_reference(number, from.account, to.account);
        row.key = is_own ? RowKey::own : RowKey::content_each;
        row.set("record_id", number);
        for (const auto* side : {&from, &to})
            add_account(*side, source);
        add(std::move(row));
    }

    void add_account(const Side& side, const std::string& source)
    {
        if (side.account.empty()) return;
        SourceRow row;
        row.kind = engine::RecordKind::account;
        row.key = RowKey::content;
        row.line = side.line;
        row.set("account_id", side.account);
        row.set("kind", "bank");
        row.set("country", side.country);
        row.set("source", source);
        add_once(std::move(row));
    }

    Options options_;
};

} // namespace

std::unique_ptr<RowSource> open_goaml(const Opened& file)
{
    return std::make_unique<ReportRows>(file);
}

} // namespace spindel::importers::formats
