#include "importers/formats/pacs008.h"

#include <utility>
#include <vector>

#include "importers/formats/camt_sums.h"
#include "importers/formats/cell_forms.h"
#include "importers/formats/iso_parties.h"

namespace spindel::importers::formats {

namespace {

class TransferRows : public XmlRecords {
public:
    explicit TransferRows(const Opened& file)
        : XmlRecords(file.path, file.name, {"CdtTrfTxInf"}), options_(file.options)
    {
    }

private:
    void take(const XmlElement& record) override
    {
        const auto* message = record.within("FIToFICstmrCdtTrf");
        const auto* header = message == nullptr ? nullptr : message->find("GrpHdr");
        if (message != nullptr) count(*message, record);
        const IsoPayment payment{&record, &record, source_of(record, header)};
        const auto debtor = iso_party(&record, &record, "Dbtr");
        const auto creditor = iso_party(&record, &record, "Cdtr");

        SourceRow row;
        row.kind = engine::RecordKind::payment;
        row.line = record.line;
        set_time(row, "time", time_of(record, header), options_.zone);
        row.set("payer_account_id", debtor.account);
        row.set("payee_account_id", creditor.account);
        if (const auto* amount = amount_of(record)) {
            set_amount(row, amount->text);
            row.set("currency", amount->attribute("Ccy"));
        }
        row.set("payer_country", debtor.country);
        row.set("payee_country", creditor.country);
        row.set("method", "transfer");
        row.set("source", payment.source);
        const auto* references = record.find("PmtId");
        set_key(row, references, references == nullptr ? "" : references->text_of("UETR"));

        for (const auto* party : {&debtor, &creditor}) {
            if (!party->account.empty()) add_once(account_row(*party, payment.source));
        }
        for (auto contact : {ultimate_row(payment, debtor, "Dbtr", row),
                             ultimate_row(payment, creditor, "Cdtr", row)}) {
            if (!contact.cells.empty()) add(std::move(contact));
        }
        add(std::move(row));
    }

    struct Message {
        const XmlElement* element;
        EntrySums settled, instructed;
    };

    void count(const XmlElement& message, const XmlElement& transfer)
    {
        if (messages_.empty() || messages_.back().element != &message)
            messages_.push_back({&message, {}, {}});
        messages_.back().settled.add(true, contract_amount(transfer.seen_text("IntrBkSttlmAmt")));
        messages_.back().instructed.add(true, contract_amount(transfer.seen_text("InstdAmt")));
    }

    void end_file() override
    {
        for (const auto& [message, settled, instructed] : std::exchange(messages_, {})) {
            for (const auto& [line, name, text] : doubts_of_message(*message, settled, instructed))
                doubt(line, name, text);
        }
    }

    /// The bank that passed the transfer on, else the debtor's.
    std::string source_of(const XmlElement& record, const XmlElement* header) const
    {
        if (!options_.source.empty()) return options_.source;
        std::string source;
        for (const auto* in : {&record, header}) {
            if (in != nullptr && source.empty())
                source = source_of_bic(iso_bic(in->find("InstgAgt")));
        }
        return source.empty() ? source_of_bic(iso_bic(record.find("DbtrAgt"))) : source;
    }

    static std::string_view time_of(const XmlElement& record, const XmlElement* header)
    {
        for (const auto path : {"AccptncDtTm", "SttlmTmIndctn/DbtDtTm", "IntrBkSttlmDt"}) {
            if (const auto time = record.text_of(path); !time.empty()) return time;
        }
        return header == nullptr ? std::string_view() : header->text_of("IntrBkSttlmDt");
    }

    /// What was settled between the banks, else what was instructed.
    static const XmlElement* amount_of(const XmlElement& record)
    {
        const auto* amount = record.find("IntrBkSttlmAmt");
        if (amount == nullptr) amount = record.find("InstdAmt");
        if (amount != nullptr) amount->is_used = true;
        return amount;
    }

    Options options_;
    std::vector<Message> messages_;
};

} // namespace

std::unique_ptr<RowSource> open_pacs008(const Opened& file)
{
    return std::make_unique<TransferRows>(file);
}

} // namespace spindel::importers::formats
