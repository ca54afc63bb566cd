/// Which value of an edge goes into which column of the record contract.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "engine/records.h"

namespace spindel::importers::exchange {

/// Where a column's value stands.
enum class Place {
    value,       // in an attribute of the edge
    named_node,  // in an attribute that holds the id of a node
    source_node, // where the edge begins
    target_node, // where it ends
    other_end,   // at the end that is not the loop's own node: absent on a loop
};

/// One column of a record kind.
struct RecordColumn {
    std::string_view column; // of the contract
    Place place = Place::value;
    std::string_view attribute; // where it stands in one
    std::string_view node_kind; // where it names a node
    bool is_at_target = false;  // of `other_end`
};

/// How the edges of one kind become records.
struct RecordShape {
    std::string_view edge_kind;
    engine::RecordKind record_kind;
    std::span<const RecordColumn> columns;
};

/// The shape of an edge kind ("call", "payment", "journey", "contact", "phone-use",
/// "account-holding").
/// @return null for any other word.
const RecordShape* record_shape(std::string_view edge_kind);

} // namespace spindel::importers::exchange
