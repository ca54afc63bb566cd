/// The first fault of a row, and rows read into records until there is one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/text_check.h"
#include "importers/csv_reader.h"
#include "importers/early_end.h"
#include "importers/fields.h"
#include "importers/hidden_numbers.h"
#include "importers/masks.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers {

/// Why a row is refused.
struct Fault {
    std::size_t column = 0;  // from 1; 0 where the whole row is at fault
    std::string column_name; // empty where the whole row is at fault
    std::string reason;      // "not a grade from A1 to F6"
    std::string value;       // the cell, printable, masked where it is a raw identifier

    friend bool operator==(const Fault&, const Fault&) = default;
};

/// What is wrong with the form of a row, whatever its kind: quoting, its number of cells, cells
/// that are not text or too long.
std::optional<Fault> form_fault(const CsvRow& row, const std::vector<std::string>& header);

/// What is wrong with a cell before its form is looked at.
std::optional<std::string_view> cell_fault(std::string_view cell, Role role, Need need);

/// Whether a refused cell may be quoted: one that looks like an identifier is masked, but for keys
/// that are none.
bool is_shown(std::string_view cell, Role role);

/// Reads rows of one kind under one header.
class RowReader {
public:
    virtual ~RowReader() = default;
    /// The row must have no `form_fault`.
    virtual std::variant<engine::Record, Fault> read_row(const CsvRow& row) const = 0;
};

/// Reads rows by a table of columns.
template <typename Record>
class FieldReader : public RowReader {
public:
    FieldReader(std::span<const Field<Record>> fields, const std::vector<std::string>& header)
    {
        for (const auto& name : header) {
            const Field<Record>* known = nullptr;
            for (const auto& field : fields) {
                if (field.name == name) known = &field;
            }
            columns_.push_back(known);
        }
    }

    std::variant<engine::Record, Fault> read_row(const CsvRow& row) const override
    {
        Record record;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i] == nullptr) continue;
            if (auto fault = read_cell(record, *columns_[i], row.cells[i])) {
                fault->column = i + 1;
                return *std::move(fault);
            }
        }
        name_hidden_numbers(record);
        if (const auto early = early_end(record)) return fault_of(*early, row);
        return record;
    }

private:
    Fault fault_of(const EarlyEnd& early, const CsvRow& row) const
    {
        std::size_t at = 0;
        while (columns_[at] == nullptr || columns_[at]->name != early.column)
            ++at;
        return {at + 1, std::string(early.column), std::string(early.reason),
                engine::shown(row.cells[at])};
    }

    static std::optional<Fault> read_cell(Record& record, const Field<Record>& field,
                                          std::string_view cell)
    {
        const auto fault = [&](std::string reason) {
            return Fault{0, std::string(field.name), std::move(reason),
                         is_shown(cell, field.role) ? engine::shown(cell) : masked(cell)};
        };
        if (const auto reason = cell_fault(cell, field.role, field.need)) {
            return fault(std::string(*reason));
        }
        if (cell.empty() || field.read(record, cell)) return {};
        return fault("not " + std::string(field.form));
    }

    std::vector<const Field<Record>*> columns_; // by position; null where the contract has none
};

} // namespace spindel::importers
