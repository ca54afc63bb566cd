/// Where the rows of a case stand in its graph, and what their cells may hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <vector>

#include "engine/record_graph.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// Times that a case holds, in seconds since 1970: of the years 0001 to 9999.
inline constexpr std::int64_t kFirstSecond = -62'135'596'800;
inline constexpr std::int64_t kLastSecond = 253'402'300'799;
/// The longest call, in seconds: that of all those years.
inline constexpr std::int64_t kLongestCall = kLastSecond - kFirstSecond;
/// Identifiers are numbered from 1 on as they come; a case holds fewer than this.
inline constexpr std::int64_t kLastIdentifier = std::int64_t{1} << 28;

/// Positions by the rows' ids in the case. A cell that no import writes is damage: every reader
/// throws sqlite::Damaged there.
struct RowPositions {
    std::filesystem::path path; // of the case
    std::map<std::int64_t, std::uint32_t> file;
    std::map<std::int64_t, std::uint32_t> source;
    std::vector<EntityId> entity;

    std::uint32_t file_at(const sqlite::Statement& rows, int column) const;
    std::uint32_t source_at(const sqlite::Statement& rows, int column) const;
    EntityId entity_at(const sqlite::Statement& rows, int column) const;
    /// None where the cell is null.
    EntityId entity_or_none_at(const sqlite::Statement& rows, int column) const;
    /// One of the `count` values of an enumeration.
    std::uint8_t value_at(const sqlite::Statement& rows, int column, std::size_t count) const;
    Time time_at(const sqlite::Statement& rows, int column) const;
    /// kNoTime where the cell is null.
    Time time_or_none_at(const sqlite::Statement& rows, int column) const;
    /// In seconds; -1 where the cell is null.
    std::int64_t duration_at(const sqlite::Statement& rows, int column) const;

    [[noreturn]] void damaged() const;

private:
    std::int64_t integer_at(const sqlite::Statement& rows, int column, std::int64_t least,
                            std::int64_t most) const;
};

} // namespace spindel::engine
