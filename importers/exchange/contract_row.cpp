#include "importers/exchange/contract_row.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "importers/masks.h"
#include "importers/pseudonyms/identifier_columns.h"
#include "importers/registry.h"
#include "importers/row_check.h"

namespace spindel::importers::exchange {

void ContractRow::add(std::string_view column, std::string_view value)
{
    names_.emplace_back(column);
    values_.emplace_back(value);
}

std::variant<engine::Record, Fault> ContractRow::read(engine::RecordKind kind) const
{
    const auto& importer = importers::importer(kind);
    for (const auto& column : importer.columns) {
        if (column.is_required && std::ranges::find(names_, column.name) == names_.end())
            return Fault{0, std::string(column.name), "missing", ""};
    }
    for (auto name = names_.begin(); name != names_.end(); ++name) {
        if (std::find(std::next(name), names_.end(), *name) != names_.end())
            return Fault{0, *name, "there twice", ""};
    }
    std::string all; // what form_fault looks at first
    for (const auto& value : values_)
        all += value;
    CsvRow row;
    row.text = all;
    row.cells.assign(values_.begin(), values_.end());
    if (auto fault = form_fault(row, names_)) return *std::move(fault);
    return importer.reader(names_)->read_row(row);
}

std::string ContractRow::text() const
{
    auto object = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const auto& value = values_[i];
        const auto role = pseudonyms::is_of_key(names_[i])
                              ? Role::key
                              : Role::value; // which decides what is shown
        if (!value.empty())
            object[names_[i]] =
                is_shown(value, role) ? engine::shown(value, value.size()) : masked(value);
    }
    return object.dump();
}

} // namespace spindel::importers::exchange
