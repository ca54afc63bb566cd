/// A record's values under the column names of the record contract.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "importers/row_check.h"

namespace spindel::importers::exchange {

/// One row as a record set would hold it, without the file.
class ContractRow {
public:
    /// An empty value is an absent one.
    void add(std::string_view column, std::string_view value);

    /// Reads the row as the importer of its kind does, all checks included. What is missing of the
    /// required columns is a fault as well.
    std::variant<engine::Record, Fault> read(engine::RecordKind kind) const;

    /// JSON: column names to present values; raw identifiers are masked.
    std::string text() const;

private:
    std::vector<std::string> names_;
    std::vector<std::string> values_;
};

} // namespace spindel::importers::exchange
