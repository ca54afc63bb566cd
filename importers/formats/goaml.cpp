#include "importers/formats/goaml.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "importers/formats/cell_forms.h"
#include "importers/formats/goaml_parties.h"
#include "importers/formats/xml_records.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers::formats {

namespace {

constexpr std::string_view kNoKey =
    "a raw identifier, and no key was given to make a pseudonym of it";
constexpr std::string_view kNoNumber = "a person without a number to be known by";
constexpr std::string_view kNoRegister = "an organisation without a number to be known by";

/// One side of a transaction.
struct Side {
    std::optional<GoamlAccount> account;
    std::vector<GoamlParty> parties; // in place of an account
    std::string country;             // of the account, else as the side states it
    bool is_stated = false;

    std::string number() const { return account ? account->number : std::string(); }
};

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
        row.set("payer_account_id", from.number());
        row.set("payee_account_id", to.number());
        set_amount(row, record.text_of("amount_local"));
        row.set("currency", report.text_of("currency_code_local"));
        row.set("payer_country", from.country);
        row.set("payee_country", to.country);
        row.set("source", source_);
        for (const auto& [side, column] :
             {std::pair(&from, "payer_account_id"), std::pair(&to, "payee_account_id")}) {
            if (side->number().empty())
                row.refuse(column,
                           side->is_stated ? "a side of the transaction that states no account"
                                           : "a transaction without this side",
                           "");
        }
        const auto number = record.text_of("transactionnumber");
        const bool is_own =
            !source_.empty() && is_safe_reference(number, from.number(), to.number());
        row.key = is_own ? RowKey::own : RowKey::content_each;
        row.set("record_id", number);
        add_all(from);
        add_all(to);
        add(std::move(row));
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

    /// Sets somebody's id; without a key a raw one is refused, masked. Equal rows are told by what
    /// came, so that the same rows come with a key and without.
    void set_actor(SourceRow& row, const std::string& id) const
    {
        const bool is_refused = !makes_pseudonyms_ && !id.empty() && !is_marked_as_pseudonym(id);
        row.set("actor_id", is_refused ? masked(id) : id);
        if (is_refused) row.refuse("actor_id", kNoKey, masked(id));
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
        set_actor(row, party.id);
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
        row.set("account_id", account.number);
        set_actor(row, holder);
        row.set("kind", "bank");
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
