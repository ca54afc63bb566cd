/// A graph that another program drew, as contacts.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "importers/exchange/exchange_records.h"
#include "importers/exchange/graph_builder.h"
#include "importers/row_source.h"

namespace spindel::importers::exchange {

/// True for a graph that does not say it is an export of ours.
bool is_foreign(const GraphFile& file);

/// Reads each edge as a contact between two actors, keyed by the file's name and "E" and its
/// number.
///
/// A node stands for the actor that its attribute `name`, else `label`, names, where each node has
/// one of its own; else for its id. Where all ids say places in the file only ("n0", "n1" of yEd),
/// nodes may lack a name: they stand for "FILE/n0", whom no other file knows. Of an edge, `weight`,
/// `layer`, `time` and `grade` are taken.
class ForeignGraph {
public:
    /// Keeps a reference to `file`, which must outlive it. @param source of all records.
    ForeignGraph(const GraphFile& file, std::string source);

    ExchangedRecord of_edge(std::size_t edge) const;

    /// The same as a row, for imports that make pseudonyms of its ends.
    SourceRow row_of_edge(std::size_t edge) const;

    /// The names of edges' and nodes' attributes that no contact holds, and of elements that are no
    /// tie of two, sorted.
    std::set<std::string> unknown() const;

private:
    std::string actor(std::uint32_t node) const;

    const GraphFile& file_;
    std::string source_;
    bool are_places_ = false;         // the nodes' ids say nothing but their place
    std::optional<std::size_t> name_; // the nodes' column that names them
};

} // namespace spindel::importers::exchange
