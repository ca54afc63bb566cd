#include "importers/registry.h"

#include <algorithm>

#include "importers/accounts.h"
#include "importers/actors.h"
#include "importers/calls.h"
#include "importers/characters.h"
#include "importers/contacts.h"
#include "importers/payments.h"
#include "importers/phones.h"
#include "importers/rates.h"
#include "importers/travel.h"

namespace spindel::importers {

namespace {

template <typename Record>
ColumnName column_of(const Field<Record>& field)
{
    const auto accepts = [read = field.read](std::string_view cell) {
        Record record;
        return read(record, cell);
    };
    return {field.name, field.need == Need::required, field.form == kText, field.form, accepts};
}

/// An importer made of a kind's table of columns.
template <auto fields>
Importer importer_of(engine::RecordKind kind)
{
    Importer importer{kind, {}, [](const std::vector<std::string>& header) {
                          using Reader = decltype(FieldReader(fields(), header));
                          return std::unique_ptr<RowReader>(
                              std::make_unique<Reader>(fields(), header));
                      }};
    for (const auto& field : fields())
        importer.columns.push_back(column_of(field));
    return importer;
}

/// In the order of RecordKind, which is the order of the contract.
const std::vector<Importer>& importers()
{
    using engine::RecordKind;
    static const std::vector<Importer> all{
        importer_of<actor_fields>(RecordKind::actor),
        importer_of<phone_fields>(RecordKind::phone),
        importer_of<call_fields>(RecordKind::call),
        importer_of<account_fields>(RecordKind::account),
        importer_of<payment_fields>(RecordKind::payment),
        importer_of<travel_fields>(RecordKind::travel),
        importer_of<rate_fields>(RecordKind::rate),
        importer_of<contact_fields>(RecordKind::contact),
    };
    return all;
}

/// How many required columns of a kind a header has; 0 where one is missing.
std::size_t required_columns(const Importer& importer, const std::vector<std::string>& header)
{
    std::size_t count = 0;
    for (const auto& column : importer.columns) {
        if (!column.is_required) continue;
        if (std::ranges::find(header, column.name) == header.end()) return 0;
        ++count;
    }
    return count;
}

} // namespace

bool Importer::knows(std::string_view name) const
{
    return column(name) != nullptr;
}

const ColumnName* Importer::column(std::string_view name) const
{
    const auto at = std::ranges::find(columns, name, &ColumnName::name);
    return at == columns.end() ? nullptr : &*at;
}

const Importer& importer(engine::RecordKind kind)
{
    return importers()[static_cast<std::size_t>(kind)];
}

const Importer& edge_list_importer()
{
    static const Importer edge_list = [] {
        auto importer = importer_of<edge_list_fields>(engine::RecordKind::contact);
        importer.ignores_case = true;
        return importer;
    }();
    return edge_list;
}

bool is_time_column(engine::RecordKind kind, std::string_view column)
{
    return kind != engine::RecordKind::rate &&
           (column == "time" || column == "depart_time" || column == "arrive_time" ||
            column == "valid_from" || column == "valid_to");
}

std::optional<engine::RecordKind> kind_by_name(std::string_view stem)
{
    for (const auto& candidate : importers()) {
        const auto name = engine::word(candidate.kind);
        if (!stem.starts_with(name)) continue;
        if (stem.size() == name.size() || !is_letter(stem[name.size()])) return candidate.kind;
    }
    return {};
}

std::optional<engine::RecordKind> kind_by_header(const std::vector<std::string>& header)
{
    std::optional<engine::RecordKind> best;
    std::size_t most = 1;
    for (const auto& candidate : importers()) {
        const auto count = required_columns(candidate, header);
        if (count <= most) continue;
        most = count;
        best = candidate.kind;
    }
    return best;
}

} // namespace spindel::importers
