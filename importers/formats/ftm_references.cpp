#include "importers/formats/ftm_references.h"

#include "engine/error.h"
#include "importers/formats/cell_forms.h"
#include "importers/formats/ftm_entity.h"
#include "importers/pseudonyms/declared_raw.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers::formats {

namespace {

/// An account's number that begins as pseudonyms do, so that it passes for none: letters of numbers
/// count the same in any case.
std::string without_mark(std::string number)
{
    const bool is_number =
        is_marked_as_pseudonym(number) && !pseudonyms::is_pseudonym_among_numbers(number);
    if (is_number) number[0] = static_cast<char>(number[0] - 'A' + 'a');
    return number;
}

} // namespace

FtmReferences::FtmReferences(FtmLines lines, const std::string& name)
{
    bool has_text = false, has_objects = false;
    std::string line;
    while (lines.next(line)) {
        has_text = has_text || !trimmed(line).empty();
        has_objects = has_objects || trimmed(line).starts_with('{');
        const auto entity = read_ftm_entity(line);
        if (!entity) continue;
        if (entity->schema == "BankAccount")
            accounts_.emplace(entity->id,
                              without_mark(account_at_bank(entity->first({"iban", "accountNumber"}),
                                                           entity->first({"bic", "bank"}))));
        if (entity->schema == "Address")
            countries_.emplace(entity->id, ftm_country(*entity, {"country"}));
    }
    if (has_text && !has_objects)
        throw engine::Error(name + ": holds no line that begins as a JSON object");
}

bool FtmReferences::is_account(std::string_view entity) const
{
    return accounts_.contains(std::string(entity));
}

std::string FtmReferences::number_of_account(const std::string& entity) const
{
    const auto known = accounts_.find(entity);
    return known == accounts_.end() ? "" : known->second;
}

std::string FtmReferences::country_of_place(std::string_view entity) const
{
    const auto known = countries_.find(std::string(entity));
    return known == countries_.end() ? "" : known->second;
}

} // namespace spindel::importers::formats
