#include "importers/exchange/csv_graph_reader.h"

#include <fmt/format.h>

#include "engine/counted.h"
#include "engine/error.h"
#include "engine/text_check.h"
#include "importers/csv_reader.h"
#include "importers/masked_name.h"

namespace spindel::importers::exchange {

namespace {

/// Rows under a header whose first names are known; whatever is no such row is refused.
class Sheet {
public:
    Sheet(const std::filesystem::path& path, const std::vector<std::string_view>& first_names)
        : name_(kept_name(path)), csv_(path, name_)
    {
        if (!csv_.next(row_)) throw engine::InputError(name_, 1, 0, "is empty");
        check_row();
        names_.assign(row_.cells.begin(), row_.cells.end());
        for (std::size_t i = 0; i < first_names.size(); ++i) {
            if (i >= names_.size() || names_[i] != first_names[i]) {
                throw engine::InputError(
                    name_, 1, i + 1, fmt::format("the column \"{}\" is expected", first_names[i]));
            }
        }
    }

    bool next()
    {
        if (!csv_.next(row_)) return false;
        check_row();
        if (row_.cells.size() != names_.size()) {
            throw engine::InputError(
                name_, row_.line, 0,
                fmt::format("has {} under {}",
                            engine::counted(std::ssize(row_.cells), "cell", "cells"),
                            engine::counted(std::ssize(names_), "column", "columns")));
        }
        return true;
    }

    std::int64_t line() const { return static_cast<std::int64_t>(row_.line); }
    std::string_view cell(std::size_t column) const { return row_.cells[column]; }
    const std::vector<std::string>& names() const { return names_; }

private:
    void check_row() const
    {
        if (row_.fault != CsvFault::none) {
            throw engine::InputError(name_, row_.line, row_.fault_column,
                                     "a quote is not closed or out of place");
        }
        for (std::size_t i = 0; i < row_.cells.size(); ++i) {
            if (!engine::is_text(row_.cells[i]))
                throw engine::InputError(name_, row_.line, i + 1, "is not UTF-8 text");
        }
    }

    std::string name_;
    CsvReader csv_;
    CsvRow row_;
    std::vector<std::string> names_;
};

} // namespace

CsvGraphPaths CsvGraphPaths::of(const std::filesystem::path& edges)
{
    auto nodes = edges;
    auto about = edges;
    nodes.replace_extension(".nodes.csv");
    about.replace_extension(".graph.csv");
    return {edges, nodes, about};
}

GraphFile read_csv_graph(const CsvGraphPaths& paths, const engine::Progress& progress)
{
    Sheet about(paths.about, {"attribute", "value"});
    Sheet nodes(paths.nodes, {"id"});
    Sheet edges(paths.edges, {"source", "target"});
    GraphBuilder builder(kept_name(paths.nodes));
    while (about.next()) {
        if (!about.cell(1).empty()) builder.say(about.cell(0), about.cell(1));
    }
    while (nodes.next()) {
        progress.check();
        builder.begin_node(nodes.cell(0), nodes.line());
        for (std::size_t c = 1; c < nodes.names().size(); ++c) {
            if (!nodes.cell(c).empty()) builder.node_value(nodes.names()[c], nodes.cell(c));
        }
    }
    builder.begin_file(kept_name(paths.edges));
    while (edges.next()) {
        progress.check();
        builder.begin_edge(edges.cell(0), edges.cell(1), edges.line());
        for (std::size_t c = 2; c < edges.names().size(); ++c) {
            if (!edges.cell(c).empty()) builder.edge_value(edges.names()[c], edges.cell(c));
        }
    }
    return builder.finish();
}

} // namespace spindel::importers::exchange
