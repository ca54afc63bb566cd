#include "importers/formats/goaml_parties.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "importers/characters.h"
#include "importers/formats/cell_forms.h"
#include "importers/pseudonyms/declared_raw.h"

namespace spindel::importers::formats {

namespace {

std::string first_country(const XmlElement& of, std::initializer_list<const char*> names)
{
    for (const auto* name : names) {
        const auto code = of.text_of(name);
        if (!code.empty() && engine::Country::parse(code)) return std::string(code);
    }
    return {};
}

/// @param label what the number is one of; see docs/formats.md
/// @param kind of the number, with a slash; empty where the label says it
std::string stated_id(std::string_view label, std::string_view state, std::string_view number,
                      std::string_view kind = {})
{
    if (number.empty() || pseudonyms::is_pseudonym_among_numbers(number))
        return std::string(number);
    return std::string(label).append(state).append(1, '/').append(kind).append(number);
}

std::vector<const XmlElement*> identifications(const XmlElement& person)
{
    const auto* list = person.find("identifications"); // of version 5; before, one by one
    return (list != nullptr ? *list : person).all("identification");
}

/// A country as it came; empty where it is said to be unknown.
std::string_view stated_country(const XmlElement& of, std::string_view child)
{
    const auto code = of.text_of(child);
    return code == "-" ? std::string_view() : code;
}

/// An identification of the same number that states something.
const XmlElement* identification_of(const XmlElement& person, std::string_view number,
                                    std::string_view what)
{
    for (const auto* one : identifications(person)) {
        const auto stated = one->seen_text(what);
        if (one->seen_text("number") != number || stated.empty() || stated == "-") continue;
        one->find("number")->is_used = true; // as that of the other statement
        return one;
    }
    return nullptr;
}

/// The state that an identification of the same number names.
std::string_view issuer_of(const XmlElement& person, std::string_view number)
{
    const auto* one = identification_of(person, number, "issue_country");
    return one == nullptr ? std::string_view() : stated_country(*one, "issue_country");
}

/// The state that gave a number out, as far as the report tells.
std::string state_of(const XmlElement& person, std::string_view number)
{
    const auto stated = issuer_of(person, number);
    return stated.empty() ? first_country(person, {"nationality1", "residence"})
                          : std::string(stated);
}

/// Letters and digits of a type, in upper case.
std::string letters_of(std::string_view type)
{
    std::string word;
    for (const char c : type) {
        if (is_letter_or_digit(c)) word += upper(c);
    }
    return word;
}

bool is_word(std::string_view type, std::span<const std::string_view> begins,
             std::span<const std::string_view> wholes)
{
    return std::ranges::find(wholes, type) != wholes.end() ||
           std::ranges::any_of(begins, [&](auto begin) { return type.starts_with(begin); });
}

/// Whether the type of an identification is a word for a passport. Each country has codes of its
/// own; one that is no such word, as a letter alone, may stand for anything.
bool is_passport(std::string_view type)
{
    constexpr std::array<std::string_view, 5> kBegin{"PASSP", "PASSEPORT", "REISEPASS", "PASAPORT",
                                                     "PASZPORT"};
    constexpr std::array<std::string_view, 4> kWhole{"PASS", "PAS", "PP", "PPT"};
    return is_word(letters_of(type), kBegin, kWhole);
}

/// The number of an identification that is no passport, with what it is: a card and a licence of
/// one number are two. Words that many countries use are one; any other code stands as it is.
std::string paper_id(std::string_view type, std::string_view state, std::string_view number)
{
    constexpr std::array<std::string_view, 6> kOwnNumber{
        "SSN",          "NATIONALNUMBER", "PERSONALNUMBER", "PERSONALIDENTITYN",
        "PERSONNUMMER", "SOCIALSEC"};
    constexpr std::array<std::string_view, 6> kCard{"IDCARD",          "IDENTITYCARD", "NATIONALID",
                                                    "PERSONALAUSWEIS", "CARTED",       "CARTEN"};
    constexpr std::array<std::string_view, 8> kLicence{
        // letters beyond ASCII are left out
        "DRIV",          "LICEN",    "FUHRERSCHEIN", "FHRERSCHEIN",
        "FUEHRERSCHEIN", "PERMISDE", "KORKORT",      "KRKORT"};
    constexpr std::array<std::string_view, 2> kCardWhole{"ID", "IDC"};
    constexpr std::array<std::string_view, 2> kLicenceWhole{"DL", "DRL"};
    auto code = letters_of(type);
    if (code.empty() || is_word(code, kOwnNumber, {})) return stated_id("identity:", state, number);
    if (is_word(code, kCard, kCardWhole)) code = "CARD";
    if (is_word(code, kLicence, kLicenceWhole)) code = "LICENCE";
    return stated_id(kPaper, state, number, code + "/");
}

/// By the passport, however it is stated.
std::string by_passport(const XmlElement& person)
{
    const auto number = person.text_of("passport_number");
    const auto state = stated_country(person, "passport_country");
    if (!number.empty())
        return stated_id("document:", state.empty() ? issuer_of(person, number) : state, number);
    for (const auto* one : identifications(person)) {
        if (is_passport(one->seen_text("type")) && !one->seen_text("number").empty())
            return stated_id("document:", stated_country(*one, "issue_country"),
                             one->text_of("number"));
    }
    return {};
}

/// By another number that a state gave out.
std::string by_number(const XmlElement& person)
{
    for (const auto* name : {"id_number", "ssn"}) {
        const auto number = person.text_of(name);
        if (number.empty()) continue;
        const auto state = state_of(person, number);
        const auto* same =
            name == std::string_view("ssn") ? nullptr : identification_of(person, number, "type");
        return paper_id(same == nullptr ? "" : same->text_of("type"), state, number);
    }
    for (const auto* one : identifications(person)) {
        if (const auto number = one->text_of("number"); !number.empty())
            return paper_id(one->text_of("type"), state_of(person, number), number);
    }
    return {};
}

bool is_called_primary(const XmlElement& signatory)
{
    const auto word = signatory.text_of("is_primary");
    return word == "1" || word == "true";
}

std::vector<const XmlElement*> signatories(const XmlElement& account)
{
    auto all = account.all("signatory");
    if (const auto* related = account.find("related_persons")) {
        for (const auto* one : related->all("account_related_person"))
            all.push_back(one);
    }
    std::erase_if(all, [](const auto* one) { return one->find("t_person") == nullptr; });
    return all;
}

} // namespace

GoamlParty goaml_person(const XmlElement& person)
{
    GoamlParty party;
    party.line = person.line;
    party.country = first_country(person, {"nationality1", "residence"});
    party.id = by_passport(person);
    if (party.id.empty()) party.id = by_number(person);
    return party;
}

GoamlParty goaml_entity(const XmlElement& entity)
{
    GoamlParty party;
    party.is_organisation = true;
    party.line = entity.line;
    party.country = first_country(entity, {"incorporation_country_code"});
    party.id = stated_id("register:", party.country, entity.text_of("incorporation_number"));
    return party;
}

/// What names an account's bank: its BIC, else the country's code for it.
std::string_view bank_of(const XmlElement& account)
{
    const auto bic = account.text_of("swift");
    return bic.empty() ? account.text_of("institution_code") : bic;
}

GoamlAccount goaml_account(const XmlElement& account)
{
    GoamlAccount found;
    found.line = account.line;
    found.number = account_number(account.text_of("iban"));
    if (const auto number = account.text_of("account"); found.number.empty())
        found.number = account_at_bank(number, bank_of(account));
    found.country = country_of_account(found.number);
    if (found.country.empty()) found.country = country_of_bic(account.text_of("swift"));
    const auto* entity = account.find("t_entity");
    if (entity != nullptr) found.holders.push_back(goaml_entity(*entity));
    const auto people = signatories(account);
    for (const auto* one : people) {
        const bool holds = is_called_primary(*one) || (people.size() == 1 && entity == nullptr);
        (holds ? found.holders : found.others).push_back(goaml_person(*one->find("t_person")));
    }
    return found;
}

} // namespace spindel::importers::formats
