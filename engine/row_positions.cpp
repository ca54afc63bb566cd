#include "engine/row_positions.h"

#include <chrono>

#include <fmt/format.h>

#include "engine/case_words.h"

namespace spindel::engine {

std::uint32_t RowPositions::file_at(const sqlite::Statement& rows, int column) const
{
    const auto at = file.find(rows.integer(column));
    if (at == file.end()) damaged();
    return at->second;
}

std::uint32_t RowPositions::source_at(const sqlite::Statement& rows, int column) const
{
    const auto at = source.find(rows.integer(column));
    if (at == source.end()) damaged();
    return at->second;
}

EntityId RowPositions::entity_at(const sqlite::Statement& rows, int column) const
{
    const auto id = entity_or_none_at(rows, column);
    if (id == kNoEntity) damaged();
    return id;
}

EntityId RowPositions::entity_or_none_at(const sqlite::Statement& rows, int column) const
{
    if (rows.is_null(column)) return kNoEntity;
    const auto last = static_cast<std::int64_t>(entity.size()) - 1;
    const auto id = entity[static_cast<std::size_t>(integer_at(rows, column, 0, last))];
    if (id == kNoEntity) damaged();
    return id;
}

std::uint8_t RowPositions::value_at(const sqlite::Statement& rows, int column,
                                    std::size_t count) const
{
    const auto last = static_cast<std::int64_t>(count) - 1;
    return static_cast<std::uint8_t>(integer_at(rows, column, 0, last));
}

Time RowPositions::time_at(const sqlite::Statement& rows, int column) const
{
    return Time{std::chrono::seconds{integer_at(rows, column, kFirstSecond, kLastSecond)}};
}

Time RowPositions::time_or_none_at(const sqlite::Statement& rows, int column) const
{
    return rows.is_null(column) ? kNoTime : time_at(rows, column);
}

std::int64_t RowPositions::duration_at(const sqlite::Statement& rows, int column) const
{
    return rows.is_null(column) ? -1 : integer_at(rows, column, 0, kLongestCall);
}

std::int64_t RowPositions::integer_at(const sqlite::Statement& rows, int column, std::int64_t least,
                                      std::int64_t most) const
{
    const auto value = rows.is_null(column) ? least - 1 : rows.integer(column);
    if (value < least || value > most) damaged();
    return value;
}

void RowPositions::damaged() const
{
    throw sqlite::Damaged(fmt::format("{}: {}", path.string(), kDamagedCase));
}

} // namespace spindel::engine
