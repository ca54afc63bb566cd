#include "importers/formats/mt940.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "engine/error.h"
#include "engine/money.h"
#include "importers/formats/cell_forms.h"
#include "importers/formats/mt940_balance.h"
#include "importers/formats/mt940_counterparty.h"
#include "importers/formats/mt940_fields.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers::formats {

namespace {

bool is_statement(std::string_view text)
{
    Mt940Fields fields(text);
    while (const auto field = fields.next()) {
        if (field->tag == "20" || field->tag == "61" || field->tag.starts_with("25")) return true;
    }
    return false;
}

/// Lines of a statement that say nothing of a payment.
constexpr std::array<std::string_view, 10> kKnownOtherTags{"20", "21", "28", "28C", "62F",
                                                           "62M", "64", "65", "34F", "13D"};

constexpr std::string_view kNoOtherSide = "an entry that states no account of the other side";
constexpr std::string_view kOnlyInText =
    "an entry with an account in its text only, where it may be anybody's";

class StatementRows : public QueuedRows {
public:
    explicit StatementRows(const Opened& file)
        : options_(file.options), text_(as_utf8(bytes_of_file(file.path, file.name))),
          fields_(text_)
    {
        if (!is_statement(text_))
            throw engine::Error(file.name + ": holds no statement (:20:, :25: or :61:)");
    }

    std::uint64_t bytes_read() const override { return fields_.bytes_read(); }
    bool has_raw_identifiers() const override { return true; }
    engine::RecordKind main_kind() const override { return engine::RecordKind::payment; }

private:
    bool read_more() override
    {
        auto field = fields_.next();
        if (!field || field->tag == "61" || !continues(field->tag)) flush();
        if (!field) {
            say(balance_.end());
            for (; said_ < fields_.passed_over(); ++said_)
                leave("line outside of messages");
            return false;
        }
        if (field->text.find("\n:") != field->text.npos) // a damaged one, maybe of an entry
            leave("line that begins as a field and is none");
        take(*field);
        return true;
    }

    bool continues(std::string_view tag) const { return line_ && tag == "86"; }

    void say(const std::optional<StatementDoubt>& doubtful)
    {
        if (doubtful) doubt(doubtful->line, doubtful->name, doubtful->text);
    }

    void take(const Mt940Field& field)
    {
        say(balance_.take(field));
        if (field.tag == "bank") {
            bank_ = field.text;
        } else if (field.tag == "20") {
            reference_ = field.text;
            account_.clear();
            currency_.clear();
        } else if (field.tag == "25" || field.tag == "25P") {
            account_ = mt940_account(field.text);
            account_line_ = field.line;
        } else if (field.tag == "60F" || field.tag == "60M") {
            currency_ = mt940_currency(field.text);
        } else if (field.tag == "34F") {
            if (currency_.empty()) currency_ = field.text.substr(0, 3);
        } else if (field.tag == "61") {
            line_ = field;
            details_.clear();
        } else if (field.tag == "86") {
            if (line_) details_ += details_.empty() ? field.text : "\n" + field.text;
            else leave(":86: of no entry");
        } else if (std::ranges::find(kKnownOtherTags, field.tag) == kKnownOtherTags.end()) {
            leave(":" + field.tag + ":");
        }
    }

    std::string source() const
    {
        return options_.source.empty() ? source_of_bic(bank_) : options_.source;
    }

    /// Adds the entry that was begun, now that its details are known.
    void flush()
    {
        if (!line_) return;
        const auto field = *std::exchange(line_, std::nullopt);
        add_holder();
        SourceRow row;
        row.kind = engine::RecordKind::payment;
        row.line = field.line;
        const auto entry = read_entry(field.text);
        balance_.add(entry, field.line);
        if (!entry) {
            row.text = masked_words(field.text);
            row.refuse("", "no entry of the form that :61: has", "");
            return add(std::move(row));
        }
        if (!entry->is_booked) return leave_unbooked(":61: of what is expected (EC, ED)");
        const auto [other, is_only_in_text] = counterparty(details_, entry->supplement, account_);
        const auto& payer = entry->is_credit ? other : account_;
        const auto& payee = entry->is_credit ? account_ : other;
        if (entry->date.ends_with("T00:00:00Z")) {
            row.set("time", entry->date);
        } else {
            row.set("time", entry->date);
            row.refuse("time", "no day of the calendar", entry->date);
        }
        row.set("payer_account_id", payer);
        row.set("payee_account_id", payee);
        // one that is none is quoted as it came
        set_amount(row, engine::parse_amount(entry->amount) ? entry->amount : entry->written);
        row.set("currency", currency_);
        row.set("payer_country", country_of_account(payer));
        row.set("payee_country", country_of_account(payee));
        row.set("method", entry->type == "TRF" ? "transfer" : "");
        row.set("source", source());
        if (other.empty())
            row.refuse(entry->is_credit ? "payer_account_id" : "payee_account_id",
                       is_only_in_text ? kOnlyInText : kNoOtherSide, "");
        row.set("record_id", fmt::format("{}|{}|{}", reference_, entry->reference,
                                         entry->bank_reference));
        add(std::move(row));
    }

    void add_holder()
    {
        if (account_.empty()) return;
        SourceRow row;
        row.kind = engine::RecordKind::account;
        row.key = RowKey::content;
        row.line = account_line_;
        row.set("account_id", account_);
        row.set("kind", "bank");
        row.set("country", country_of_account(account_));
        row.set("source", source());
        add_once(std::move(row));
    }

    Options options_;
    std::string text_;
    Mt940Fields fields_;
    std::string bank_, reference_, account_, currency_;
    std::int64_t account_line_ = 0;
    std::optional<Mt940Field> line_; // the :61: whose details follow
    std::string details_;
    Mt940Balance balance_;
    std::int64_t said_ = 0; // lines outside of messages
};

} // namespace

std::unique_ptr<RowSource> open_mt940(const Opened& file)
{
    return std::make_unique<StatementRows>(file);
}

} // namespace spindel::importers::formats
