#include "importers/exchange/import_exchange.h"

#include <algorithm>
#include <iterator>

#include "engine/case_import.h"
#include "engine/error.h"
#include "importers/exchange/csv_graph_reader.h"
#include "importers/exchange/exchange_records.h"
#include "importers/exchange/export_checks.h"
#include "importers/exchange/foreign_graph.h"
#include "importers/exchange/gexf_reader.h"
#include "importers/exchange/graph_file_import.h"
#include "importers/exchange/graph_progress.h"
#include "importers/exchange/graphml_reader.h"
#include "importers/exchange/json_reader.h"
#include "importers/file_form.h"
#include "importers/file_stamp.h"
#include "importers/formats/import_format.h"
#include "importers/masked_name.h"
#include "importers/network_source.h"

namespace spindel::importers::exchange {

namespace {

namespace fs = std::filesystem;

bool is_csv(const fs::path& file)
{
    return file.extension() == ".csv";
}

GraphFile read_graph(const fs::path& file, const engine::Progress& progress)
{
    const auto name = kept_name(file);
    const auto ending = file.extension();
    if (ending == ".graphml") return read_graphml(file, name, progress);
    if (ending == ".gexf") return read_gexf(file, name, progress);
    if (ending == ".json") return read_json(file, name, progress);
    if (is_csv(file)) return read_csv_graph(CsvGraphPaths::of(file), progress);
    throw engine::Error(file.string() + ": a graph's file ends in .graphml, .gexf, .json or .csv");
}

/// Brings the parts of one graph in: rates, statements, then edges.
class GraphImport {
public:
    GraphImport(const GraphFile& graph, const std::string& digest)
        : graph_(graph), records_(graph, digest)
    {
    }

    void take_rates(GraphFileImport& file) const { file.take_all(records_.rates(), kRatesLine); }

    void take_nodes(GraphFileImport& file) const
    {
        const auto& nodes = graph_.graph.nodes;
        for (std::size_t node = 0; node < nodes.row_count(); ++node) {
            file.take_all(records_.of_node(node), graph_.node_lines[node]);
            file.keep_aside(nodes, node, unknown_of_nodes_, graph_.node_lines[node]);
        }
    }

    void take_edges(GraphFileImport& file, const GraphProgress& progress) const
    {
        const auto& edges = graph_.graph.edges;
        for (std::size_t edge = 0; edge < edges.row_count(); ++edge) {
            progress.at(file.so_far(), edge, edges.row_count());
            const auto record = records_.of_edge(edge);
            file.take(record, graph_.edge_lines[edge]);
            file.take_second_sources(records_.second_sources_of_edge(edge), record,
                                     graph_.edge_lines[edge]);
            file.keep_aside(edges, edge, unknown_of_edges_, graph_.edge_lines[edge]);
        }
    }

    void note_labels(engine::CaseImport& import) const
    {
        for (auto& label : records_.labels())
            import.note_partner_label(std::move(label));
    }

    std::set<std::string> unknown() const
    {
        auto all = unknown_of_nodes_;
        all.insert(unknown_of_edges_.begin(), unknown_of_edges_.end());
        return all;
    }

    const std::set<std::string>& unknown_of_nodes() const { return unknown_of_nodes_; }
    const std::set<std::string>& unknown_of_edges() const { return unknown_of_edges_; }

private:
    static constexpr std::int64_t kRatesLine = 1; // where the graph speaks of itself

    const GraphFile& graph_;
    ExchangeRecords records_;
    std::set<std::string> unknown_of_nodes_ = unknown_node_attributes(graph_.graph.nodes);
    std::set<std::string> unknown_of_edges_ = unknown_edge_attributes(graph_.graph.edges);
};

/// The edges of a graph that another program drew, whose ends become pseudonyms.
class ForeignRows : public RowSource {
public:
    ForeignRows(const ForeignGraph& graph, std::size_t edges, std::int64_t bytes)
        : graph_(graph), edges_(edges), bytes_(bytes)
    {
        for (const auto& name : graph.unknown())
            leave(name);
    }

    bool next(SourceRow& row) override
    {
        if (at_ == edges_) return false;
        row = graph_.row_of_edge(at_++);
        return true;
    }
    std::uint64_t bytes_read() const override
    {
        return at_ * bytes_ / std::max<std::size_t>(edges_, 1);
    }
    bool has_raw_identifiers() const override { return true; }
    engine::RecordKind main_kind() const override { return engine::RecordKind::contact; }

private:
    const ForeignGraph& graph_;
    std::size_t edges_;
    std::uint64_t bytes_;
    std::size_t at_ = 0;
};

/// Brings in a graph that another program drew.
void import_foreign(engine::CaseImport& import, const fs::path& path, const GraphFile& file,
                    const ImportOptions& options, const GraphProgress& progress,
                    ImportReport& report)
{
    const ForeignGraph graph(file, source_of_network(path));
    import.set_kind(engine::ImportKind::network);
    if (options.pseudonyms.key) {
        ForeignRows rows(graph, file.edge_lines.size(), progress.size());
        const auto told = [&](const FileReport& so_far, std::uint64_t bytes) {
            progress.bytes_at(so_far, bytes);
        };
        auto reports = formats::import_rows(import, rows, path, kept_name(path), options, told);
        progress.finish(reports.front());
        std::ranges::move(reports, std::back_inserter(report.files));
        return;
    }
    GraphFileImport whole(import, path, progress.progress(), engine::RecordKind::contact);
    const auto edges = file.edge_lines.size();
    for (std::size_t edge = 0; edge < edges; ++edge) {
        progress.at(whole.so_far(), edge, edges);
        whole.take(graph.of_edge(edge), file.edge_lines[edge]);
    }
    progress.finish(whole.so_far());
    report.files.push_back(whole.finish(graph.unknown()));
}

/// The files that a graph is in.
std::vector<fs::path> files_of(const fs::path& path)
{
    if (!is_csv(path)) return {path};
    const auto paths = CsvGraphPaths::of(path);
    return {paths.about, paths.nodes, paths.edges};
}

void import_graph(engine::CaseImport& import, const fs::path& path, const ImportOptions& options,
                  bool may_be_foreign, FilesProgress& files, ImportReport& report)
{
    const auto& progress = options.progress;
    const GraphProgress of_graph(files, path);
    const auto file = read_graph(path, progress);
    if (may_be_foreign && is_foreign(file) && !is_csv(path))
        return import_foreign(import, path, file, options, of_graph, report);
    if (options.pseudonyms.key)
        throw engine::Error(path.string() +
                            ": is a graph that spindel exported, which holds pseudonyms already");
    check_masked_labels(file, kept_name(path));
    const GraphImport graph(file, checked_digest(file.graph, kept_name(path)));
    if (is_csv(path)) {
        const auto paths = CsvGraphPaths::of(path);
        GraphFileImport about(import, paths.about, progress);
        graph.take_rates(about);
        report.files.push_back(about.finish({}));
        GraphFileImport nodes(import, paths.nodes, progress);
        graph.take_nodes(nodes);
        report.files.push_back(nodes.finish(graph.unknown_of_nodes()));
        GraphFileImport edges(import, paths.edges, progress);
        graph.take_edges(edges, of_graph);
        of_graph.finish(edges.so_far());
        report.files.push_back(edges.finish(graph.unknown_of_edges()));
    } else {
        GraphFileImport whole(import, path, progress);
        graph.take_rates(whole);
        graph.take_nodes(whole);
        graph.take_edges(whole, of_graph);
        of_graph.finish(whole.so_far());
        report.files.push_back(whole.finish(graph.unknown()));
    }
    graph.note_labels(import);
}

} // namespace

bool is_graph_file(const std::filesystem::path& path)
{
    const auto ending = path.extension();
    if (!is_csv(path)) return ending == ".graphml" || ending == ".gexf" || ending == ".json";
    const auto paths = CsvGraphPaths::of(path);
    return fs::exists(paths.nodes) && fs::exists(paths.about);
}

ImportReport import_graphs(const std::filesystem::path& case_path,
                           std::span<const std::filesystem::path> files,
                           const ImportOptions& options, bool may_be_foreign)
{
    engine::CaseImport import(case_path, engine::ImportKind::exchange);
    ImportReport report;
    std::uint64_t bytes = 0;
    for (const auto& file : files)
        bytes += size_of(file);
    FilesProgress progress(options.progress, bytes);
    for (const auto& file : files) {
        check_is_text_file(file);
        std::vector<FileStamp> stamps;
        for (const auto& one : files_of(file))
            if (fs::exists(one)) stamps.emplace_back(one, kept_name(one));
        import_graph(import, file, options, may_be_foreign, progress, report);
        std::ranges::for_each(stamps, &FileStamp::check_unchanged);
    }
    options.progress.check();
    report.join_same_calls(import, options.progress);
    import.commit(options.progress);
    if (!options.include_victims)
        mask_victims(report, engine::VictimScrub(import.case_file().database()));
    return report;
}

} // namespace spindel::importers::exchange
