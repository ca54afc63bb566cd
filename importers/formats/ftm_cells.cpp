#include "importers/formats/ftm_cells.h"

#include <algorithm>

#include <fmt/format.h>

#include "importers/formats/cell_forms.h"

namespace spindel::importers::formats {

void set_ftm_time(SourceRow& row, std::string_view column, std::string_view text)
{
    text = trimmed(text);
    if (text.empty()) return;
    auto full = std::string(text);
    if (full.size() == std::string_view("2025-03-01T14").size()) full += ":00";
    if (full.size() == std::string_view("2025-03-01T14:05").size()) full += ":00";
    if (full.size() > 10 && engine::parse_time(full + "Z")) full += "Z";
    if (engine::parse_date(full)) full += "T00:00:00Z";
    row.set(column, full);
    if (!engine::parse_time(full))
        row.refuse(column, "no day or time that is stated in full", text);
}

void refuse_several_values(SourceRow& row, const FtmEntity& entity, std::string_view property,
                           std::string_view column)
{
    const auto& values = entity.all(property);
    if (std::ranges::any_of(values, [&](const auto& one) { return one != values[0]; }))
        row.refuse(column, fmt::format("of several, in the property {}", property), "");
}

void set_first_ftm_time(SourceRow& row, std::string_view column, const FtmEntity& entity,
                        std::initializer_list<std::string_view> properties)
{
    for (const auto property : properties) {
        if (entity.all(property).empty()) continue;
        set_ftm_time(row, column, entity.first({property}));
        return refuse_several_values(row, entity, property, column);
    }
}

void set_ftm_money(SourceRow& row, const FtmEntity& entity)
{
    const auto currency = entity.first({"currency"});
    const bool is_in_euro =
        !entity.all("amountEur").empty() && (entity.all("amount").empty() || currency.empty());
    const auto* property = is_in_euro ? "amountEur" : "amount";
    set_amount(row, entity.first({property}));
    refuse_several_values(row, entity, property, "amount");
    row.set("currency", is_in_euro || entity.all("amount").empty() ? "EUR" : currency);
    if (!is_in_euro) refuse_several_values(row, entity, "currency", "currency");
}

} // namespace spindel::importers::formats
