#include "importers/pseudonyms/actor_ids.h"

#include <algorithm>
#include <iterator>

#include "importers/raw_identifiers.h"
#include "importers/raw_pieces.h"

namespace spindel::importers::pseudonyms {

std::optional<std::string> raw_actor(std::string_view id, const NumberPlan& plan)
{
    if (is_marked_as_pseudonym(id)) return {};
    if (is_stated_number(id)) return std::string(id);
    if (auto piece = raw_piece(id)) return piece;
    const bool may_be_number = !plan.default_country.empty() &&
                               id.find_first_not_of("0123456789 -./()") == std::string_view::npos;
    if (!may_be_number) return {};
    const auto form = normal_phone(id, plan);
    const auto* number = std::get_if<NormalForm>(&form);
    return number != nullptr && number->text.starts_with('+') ? std::optional(std::string(id))
                                                              : std::nullopt;
}

NormalFormOrFault normal_actor(std::string_view raw, const NumberPlan& plan)
{
    if (raw.find('@') != std::string_view::npos) {
        std::string address = "email:";
        std::ranges::transform(raw, std::back_inserter(address), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        });
        return NormalForm{address, {}, "email"};
    }
    if (is_stated_number(raw)) return normal_stated_number(raw);
    const auto kind = raw_identifier(raw);
    if (kind == "a raw passport line") return normal_document(raw, {});
    if (kind == "a raw IBAN") return normal_account(raw);
    auto number = normal_phone(raw, plan);
    const auto* form = std::get_if<NormalForm>(&number);
    const bool is_number = form != nullptr && !form->text.starts_with("sender:");
    return is_number ? number : normal_account(raw);
}

} // namespace spindel::importers::pseudonyms
