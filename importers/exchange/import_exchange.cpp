#include "importers/exchange/import_exchange.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/case_import.h"
#include "engine/error.h"
#include "engine/exchange_format.h"
#include "engine/text_check.h"
#include "engine/victim_label_book.h"
#include "importers/exchange/csv_graph_reader.h"
#include "importers/exchange/exchange_records.h"
#include "importers/exchange/foreign_graph.h"
#include "importers/exchange/gexf_reader.h"
#include "importers/exchange/graphml_reader.h"
#include "importers/exchange/json_reader.h"
#include "importers/file_digest.h"
#include "importers/file_form.h"
#include "importers/formats/import_format.h"
#include "importers/network_source.h"
#include "importers/refused_rows.h"

namespace spindel::importers::exchange {

namespace {

namespace fs = std::filesystem;
namespace names = engine::exchange;

bool is_csv(const fs::path& file)
{
    return file.extension() == ".csv";
}

GraphFile read_graph(const fs::path& file, const engine::Progress& progress)
{
    const auto name = engine::shown_name(file);
    const auto ending = file.extension();
    if (ending == ".graphml") return read_graphml(file, name, progress);
    if (ending == ".gexf") return read_gexf(file, name, progress);
    if (ending == ".json") return read_json(file, name, progress);
    if (is_csv(file)) return read_csv_graph(CsvGraphPaths::of(file), progress);
    throw engine::Error(file.string() + ": a graph's file ends in .graphml, .gexf, .json or .csv");
}

/// Refuses what is not an export with all its records as they were. @return its digest.
std::string checked_digest(const engine::ExchangedGraph& graph, const std::string& name)
{
    const auto refuse = [&](const std::string& what) {
        throw engine::InputError(name, 0, 0, what);
    };
    if (graph.about_value(names::kFormat) != names::kFormatName)
        refuse("is not a graph that Spindel exported");
    if (graph.about_value(names::kVersion) != names::kFormatVersion)
        refuse(fmt::format("is of format version {}; this program reads version {}",
                           engine::shown(graph.about_value(names::kVersion)),
                           names::kFormatVersion));
    if (graph.about_value(names::kForm) != names::kFormRecords)
        refuse("holds sums, not records, so it cannot be imported");
    auto digest = content_digest(graph);
    const auto stated = graph.about_value(names::kDigest);
    if (!stated.empty() && stated != digest)
        refuse("does not hold what its digest says: it was changed after it was exported");
    return digest;
}

/// The place of an attribute in a table; none where it has no such attribute.
std::optional<std::size_t> column_of(const engine::AttributeTable& table, std::string_view name)
{
    const auto& all = table.attributes();
    const auto at = std::ranges::find(all, name, &engine::Attribute::name);
    if (at == all.end()) return {};
    return static_cast<std::size_t>(at - all.begin());
}

/// Refuses masked nodes under labels that no export of ours gives: they would show who they are.
void check_masked_labels(const GraphFile& file, const std::string& name)
{
    const auto& nodes = file.graph.nodes;
    const auto label = column_of(nodes, names::kLabel);
    const auto kind = column_of(nodes, names::kKind);
    const auto masked = column_of(nodes, names::kMasked);
    if (!label || !kind || !masked) return;
    for (std::size_t row = 0; row < nodes.row_count(); ++row) {
        if (nodes.value(row, *masked) != names::kTrue) continue;
        const auto at = std::ranges::find(engine::kEntityKinds, nodes.value(row, *kind));
        if (at == engine::kEntityKinds.end()) continue;
        const auto entity = static_cast<engine::EntityKind>(at - engine::kEntityKinds.begin());
        if (engine::is_victim_label(nodes.value(row, *label), entity)) continue;
        throw engine::InputError(name, static_cast<std::size_t>(file.node_lines[row]), 0,
                                 "a masked node whose label is not as in \"victim-3\"");
    }
}

/// The cells of a refused record by the contract's columns; those that are no text are left out.
RefusedCells refused_cells(const ExchangedRecord& exchanged)
{
    RefusedCells cells;
    const auto row = nlohmann::json::parse(exchanged.row, nullptr, false);
    for (const auto& [column, value] : row.items()) {
        if (value.is_string()) cells.emplace(column, value.get<std::string>());
    }
    return cells;
}

/// One file on its way into the case.
class FileImport {
public:
    /// @param kind of all its records, where they are of one.
    FileImport(engine::CaseImport& import, const fs::path& path, const engine::Progress& progress,
               std::optional<engine::RecordKind> kind = {})
        : import_(import)
    {
        report_.name = engine::shown_name(path);
        report_.kind = kind;
        const auto digest = file_digest(path, progress);
        engine::ImportedFile entry;
        entry.name = report_.name;
        entry.kind = kind;
        entry.sha256 = digest.sha256;
        entry.bytes = digest.bytes;
        file_ = report_.id = import.add_file(entry);
    }

    void take(const ExchangedRecord& exchanged, std::int64_t line)
    {
        count_row(line);
        if (const auto* fault = std::get_if<Fault>(&exchanged.content))
            return refuse(exchanged, *fault, line);
        const auto& record = std::get<engine::Record>(exchanged.content);
        switch (import_.store(record, {file_, line})) {
        case engine::Outcome::stored: ++report_.rows.stored; return;
        case engine::Outcome::duplicate: ++report_.rows.duplicate; return;
        case engine::Outcome::conflict: keep_conflict(exchanged, record, line);
        }
    }

    /// What second sources tell of a call.
    void take_second_sources(const std::vector<ExchangedRecord>& told, const ExchangedRecord& first,
                             std::int64_t line)
    {
        const auto* first_record = std::get_if<engine::Record>(&first.content);
        const auto* call = first_record ? std::get_if<engine::CallRecord>(first_record) : nullptr;
        for (const auto& one : told) {
            count_row(line);
            const auto* record = std::get_if<engine::Record>(&one.content);
            if (record == nullptr) {
                refuse(one, std::get<Fault>(one.content), line);
            } else if (call == nullptr) {
                refuse(one, {0, std::string(names::kSecondSources), "of no call", ""}, line);
            } else {
                ++report_.rows.duplicate;
                import_.note_second_source(std::get<engine::CallRecord>(*record), call->source,
                                           call->record_id, {file_, line});
            }
        }
    }

    void take_all(const std::vector<ExchangedRecord>& records, std::int64_t line)
    {
        for (const auto& record : records)
            take(record, line);
    }

    /// Keeps the values of a row whose attributes no record holds.
    void keep_aside(const engine::AttributeTable& table, std::size_t row,
                    const std::set<std::string>& unknown, std::int64_t line)
    {
        if (unknown.empty()) return;
        auto cells = nlohmann::ordered_json::object();
        for (std::size_t c = 0; c < table.attributes().size(); ++c) {
            const auto& name = table.attributes()[c].name;
            if (unknown.contains(name) && !table.value(row, c).empty())
                cells[name] = table.value(row, c);
        }
        if (!cells.empty()) import_.keep_aside({file_, line}, cells.dump());
    }

    FileReport finish(const std::set<std::string>& unknown)
    {
        report_.unknown_columns.assign(unknown.begin(), unknown.end());
        import_.finish_file(file_, report_.rows, report_.unknown_columns);
        return std::move(report_);
    }

private:
    void count_row(std::int64_t line)
    {
        ++report_.rows.read;
        part_ = line == last_line_ ? part_ + 1 : 0;
        last_line_ = line;
    }

    void quarantine(const ExchangedRecord& exchanged, const Fault& fault, std::int64_t line,
                    bool is_conflict)
    {
        ++report_.rows.quarantined;
        const auto cells = refused_cells(exchanged);
        const bool is_of_actors = !cells.contains("record_id"); // the columns are the contract's
        note_refused(import_, is_of_actors, cells, cells.contains("category"));
        import_.quarantine({file_, line, 0, fault.column_name, fault.reason, fault.value,
                            exchanged.row, is_conflict, "", "", 0, part_});
    }

    void refuse(const ExchangedRecord& exchanged, Fault fault, std::int64_t line)
    {
        fault.column = 0; // a graph has no numbered columns
        quarantine(exchanged, fault, line, false);
        report_.mention(Refusal{line, std::move(fault)});
    }

    void keep_conflict(const ExchangedRecord& exchanged, const engine::Record& record,
                       std::int64_t line)
    {
        auto conflict = conflict_of(record, line);
        quarantine(exchanged,
                   {0, "", "other content under a key that is stored already", conflict.key}, line,
                   true);
        ++report_.rows.conflict;
        report_.mention(std::move(conflict));
    }

    engine::CaseImport& import_;
    std::int64_t file_ = 0;
    FileReport report_;
    std::int64_t last_line_ = -1;
    std::int64_t part_ = 0; // of the last record among those on its line
};

/// Brings the parts of one graph in: rates, statements, then edges.
class GraphImport {
public:
    GraphImport(const GraphFile& graph, const std::string& digest)
        : graph_(graph), records_(graph, digest)
    {
    }

    void take_rates(FileImport& file) const { file.take_all(records_.rates(), kRatesLine); }

    void take_nodes(FileImport& file) const
    {
        const auto& nodes = graph_.graph.nodes;
        for (std::size_t node = 0; node < nodes.row_count(); ++node) {
            file.take_all(records_.of_node(node), graph_.node_lines[node]);
            file.keep_aside(nodes, node, unknown_of_nodes_, graph_.node_lines[node]);
        }
    }

    void take_edges(FileImport& file, const engine::Progress& progress) const
    {
        const auto& edges = graph_.graph.edges;
        for (std::size_t edge = 0; edge < edges.row_count(); ++edge) {
            if (edge % kEdgesBetweenReports == 0) progress.at("storing", edge, edges.row_count());
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
    static constexpr std::size_t kEdgesBetweenReports = 4096;

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
                    const ImportOptions& options, ImportReport& report)
{
    const auto& progress = options.progress;
    const ForeignGraph graph(file, source_of_network(path));
    import.set_kind(engine::ImportKind::network);
    if (options.pseudonyms.key) {
        const auto size = fs::file_size(path);
        ForeignRows rows(graph, file.edge_lines.size(), size);
        const auto told = [&](const FileReport&, std::uint64_t bytes) {
            progress.at("storing", bytes, size);
        };
        auto reports =
            formats::import_rows(import, rows, path, engine::shown_name(path), options, told);
        std::ranges::move(reports, std::back_inserter(report.files));
        return;
    }
    FileImport whole(import, path, progress, engine::RecordKind::contact);
    for (std::size_t edge = 0; edge < file.edge_lines.size(); ++edge)
        whole.take(graph.of_edge(edge), file.edge_lines[edge]);
    report.files.push_back(whole.finish(graph.unknown()));
}

void import_graph(engine::CaseImport& import, const fs::path& path, const ImportOptions& options,
                  bool may_be_foreign, ImportReport& report)
{
    check_is_text_file(path);
    const auto& progress = options.progress;
    const auto file = read_graph(path, progress);
    if (may_be_foreign && is_foreign(file) && !is_csv(path))
        return import_foreign(import, path, file, options, report);
    if (options.pseudonyms.key)
        throw engine::Error(path.string() +
                            ": is a graph that spindel exported, which holds pseudonyms already");
    check_masked_labels(file, engine::shown_name(path));
    const GraphImport graph(file, checked_digest(file.graph, engine::shown_name(path)));
    if (is_csv(path)) {
        const auto paths = CsvGraphPaths::of(path);
        FileImport about(import, paths.about, progress);
        graph.take_rates(about);
        report.files.push_back(about.finish({}));
        FileImport nodes(import, paths.nodes, progress);
        graph.take_nodes(nodes);
        report.files.push_back(nodes.finish(graph.unknown_of_nodes()));
        FileImport edges(import, paths.edges, progress);
        graph.take_edges(edges, progress);
        report.files.push_back(edges.finish(graph.unknown_of_edges()));
    } else {
        FileImport whole(import, path, progress);
        graph.take_rates(whole);
        graph.take_nodes(whole);
        graph.take_edges(whole, progress);
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
    for (const auto& file : files)
        import_graph(import, file, options, may_be_foreign, report);
    options.progress.check();
    report.join_same_calls(import, options.progress);
    import.commit(options.progress);
    if (!options.include_victims)
        mask_victims(report, engine::VictimScrub(import.case_file().database()));
    return report;
}

} // namespace spindel::importers::exchange
