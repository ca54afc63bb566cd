#include "importers/formats/goaml.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "importers/formats/cell_forms.h"
#include "importers/formats/goaml_parties.h"
#include "importers/formats/xml_records.h"
#include "importers/masks.h"
#include "importers/pseudonyms/declared_raw.h"

namespace spindel::importers::formats {

namespace {

/// Before the pseudonym of who is a side of a transaction without an account.
constexpr std::string_view kUnstated = "UNSTATED-";
constexpr std::string_view kNoKey =
    "a raw identifier, and no key was given to make a pseudonym of it";
constexpr std::string_view kNoSide = "a transaction without this side";
constexpr std::string_view kNoAccount =
    "a side of the transaction that states neither an account nor anybody by a number";
constexpr std::string_view kNoNumber = "a person without a number to be known by";
constexpr std::string_view kNoRegister = "an organisation without a number to be known by";

/// One side of a transaction.
struct Side {
    std::optional<GoamlAccount> account;
    std::vector<GoamlParty> parties; // in place of an account
    std::string country;             // of the account, else as the side states it
    bool is_stated = false;

    /// Where parties stand in place of an account, the first of them that is named by a number.
    const GoamlParty* holder() const
    {
        const auto at = std::ranges::find_if(parties, [](const auto& p) { return !p.id.empty(); });
        return account || at == parties.end() ? nullptr : &*at;
    }
};

/// The account of whom no account is stated: what it pays in cash, or by way of others.
std::string account_of(const GoamlParty& holder)
{
    const auto before = pseudonyms::is_pseudonym_among_numbers(holder.id) ? kUnstated : kHolder;
    return std::string(before) + holder.id;
}

std::string number_of(const Side& side)
{
    if (side.account) return side.account->number;
    return side.holder() != nullptr ? account_of(*side.holder()) : std::string();
}

/// What an element holds under names such as "from_account", "person_my_client".
Side parties_of(const XmlElement& element, const std::string& prefix, const std::string& suffix)
{
    Side side;
    side.is_stated = true;
    if (const auto* account = element.find(prefix + "account" + suffix)) {
        side.account = goaml_account(*account);
        side.country = side.account->country;
    }
    if (const auto* person = element.find(prefix + "person" + suffix))
        side.parties.push_back(goaml_person(*person));
    if (const auto* entity = element.find(prefix + "entity" + suffix))
        side.parties.push_back(goaml_entity(*entity));
    const auto stated = element.text_of(prefix + "country");
    if (side.country.empty() && engine::Country::parse(stated)) side.country = stated;
    return side;
}

Side side_of(const XmlElement& transaction, const std::string& word)
{
    for (const auto& name : {"t_" + word + "_my_client", "t_" + word}) {
        if (const auto* element = transaction.find(name))
            return parties_of(*element, word + "_", "");
    }
    return {};
}

class ReportRows : public XmlRecords {
public:
    explicit ReportRows(const Opened& file)
        : XmlRecords(file.path, file.name, {"report", "transaction", "activity"}),
          options_(file.options), makes_pseudonyms_(file.makes_pseudonyms)
    {
    }

private:
    void take(const XmlElement& record) override
    {
        const auto* report = record.within("report");
        if (record.name == "activity") leave("activity");
        if (record.name == "report" || report == nullptr) return;
        source_ =
            options_.source.empty() ? std::string(report->text_of("rentity_id")) : options_.source;
        if (record.name == "transaction") take_transaction(record, *report);
        for (const auto& [list, one] : {std::pair("involved_parties", "party"),
                                        std::pair("report_parties", "report_party")}) {
            const auto* parties = record.find(list);
            if (parties == nullptr) continue;
            for (const auto* party : parties->all(one)) {
                for (const auto* suffix : {"", "_my_client"})
                    add_all(parties_of(*party, "", suffix));
            }
        }
    }

    void take_transaction(const XmlElement& record, const XmlElement& report)
    {
        const auto from = side_of(record, "from");
        const auto to = side_of(record, "to");
        SourceRow row;
        row.kind = engine::RecordKind::payment;
        row.line = record.line;
        set_time(row, "time", record.text_of("date_transaction"), options_.zone);
        set_account(row, "payer_account_id", from);
        set_account(row, "payee_account_id", to);
        set_amount(row, record.text_of("amount_local"));
        row.set("currency", report.text_of("currency_code_local"));
        row.set("payer_country", from.country);
        row.set("payee_country", to.country);
        row.set("source", source_);
        const auto number = record.text_of("transactionnumber");
        const bool is_own =
            !source_.empty() && is_safe_reference(number, number_of(from), number_of(to));
        row.key = is_own ? RowKey::own : RowKey::content_each;
        row.set("record_id", number);
        for (const auto* side : {&from, &to}) {
            add_all(*side);
            if (const auto* holder = side->holder())
                add_account({account_of(*holder), {}, holder->line, {}, {}}, side->country,
                            holder->id);
        }
        add(std::move(row));
    }

    void set_account(SourceRow& row, const char* column, const Side& side) const
    {
        set_id(row, column, number_of(side), side.holder() != nullptr);
        if (number_of(side).empty())
            row.refuse(column, side.is_stated ? kNoAccount : kNoSide, "");
    }

    void add_all(const Side& side)
    {
        for (const auto& party : side.parties)
            add_actor(party);
        if (!side.account) return;
        const auto& account = *side.account;
        for (const auto* named : {&account.holders, &account.others}) {
            for (const auto& party : *named)
                add_actor(party);
        }
        for (std::size_t i = 0; i < account.others.size(); ++i)
            leave("signatory");
        const bool is_held = std::ranges::any_of(
            account.holders, [](const GoamlParty& holder) { return !holder.id.empty(); });
        if (!is_held) add_account(account, side.country, {});
        for (const auto& holder : account.holders) {
            if (!holder.id.empty()) add_account(account, side.country, holder.id);
        }
    }

    /// Sets somebody's id, or that of an account made from it; without a key a raw one is refused,
    /// masked. Equal rows are told by what came, so that the same rows come with a key and without.
    void set_id(SourceRow& row, const char* column, const std::string& id, bool is_somebody) const
    {
        const bool is_refused = is_somebody && !makes_pseudonyms_ && !id.empty() &&
                                !pseudonyms::is_pseudonym_among_numbers(id);
        row.set(column, is_refused ? masked(id) : id);
        if (is_refused) row.refuse(column, kNoKey, masked(id));
    }

    void add_actor(const GoamlParty& party)
    {
        if (!party.id.empty()) {
            const auto who = "actor " + source_ + " " + party.id;
            const bool is_new = is_first(who + " " + party.country);
            const bool is_unknown = is_first(who);
            // what adds nothing to an earlier mention is no second statement
            if (!is_new || (party.country.empty() && !is_unknown)) return;
        }
        SourceRow row;
        row.kind = engine::RecordKind::actor;
        row.line = party.line;
        set_id(row, "actor_id", party.id, true);
        row.set("kind", party.is_organisation ? "organisation" : "person");
        row.set("country", party.country);
        row.set("source", source_);
        if (party.id.empty())
            row.refuse("actor_id", party.is_organisation ? kNoRegister : kNoNumber, "");
        add(std::move(row));
    }

    void add_account(const GoamlAccount& account, const std::string& country,
                     const std::string& holder)
    {
        if (account.number.empty()) return;
        if (!is_first("account " + source_ + " " + account.number + " " + country + " " + holder))
            return;
        SourceRow row;
        row.kind = engine::RecordKind::account;
        row.key = RowKey::content;
        row.line = account.line;
        const bool is_unstated = account.number.starts_with(kHolder) ||
                                 account.number.starts_with(kUnstated);
        set_id(row, "account_id", account.number, is_unstated);
        set_id(row, "actor_id", holder, true);
        row.set("kind", is_unstated ? "other" : "bank");
        row.set("country", country);
        row.set("source", source_);
        add(std::move(row));
    }

    Options options_;
    bool makes_pseudonyms_;
    std::string source_; // of the report that is being read
};

} // namespace

std::unique_ptr<RowSource> open_goaml(const Opened& file)
{
    return std::make_unique<ReportRows>(file);
}

} // namespace spindel::importers::formats
