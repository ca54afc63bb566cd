#include "importers/formats/ftm.h"

#include <algorithm>

#include <fmt/format.h>

#include "importers/formats/cell_forms.h"
#include "importers/formats/ftm_cells.h"
#include "importers/formats/ftm_entity.h"
#include "importers/formats/ftm_lines.h"
#include "importers/formats/ftm_references.h"
#include "importers/formats/ftm_schemas.h"
#include "importers/formats/stated_number.h"
#include "importers/hidden_numbers.h"
#include "importers/raw_pieces.h"

namespace spindel::importers::formats {

namespace {

constexpr std::string_view kPrefix = "FTM-";
constexpr std::string_view kUnstated = "UNSTATED-"; // an account or number of somebody, not stated

class EntityRows : public QueuedRows {
public:
    explicit EntityRows(const Opened& file)
        : options_(file.options), wants_numbers_(file.makes_pseudonyms),
          references_(FtmLines(file.path, file.name), file.name), lines_(file.path, file.name)
    {
    }

    std::uint64_t bytes_read() const override { return lines_.bytes_read(); }
    bool has_raw_identifiers() const override { return false; } // ids are opaque
    engine::RecordKind main_kind() const override { return engine::RecordKind::actor; }

private:
    bool read_more() override
    {
        std::string line;
        if (!lines_.next(line)) return false;
        if (trimmed(line).empty()) return true;
        std::string_view fault;
        const auto entity = read_ftm_entity(line, &fault);
        if (entity) {
            take(*entity);
        } else {
            SourceRow row;
            row.line = lines_.number();
            row.text = masked_words(as_utf8(line));
            row.refuse("", fault, "");
            add(std::move(row));
        }
        return true;
    }

    void take(const FtmEntity& entity)
    {
        for (std::ptrdiff_t i = 0; i < entity.nested; ++i)
            leave("nested entity");
        if (!ftm_actor_kind(entity.schema).empty()) return take_actor(entity);
        if (entity.schema == "BankAccount") return take_account(entity);
        if (entity.schema == "Payment") return take_payment(entity);
        if (entity.schema == "Call") return take_call(entity);
        if (entity.schema == "Trip") return take_trip(entity);
        if (const auto* tie = ftm_tie(entity.schema)) return take_tie(entity, *tie);
        leave("schema " + entity.schema);
    }

    SourceRow begin(const FtmEntity& entity, engine::RecordKind kind) const
    {
        SourceRow row;
        row.kind = kind;
        row.line = lines_.number();
        row.key = RowKey::own;
        row.set("source", options_.source.empty() ? entity.dataset : options_.source);
        return row;
    }

    /// Keys a row by the entity's id, with the row's number where it makes several.
    void set_key(SourceRow& row, const FtmEntity& entity, std::size_t number = 0) const
    {
        const auto id = number == 0 ? entity.id : fmt::format("{}#{}", entity.id, number + 1);
        if (!is_safe_reference(id)) row.key = RowKey::content_each;
        row.set("record_id", id);
    }

    /// An account by its own number where pseudonyms are made of it, else by its entity's id.
    std::string account_of(const std::string& entity) const
    {
        auto number = wants_numbers_ ? references_.number_of_account(entity) : "";
        return number.empty() ? opaque_id(kPrefix, entity, wants_numbers_) : number;
    }

    /// What stands for an account or number of somebody that is not stated. Says whose it is.
    std::string unstated(const FtmEntity& of, const std::string& actor, engine::RecordKind kind,
                         std::string_view column)
    {
        if (actor.empty() || raw_piece(actor)) // no prefix may hide it
            return opaque_id(kPrefix, actor, wants_numbers_);
        auto id = std::string(kUnstated) + actor;
        auto row = begin(of, kind);
        row.set("record_id", id);
        row.set(column, id);
        row.set("actor_id", actor);
        add_once(std::move(row));
        return id;
    }

    void take_actor(const FtmEntity& entity)
    {
        auto row = begin(entity, engine::RecordKind::actor);
        row.set("actor_id", entity.id);
        row.set("kind", ftm_actor_kind(entity.schema));
        row.set("country", ftm_country(entity, {"country", "nationality", "jurisdiction"}));
        add(std::move(row));
        if (entity.schema != "Person")
            return leave_all(entity, {"country", "nationality", "jurisdiction"});
        for (const auto& number : entity.all("phone"))
            take_phone(entity, number);
        leave_all(entity, {"country", "nationality", "jurisdiction", "phone"});
    }

    /// Says who uses a number. A firm's may be answered by anybody, so people's alone are taken.
    void take_phone(const FtmEntity& entity, const std::string& number)
    {
        if (is_hidden_word(number)) return leave("Person/phone that is not shown");
        auto row = begin(entity, engine::RecordKind::phone);
        row.key = RowKey::content;
        row.set("phone_id", stated_number(number));
        row.set("actor_id", entity.id);
        add_once(std::move(row));
    }

    void take_account(const FtmEntity& entity)
    {
        auto row = begin(entity, engine::RecordKind::account);
        set_key(row, entity);
        row.set("account_id", account_of(entity.id));
        row.set("kind", "bank");
        auto country = ftm_country(entity, {"country"});
        if (country.empty()) country = country_of_account(entity.first({"iban"}));
        row.set("country", country);
        add(std::move(row));
        leave_all(entity, {"country", "iban", "accountNumber", "bic", "bank"});
    }

    /// One side of a payment. Several accounts or parties cannot be told apart.
    std::string side(SourceRow& row, const FtmEntity& entity, std::string_view account,
                     std::string_view party, std::string_view column)
    {
        for (const auto name : {account, party}) {
            if (entity.all(name).size() > 1)
                row.refuse(column, fmt::format("of several, in the property {}", name), "");
        }
        if (const auto& accounts = entity.all(account); !accounts.empty())
            return account_of(accounts[0]);
        const auto& parties = entity.all(party);
        return parties.empty()
                   ? ""
                   : unstated(entity, parties[0], engine::RecordKind::account, "account_id");
    }

    void take_payment(const FtmEntity& entity)
    {
        auto row = begin(entity, engine::RecordKind::payment);
        set_key(row, entity);
        set_first_ftm_time(row, "time", entity, {"date", "startDate"});
        row.set("payer_account_id", side(row, entity, "payerAccount", "payer", "payer_account_id"));
        row.set("payee_account_id",
                side(row, entity, "beneficiaryAccount", "beneficiary", "payee_account_id"));
        set_ftm_money(row, entity);
        add(std::move(row));
        leave_all(entity, {"date", "startDate", "payer", "payerAccount", "beneficiary",
                           "beneficiaryAccount", "amount", "amountEur", "currency"});
    }

    /// The number of one side of a call, and whose it is.
    std::string number_of(const FtmEntity& entity, std::string_view number, std::string_view party)
    {
        const auto& parties = entity.all(party);
        const auto& numbers = entity.all(number);
        if (numbers.empty() || is_hidden_word(numbers[0]))
            return parties.empty()
                       ? std::string(entity.first({number}))
                       : unstated(entity, parties[0], engine::RecordKind::phone, "phone_id");
        if (!parties.empty()) {
            auto row = begin(entity, engine::RecordKind::phone);
            row.key = RowKey::content;
            row.set("phone_id", stated_number(numbers[0]));
            row.set("actor_id", parties[0]);
            add_once(std::move(row));
        }
        return stated_number(numbers[0]);
    }

    void take_call(const FtmEntity& entity)
    {
        auto row = begin(entity, engine::RecordKind::call);
        set_key(row, entity);
        set_first_ftm_time(row, "time", entity, {"date", "startDate"});
        row.set("caller_id", number_of(entity, "callerNumber", "caller"));
        row.set("callee_id", number_of(entity, "receiverNumber", "receiver"));
        row.set("duration_s", entity.first({"duration"}));
        row.set("kind", "call");
        for (const auto name : {"callerNumber", "receiverNumber"}) {
            if (entity.all(name).size() > 1)
                row.refuse(name[0] == 'c' ? "caller_id" : "callee_id", "of several numbers", "");
        }
        add(std::move(row));
        leave_all(entity, {"date", "startDate", "caller", "callerNumber", "receiver",
                           "receiverNumber", "duration"});
    }

    void take_trip(const FtmEntity& entity)
    {
        const auto& travellers = entity.all("involved");
        for (std::size_t i = 0; i < std::max<std::size_t>(1, travellers.size()); ++i) {
            auto row = begin(entity, engine::RecordKind::travel);
            set_key(row, entity, i);
            row.set("actor_id", travellers.empty() ? "" : travellers[i]);
            set_first_ftm_time(row, "depart_time", entity, {"startDate", "date"});
            set_first_ftm_time(row, "arrive_time", entity, {"endDate"});
            row.set("from_country", references_.country_of_place(entity.first({"startLocation"})));
            row.set("to_country", references_.country_of_place(entity.first({"endLocation"})));
            add(std::move(row));
        }
        leave_all(entity,
                  {"involved", "startDate", "date", "endDate", "startLocation", "endLocation"});
    }

    /// Owning an account is holding it; any other tie is a contact.
    void take_tie(const FtmEntity& entity, const FtmTie& tie)
    {
        const auto to = entity.first({tie.to});
        const bool is_account = tie.schema == "Ownership" && references_.is_account(to);
        auto row =
            begin(entity, is_account ? engine::RecordKind::account : engine::RecordKind::contact);
        set_key(row, entity);
        if (is_account) {
            row.set("account_id", account_of(std::string(to)));
            row.set("actor_id", entity.first({tie.from}));
            set_first_ftm_time(row, "valid_from", entity, {"startDate"});
            set_first_ftm_time(row, "valid_to", entity, {"endDate"});
        } else {
            row.set("from_id", entity.first({tie.from}));
            row.set("to_id", to);
            row.set("layer", tie.layer);
            set_first_ftm_time(row, "time", entity, {"startDate", "date"});
            refuse_early_end(row, entity);
        }
        for (const auto name : {tie.from, tie.to}) {
            if (entity.all(name).size() > 1)
                row.refuse("", fmt::format("a tie of several, in the property {}", name), "");
        }
        add(std::move(row));
        leave_all(
            entity,
            is_account
                ? std::initializer_list<std::string_view>{tie.from, tie.to, "startDate", "endDate"}
                : std::initializer_list<std::string_view>{tie.from, tie.to, "startDate", "date"});
    }

    /// Refuses a tie that would end before it began; contacts keep no end.
    static void refuse_early_end(SourceRow& row, const FtmEntity& entity)
    {
        SourceRow end;
        set_first_ftm_time(end, "valid_to", entity, {"endDate"});
        const auto begins = engine::parse_time(row.cell("time"));
        const auto ends = engine::parse_time(end.cell("valid_to"));
        if (begins && ends && *ends < *begins)
            row.refuse("time", "an end before the beginning", row.cell("time"));
    }

    /// Counts the properties that no row holds.
    void leave_all(const FtmEntity& entity, std::initializer_list<std::string_view> but)
    {
        for (const auto& [name, values] : entity.properties) {
            const bool is_taken = std::find(but.begin(), but.end(), name) != but.end();
            if (!is_taken && !values.empty()) leave(entity.schema + "/" + name);
        }
    }

    Options options_;
    bool wants_numbers_;
    FtmReferences references_;
    FtmLines lines_;
};

} // namespace

std::unique_ptr<RowSource> open_ftm(const Opened& file)
{
    return std::make_unique<EntityRows>(file);
}

} // namespace spindel::importers::formats
