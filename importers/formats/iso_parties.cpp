#include "importers/formats/iso_parties.h"

#include <algorithm>
#include <array>

#include "importers/characters.h"
#include "importers/formats/cell_forms.h"
#include "importers/pseudonyms/declared_raw.h"

namespace spindel::importers::formats {

namespace {

struct IdPath {
    std::string_view path;
    std::string_view kind;
    bool is_public; // the number of an organisation that anybody may look up
};

constexpr std::array kIdPaths{
    IdPath{"Id/OrgId/LEI", "organisation", true},
    IdPath{"Id/OrgId/AnyBIC", "organisation", true},
    IdPath{"Id/OrgId/BICOrBEI", "organisation", true},
    IdPath{"Id/OrgId/BIC", "organisation", true},
    IdPath{"Id/OrgId/Othr/Id", "organisation", false},
    IdPath{"Id/OrgId/PrtryId/Id", "organisation", false},
    IdPath{"Id/PrvtId/Othr/Id", "person", false},
    IdPath{"Id/PrvtId/OthrId/Id", "person", false},
};

/// `Dbtr/Pty` of newer versions, `Dbtr` of older ones.
const XmlElement* person_of(const XmlElement* party)
{
    if (party == nullptr) return nullptr;
    const auto* newer = party->find("Pty");
    return newer == nullptr ? party : newer;
}

void read_actor(const XmlElement& party, IsoParty& out)
{
    for (const auto& [path, kind, is_public] : kIdPaths) {
        const auto* id = party.find(path);
        if (id == nullptr || (!is_public && !pseudonyms::is_pseudonym_among_numbers(id->text)))
            continue;
        out.actor = party.text_of(path);
        out.actor_kind = kind;
        out.actor_line = id->line;
        return;
    }
}

/// What names a bank: its BIC, else its number in a clearing system.
std::string bank_of(const XmlElement* bank)
{
    if (bank == nullptr) return {};
    if (const auto bic = iso_bic(bank); !bic.empty()) return std::string(bic);
    const auto clearing = std::string(bank->text_of("FinInstnId/ClrSysMmbId/MmbId"));
    if (clearing.empty()) return {};
    return std::string(bank->text_of("FinInstnId/ClrSysMmbId/ClrSysId/Cd")) + clearing;
}

std::string_view country_of_address(const XmlElement& party)
{
    const auto stated = party.text_of("PstlAdr/Ctry");
    return engine::Country::parse(stated) ? stated : std::string_view();
}

} // namespace

void set_iso_account(IsoParty& party, const XmlElement* account, const XmlElement* bank)
{
    if (account == nullptr) return;
    party.account_line = account->line;
    for (const auto path : {"Id/IBAN", "Id/Othr/Id", "Id/PrtryAcct/Id", "Id/BBAN", "Id/UPIC"}) {
        if (const auto number = account->text_of(path); !number.empty()) {
            party.number = account_number(number);
            party.account = account_at_bank(number, bank_of(bank));
            return;
        }
    }
}

bool have_one_account(const IsoParty& a, const IsoParty& b)
{
    if (a.account == b.account) return true;
    return a.number == b.number && (lacks_bank(a.account) || lacks_bank(b.account));
}

std::string_view iso_bic(const XmlElement* bank)
{
    if (bank == nullptr) return {};
    const auto newer = bank->text_of("FinInstnId/BICFI");
    return newer.empty() ? bank->text_of("FinInstnId/BIC") : newer;
}

IsoParty iso_party(const XmlElement* parties, const XmlElement* banks, std::string_view role)
{
    IsoParty out;
    if (parties == nullptr) return out;
    const auto name = std::string(role);
    const auto* bank = banks == nullptr ? nullptr : banks->find(name + "Agt");
    set_iso_account(out, parties->find(name + "Acct"), bank);
    const auto* person = person_of(parties->find(role));
    if (person != nullptr) read_actor(*person, out);
    out.country = country_of_account(out.account);
    if (out.country.empty()) out.country = country_of_bic(iso_bic(bank));
    if (out.country.empty() && person != nullptr) out.country = country_of_address(*person);
    return out;
}

SourceRow account_row(const IsoParty& party, const std::string& source)
{
    SourceRow row;
    row.kind = engine::RecordKind::account;
    row.key = RowKey::content;
    row.line = party.account_line;
    row.set("account_id", party.account);
    row.set("actor_id", party.actor);
    row.set("kind", "bank");
    row.set("country", party.country);
    row.set("source", source);
    return row;
}

SourceRow ultimate_row(const IsoPayment& payment, const IsoParty& party, std::string_view role,
                       const SourceRow& of)
{
    SourceRow row;
    if (payment.parties == nullptr || party.actor.empty()) return row;
    const auto* ultimate = person_of(payment.parties->find("Ultmt" + std::string(role)));
    IsoParty behind;
    if (ultimate != nullptr) read_actor(*ultimate, behind);
    if (behind.actor.empty() || behind.actor == party.actor) return row;
    row.kind = engine::RecordKind::contact;
    row.line = behind.actor_line;
    row.set("from_id", behind.actor);
    row.set("to_id", party.actor);
    row.set("layer", role == "Dbtr" ? "ultimate debtor" : "ultimate creditor");
    row.set("time", of.cell("time"));
    row.set("source", payment.source);
    row.set("record_id", of.cell("record_id")); // a part of the content that the key is made of
    row.fault = of.fault && of.fault->column_name == "time" ? of.fault : std::nullopt;
    return row;
}

namespace {

/// Words and signs that stand where there is no reference (ISO 20022 usage guidelines, SWIFT).
bool is_placeholder(std::string_view reference)
{
    std::string letters;
    for (const char c : reference) {
        if (is_letter(c)) letters += upper(c);
        if (c >= '1' && c <= '9') return false;
    }
    constexpr std::array<std::string_view, 11> kNone{
        "",     "NA",      "NONE", "NOREF", "NONREF", "NOREFERENCE", "NOTAVAILABLE", "NOTPROVIDED",
        "NULL", "UNKNOWN", "X"};
    return std::ranges::find(kNone, letters) != kNone.end();
}

} // namespace

void set_key(SourceRow& row, const XmlElement* refs, std::string_view own_reference)
{
    const auto uetr = refs == nullptr ? std::string_view() : refs->text_of("UETR");
    const auto payer = row.cell("payer_account_id");
    const auto payee = row.cell("payee_account_id");
    if (!row.cell("source").empty()) {
        for (const auto reference : {own_reference, uetr}) {
            if (is_placeholder(reference) || !is_safe_reference(reference, payer, payee)) continue;
            row.key = RowKey::own;
            return row.set("record_id", reference);
        }
    }
    set_key_by_content(row, refs, own_reference);
}

void set_key_by_content(SourceRow& row, const XmlElement* refs, std::string_view own_reference)
{
    std::string all(own_reference);
    if (refs != nullptr) {
        for (const auto name : {"UETR", "TxId", "EndToEndId", "InstrId", "AcctSvcrRef"})
            all.append("|").append(refs->text_of(name));
    }
    row.set("record_id", all);
}

} // namespace spindel::importers::formats
