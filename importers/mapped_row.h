/// Rows of files that are mapped to the record contract, told one by one: what a preview shows.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/case_import.h"
#include "importers/row_check.h"

namespace spindel::importers {

/// A row under the contract's columns, and what became of it. All of it lives as long as the call.
/// Identifiers are pseudonyms where a key makes such; other raw ones are not masked yet.
struct MappedRow {
    std::string_view file;
    engine::RecordKind kind = engine::RecordKind::actor;
    std::int64_t line = 0; // of its file
    std::span<const std::string> columns;
    std::span<const std::string> cells;     // as many, or none where they cannot be told apart
    std::optional<engine::Outcome> outcome; // none: it is refused
    std::string_view fault_column;          // of a refused one and a conflict
    std::string_view fault;
};

/// How much of each file is taken, and who is told of its rows: for a look at what an import would
/// do, into a case that is thrown away.
struct FirstRows {
    /// Of each kind in a file of another format or by a profile, so many rows; but of actors,
    /// phones and accounts all, since they say who is a victim and what she uses.
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    std::function<void(const MappedRow&)> tell{};

    bool takes(engine::RecordKind kind, std::int64_t read) const
    {
        return read < most || kind == engine::RecordKind::actor ||
               kind == engine::RecordKind::phone || kind == engine::RecordKind::account;
    }
};

} // namespace spindel::importers
