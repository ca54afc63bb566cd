/// Ids as types: an entity of the records is never taken for a node of a network.
#pragma once

#include <cstdint>
#include <vector>

namespace spindel::engine {

/// A node of the record graph: an actor, phone, device, account, travel document or booking.
enum class EntityId : std::uint32_t {};
/// An edge of the record graph: one record.
enum class EventId : std::uint32_t {};

inline constexpr EntityId kNoEntity{0xffffffffU};

/// The position of an id in the array that holds what it names.
template <typename Id>
constexpr std::uint32_t index(Id id)
{
    return static_cast<std::uint32_t>(id);
}

/// A node of a `Network`: a plain 32-bit number, as Boost.Graph's CSR wants it.
using NodeId = std::uint32_t;
/// The position of an arc in one of a `Network`'s adjacency arrays.
using ArcId = std::uint32_t;
/// An undirected tie of a `Network`: an unordered pair of nodes with at least one record.
using TieId = std::uint32_t;

/// One value for each node, in node order.
template <typename T>
using NodeMap = std::vector<T>;

} // namespace spindel::engine
