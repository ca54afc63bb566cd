/// The record kinds that can be imported. A new kind is one pair of files and one line here.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/records.h"
#include "importers/row_check.h"

namespace spindel::importers {

/// One column of a kind.
struct ColumnName {
    std::string_view name;
    bool is_required = false;
    bool is_text = false; // of any form; else an amount, a time, a word of a list ...
    std::string_view form{};                        // "a grade from A1 to F6"
    std::function<bool(std::string_view)> accepts{}; // whether a filled cell has that form
};

/// How files of one kind are read.
struct Importer {
    engine::RecordKind kind;
    std::vector<ColumnName> columns;
    std::unique_ptr<RowReader> (*reader)(const std::vector<std::string>& header);

    /// Whether "Source" is the column `source`: no rule of the contract, but what other programs
    /// write.
    bool ignores_case = false;

    bool knows(std::string_view name) const;
    /// Null for what the contract does not know.
    const ColumnName* column(std::string_view name) const;
};

/// The importer of a kind.
const Importer& importer(engine::RecordKind kind);

/// How an edge list is read, whose rows have no keys of their own.
const Importer& edge_list_importer();

/// Whether the contract's column holds times.
bool is_time_column(engine::RecordKind kind, std::string_view column);

/// The kind that a file's name tells: "calls.csv", "calls-2025-03.csv", "calls_2.csv".
std::optional<engine::RecordKind> kind_by_name(std::string_view stem);

/// The kind that a header tells: the one most of whose required columns, and at least two, it has,
/// all of them. (One column is too little to tell: people without further columns need their name.)
std::optional<engine::RecordKind> kind_by_header(const std::vector<std::string>& header);

} // namespace spindel::importers
