#include "importers/checked_rows.h"

#include <algorithm>
#include <utility>

#include "importers/masks.h"

namespace spindel::importers {

namespace {

RefusedRow refused(const CsvRow& row, const Header& header, Fault fault)
{
    const bool is_in_place = row.fault == CsvFault::none && row.cells.size() == header.names.size();
    const auto cells = is_in_place ? std::vector<std::string>(row.cells.begin(), row.cells.end())
                                   : cells_at_commas(row.text);
    RefusedCells named;
    for (std::size_t i = 0; i < std::min(cells.size(), header.names.size()); ++i)
        named.emplace(header.names[i], cells[i]);
    auto text = refused_text(row.text, cells, header.names, is_in_place);
    return {std::move(fault), std::move(named), is_in_place, std::move(text)};
}

void check(CheckedRow& checked, const CsvRow& row, const Header& header, const RowReader& reader)
{
    if (auto fault = form_fault(row, header.names)) {
        checked.content = refused(row, header, *std::move(fault));
        return;
    }
    auto record_or_fault = reader.read_row(row);
    if (auto* fault = std::get_if<Fault>(&record_or_fault)) {
        checked.content = refused(row, header, std::move(*fault));
        return;
    }
    checked.content = std::get<engine::Record>(std::move(record_or_fault));
    if (!header.unknown.empty()) checked.aside = kept_aside(header, row);
}

} // namespace

void check_rows(CheckedBlock& block, const Header& header, const RowReader& reader)
{
    CsvRow row;
    while (block.rows.next(row)) {
        auto& checked = block.checked.emplace_back();
        checked.line = static_cast<std::int64_t>(row.line);
        checked.text = row.text;
        check(checked, row, header, reader);
    }
}

RefusedRow refused_row(std::string_view text, const Header& header, Fault fault)
{
    CsvReader reader(std::string(text), 2); // no byte order mark is skipped
    CsvRow row;
    reader.next(row);
    return refused(row, header, std::move(fault));
}

} // namespace spindel::importers
