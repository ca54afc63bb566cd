/// An exported graph as the records that it was made of.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "engine/victim_labels.h"
#include "importers/exchange/contract_row.h"
#include "importers/exchange/graph_builder.h"
#include "importers/row_check.h"

namespace spindel::importers::exchange {

/// One record of an export, or why it is none.
struct ExchangedRecord {
    std::variant<engine::Record, Fault> content;
    std::string row; // JSON: the contract's column names and the values, raw identifiers masked
};

/// Reads records out of a graph by the rules of the record contract (the readers of record sets
/// check every value). A masked identifier gets a pseudonym of its own, led by the first eight
/// digits of the export's digest, so that it is equal to no other in any case.
class ExchangeRecords {
public:
    /// Keeps a reference to `file`, which must outlive it.
    ExchangeRecords(const GraphFile& file, std::string_view digest);

    /// The record of an edge.
    ExchangedRecord of_edge(std::size_t edge) const;
    /// The same call as second sources tell it; nothing for most edges.
    std::vector<ExchangedRecord> second_sources_of_edge(std::size_t edge) const;
    /// What sources state of an actor; nothing for other nodes.
    std::vector<ExchangedRecord> of_node(std::size_t node) const;
    /// The exchange rates.
    std::vector<ExchangedRecord> rates() const;

    /// How the export showed its victims' identifiers, and the bookings that were nobody's.
    std::vector<engine::PartnerLabel> labels() const;

private:
    struct Node {
        std::string_view kind;
        std::string text; // the pseudonym under which the case keeps it
        bool is_masked = false;
    };

    void read_nodes(std::string_view digest);
    std::variant<ContractRow, ExchangedRecord> row_of_edge(std::size_t edge,
                                                           bool is_second = false) const;
    std::string_view value(std::size_t edge, std::string_view attribute) const;

    const GraphFile& file_;
    std::vector<Node> nodes_;
    std::unordered_map<std::string, std::size_t> node_by_id_;
    std::unordered_map<std::string_view, std::size_t> edge_columns_;
};

/// The names of nodes' and edges' attributes that no record holds, sorted.
std::set<std::string> unknown_node_attributes(const engine::AttributeTable& nodes);
std::set<std::string> unknown_edge_attributes(const engine::AttributeTable& edges);

} // namespace spindel::importers::exchange
