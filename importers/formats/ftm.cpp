#include "importers/formats/ftm.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <unordered_map>

#include <fmt/format.h>

#include "engine/error.h"
#include "importers/formats/cell_forms.h"
#include "importers/formats/ftm_entity.h"
#include "importers/hidden_numbers.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers::formats {

namespace {

constexpr std::size_t kLongestLine = std::size_t{16} << 20;
constexpr std::string_view kPrefix = "FTM-";
constexpr std::string_view kUnstated = "UNSTATED-"; // an account or number of somebody, not stated

/// Ties between two actors: the properties that name them.
struct Tie {
    std::string_view schema, from, to, layer;
};
constexpr std::array kTies{
    Tie{"Ownership", "owner", "asset", "ownership"},
    Tie{"Directorship", "director", "organization", "directorship"},
    Tie{"Membership", "member", "organization", "membership"},
    Tie{"Employment", "employee", "employer", "employment"},
    Tie{"Family", "person", "relative", "family"},
    Tie{"Associate", "person", "associate", "associate"},
    Tie{"Representation", "agent", "client", "representation"},
    Tie{"UnknownLink", "subject", "object", "unknown link"},
};

std::string_view actor_kind(std::string_view schema)
{
    if (schema == "Person") return "person";
    if (schema == "Organization" || schema == "Company" || schema == "PublicBody")
        return "organisation";
    return schema == "LegalEntity" ? "unknown" : std::string_view();
}

/// A number that is stated as one: digits alone say so, that nobody takes them for an opaque id.
std::string stated_number(const std::string& number)
{
    std::string digits;
    std::ranges::copy_if(number, std::back_inserter(digits), [](char c) {
        return std::string_view(" -./()").find(c) == std::string_view::npos;
    });
    auto named = "tel:" + digits;
    return !raw_identifier(number) && raw_piece(named) == digits ? named : number;
}

/// Lines of a file, counted; none is longer than 16 MiB.
class Lines {
public:
    Lines(const std::filesystem::path& path, std::string name)
        : name_(std::move(name)), file_(path, std::ios::binary)
    {
        if (!file_) throw engine::Error(path.string() + ": cannot be read");
    }

    bool next(std::string& line)
    {
        line.clear();
        auto& bytes = *file_.rdbuf();
        int c = bytes.sbumpc();
        if (c == EOF) return false;
        ++number_;
        for (; c != EOF && c != '\n'; c = bytes.sbumpc()) {
            line += static_cast<char>(c);
            if (line.size() > kLongestLine)
                throw engine::InputError(name_, number_, 0, "a line of more than 16 MiB");
        }
        read_ += line.size() + 1;
        return true;
    }

    std::int64_t number() const { return static_cast<std::int64_t>(number_); }
    std::uint64_t bytes_read() const { return read_; }

private:
    std::string name_;
    std::ifstream file_;
    std::size_t number_ = 0;
    std::uint64_t read_ = 0;
};

class EntityRows : public QueuedRows {
public:
    explicit EntityRows(const Opened& file)
        : options_(file.options), wants_numbers_(file.makes_pseudonyms),
          lines_(file.path, file.name)
    {
        learn(Lines(file.path, file.name));
        if (has_text_ && !has_objects_)
            throw engine::Error(file.name + ": holds no line that begins as a JSON object");
    }

    std::uint64_t bytes_read() const override { return lines_.bytes_read(); }
    bool has_raw_identifiers() const override { return false; } // ids are opaque
    engine::RecordKind main_kind() const override { return engine::RecordKind::actor; }

private:
    /// A first look at what other entities refer to: accounts, and the countries of places.
    void learn(Lines lines)
    {
        std::string line;
        while (lines.next(line)) {
            has_text_ = has_text_ || !trimmed(line).empty();
            has_objects_ = has_objects_ || trimmed(line).starts_with('{');
            const auto entity = read_ftm_entity(line);
            if (!entity) continue;
            if (entity->schema == "BankAccount")
                accounts_.emplace(entity->id,
                                  account_at_bank(entity->first({"iban", "accountNumber"}),
                                                  entity->first({"bic", "bank"})));
            if (entity->schema == "Address")
                countries_.emplace(entity->id, ftm_country(*entity, {"country"}));
        }
    }

    bool read_more() override
    {
        std::string line;
        if (!lines_.next(line)) return false;
        if (trimmed(line).empty()) return true;
        const auto entity = read_ftm_entity(line);
        if (entity) {
            take(*entity);
        } else {
            SourceRow row;
            row.line = lines_.number();
            row.text = masked_words(as_utf8(line));
            row.refuse("", "no JSON object with an id and a schema", "");
            add(std::move(row));
        }
        return true;
    }

    void take(const FtmEntity& entity)
    {
        for (std::ptrdiff_t i = 0; i < entity.nested; ++i)
            leave("nested entity");
        if (!actor_kind(entity.schema).empty()) return take_actor(entity);
        if (entity.schema == "BankAccount") return take_account(entity);
        if (entity.schema == "Payment") return take_payment(entity);
        if (entity.schema == "Call") return take_call(entity);
        if (entity.schema == "Trip") return take_trip(entity);
        for (const auto& tie : kTies) {
            if (tie.schema == entity.schema) return take_tie(entity, tie);
        }
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
        const auto known = accounts_.find(entity);
        if (wants_numbers_ && known != accounts_.end() && !known->second.empty())
            return known->second;
        return opaque_id(kPrefix, entity, wants_numbers_);
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
        row.set("kind", actor_kind(entity.schema));
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

    /// Refuses a row whose property has several values that differ: which holds cannot be known.
    static void refuse_several(SourceRow& row, const FtmEntity& entity, std::string_view property,
                               std::string_view column)
    {
        const auto& values = entity.all(property);
        if (std::ranges::any_of(values, [&](const auto& one) { return one != values[0]; }))
            row.refuse(column, fmt::format("of several, in the property {}", property), "");
    }

    /// Sets a time by the first of some properties that is there.
    static void set_one_time(SourceRow& row, std::string_view column, const FtmEntity& entity,
                             std::initializer_list<std::string_view> properties)
    {
        for (const auto property : properties) {
            if (entity.all(property).empty()) continue;
            set_ftm_time(row, column, entity.first({property}));
            return refuse_several(row, entity, property, column);
        }
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
        set_one_time(row, "time", entity, {"date", "startDate"});
        row.set("payer_account_id", side(row, entity, "payerAccount", "payer", "payer_account_id"));
        row.set("payee_account_id",
                side(row, entity, "beneficiaryAccount", "beneficiary", "payee_account_id"));
        set_money(row, entity);
        add(std::move(row));
        leave_all(entity, {"date", "startDate", "payer", "payerAccount", "beneficiary",
                           "beneficiaryAccount", "amount", "amountEur", "currency"});
    }

    /// The amount with its currency; where either is not stated, that in euro.
    static void set_money(SourceRow& row, const FtmEntity& entity)
    {
        const auto currency = entity.first({"currency"});
        const bool is_in_euro =
            !entity.all("amountEur").empty() && (entity.all("amount").empty() || currency.empty());
        const auto* property = is_in_euro ? "amountEur" : "amount";
        set_amount(row, entity.first({property}));
        refuse_several(row, entity, property, "amount");
        row.set("currency", is_in_euro || entity.all("amount").empty() ? "EUR" : currency);
        if (!is_in_euro) refuse_several(row, entity, "currency", "currency");
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
        set_one_time(row, "time", entity, {"date", "startDate"});
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

    std::string country_of_place(std::string_view place) const
    {
        const auto known = countries_.find(std::string(place));
        return known == countries_.end() ? "" : known->second;
    }

    void take_trip(const FtmEntity& entity)
    {
        const auto& travellers = entity.all("involved");
        for (std::size_t i = 0; i < std::max<std::size_t>(1, travellers.size()); ++i) {
            auto row = begin(entity, engine::RecordKind::travel);
            set_key(row, entity, i);
            row.set("actor_id", travellers.empty() ? "" : travellers[i]);
            set_one_time(row, "depart_time", entity, {"startDate", "date"});
            set_one_time(row, "arrive_time", entity, {"endDate"});
            row.set("from_country", country_of_place(entity.first({"startLocation"})));
            row.set("to_country", country_of_place(entity.first({"endLocation"})));
            add(std::move(row));
        }
        leave_all(entity,
                  {"involved", "startDate", "date", "endDate", "startLocation", "endLocation"});
    }

    /// Owning an account is holding it; any other tie is a contact.
    void take_tie(const FtmEntity& entity, const Tie& tie)
    {
        const auto to = entity.first({tie.to});
        const bool is_account = tie.schema == "Ownership" && accounts_.contains(std::string(to));
        auto row =
            begin(entity, is_account ? engine::RecordKind::account : engine::RecordKind::contact);
        set_key(row, entity);
        if (is_account) {
            row.set("account_id", account_of(std::string(to)));
            row.set("actor_id", entity.first({tie.from}));
            set_one_time(row, "valid_from", entity, {"startDate"});
            set_one_time(row, "valid_to", entity, {"endDate"});
        } else {
            row.set("from_id", entity.first({tie.from}));
            row.set("to_id", to);
            row.set("layer", tie.layer);
            set_one_time(row, "time", entity, {"startDate", "date"});
        }
        for (const auto name : {tie.from, tie.to}) {
            if (entity.all(name).size() > 1)
                row.refuse("", fmt::format("a tie of several, in the property {}", name), "");
        }
        add(std::move(row));
        leave_all(entity, {tie.from, tie.to, "startDate", "endDate", "date"});
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
    bool has_text_ = false, has_objects_ = false;
    Lines lines_;
    std::unordered_map<std::string, std::string> accounts_;  // number, by the entity's id
    std::unordered_map<std::string, std::string> countries_; // of places, by the entity's id
};

} // namespace

std::unique_ptr<RowSource> open_ftm(const Opened& file)
{
    return std::make_unique<EntityRows>(file);
}

} // namespace spindel::importers::formats
