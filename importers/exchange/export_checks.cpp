#include "importers/exchange/export_checks.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "engine/error.h"
#include "engine/exchange_format.h"
#include "engine/masked_identifiers.h"
#include "engine/text_check.h"
#include "engine/victim_label_book.h"

namespace spindel::importers::exchange {

namespace {

namespace names = engine::exchange;

/// The place of an attribute in a table; none where it has no such attribute.
std::optional<std::size_t> column_of(const engine::AttributeTable& table, std::string_view name)
{
    const auto& all = table.attributes();
    const auto at = std::ranges::find(all, name, &engine::Attribute::name);
    if (at == all.end()) return {};
    return static_cast<std::size_t>(at - all.begin());
}

} // namespace

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
        const auto shown = nodes.value(row, *label);
        if (engine::is_victim_label(shown, entity) || !engine::victim_in_brackets(shown).empty())
            continue;
        throw engine::InputError(name, static_cast<std::size_t>(file.node_lines[row]), 0,
                                 "a masked node whose label is not as in \"victim-3\"");
    }
}

} // namespace spindel::importers::exchange
