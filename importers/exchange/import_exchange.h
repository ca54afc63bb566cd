/// A partner's exported graph into a case.
#pragma once

#include <filesystem>
#include <span>

#include "importers/import_case.h"

namespace spindel::importers::exchange {

/// True where a file is a graph by its name: .graphml, .gexf and .json are; a .csv is where
/// NAME.nodes.csv and NAME.graph.csv lie beside it.
bool is_graph_file(const std::filesystem::path& path);

/// Imports graphs that `spindel export` wrote into a case, made if absent, as one transaction.
///
/// Records keep their sources and keys; each file is kept apart as one of an import of its own
/// kind. Equal pseudonyms are one entity. Identifiers of masked victims join with none: the case
/// keeps them under the first digits of the export's digest, a colon, and the label they came with,
/// and shows them under that label where it is free. What breaks a rule of the record contract is
/// in quarantine: read = stored + duplicate + quarantined. A rate or statement counts as a record.
///
/// @param may_be_foreign takes graphs of other programs, too: their edges are contacts
///        (`ForeignGraph`), of a source named as the file.
/// @return a report with a row a file; of a CSV graph, edges, statements and rates are apart.
/// @throws engine::InputError if a file is no such graph, is of a newer format, is summed, or does
///         not hold what its digest says; engine::Error if a file or the case cannot be read or
///         written to; engine::Cancelled. The case is then as it was before.
ImportReport import_graphs(const std::filesystem::path& case_path,
                           std::span<const std::filesystem::path> files,
                           const ImportOptions& options = {}, bool may_be_foreign = false);

} // namespace spindel::importers::exchange
