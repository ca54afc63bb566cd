#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "viewer/charts/chart_content.h"
#include "viewer/numbers.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

using engine::NodeId;

/// Values from `from` up to, not with, `to`.
struct Part {
    double from = 0;
    double to = 0;
};

std::vector<Part> parts_of_counts(double most)
{
    constexpr double kFewest = 12;
    std::vector<Part> parts;
    if (most <= kFewest) {
        for (double value = 0; value <= most; ++value)
            parts.push_back({value, value + 1});
        return parts;
    }
    parts.push_back({0, 1});
    for (double from = 1; from <= most; from *= 2)
        parts.push_back({from, 2 * from});
    return parts;
}

std::vector<Part> parts_of_money(double most)
{
    std::vector<Part> parts{{0, 1}};
    for (double from = 1; from <= most; from *= 10)
        parts.push_back({from, 10 * from});
    return parts;
}

std::vector<Part> parts_of_shares(double most)
{
    constexpr int kParts = 10;
    std::vector<Part> parts;
    for (int i = 0; i < kParts; ++i)
        parts.push_back({most * i / kParts, most * (i + 1) / kParts});
    return parts;
}

std::vector<Part> parts_for(SizeBy measure, double most)
{
    switch (measure) {
    case SizeBy::money: return parts_of_money(most);
    case SizeBy::betweenness:
    case SizeBy::spider_score: return parts_of_shares(most > 0 ? most : 1);
    default: return parts_of_counts(most);
    }
}

/// "3", "4–7", "0.100–0.200", as the engine writes numbers.
std::string name_of(SizeBy measure, const Part& part)
{
    const bool is_share = measure == SizeBy::betweenness || measure == SizeBy::spider_score;
    const auto text = [&](double value) { return fmt::format("{:.{}f}", value, is_share ? 3 : 0); };
    const double last = is_share ? part.to : part.to - 1;
    return last == part.from ? text(part.from) : text(part.from) + "–" + text(last);
}

std::size_t part_of(const std::vector<Part>& parts, double value)
{
    const auto after = std::ranges::upper_bound(parts, value, {}, &Part::from);
    return after == parts.begin() ? 0 : static_cast<std::size_t>(after - parts.begin()) - 1;
}

} // namespace

std::vector<engine::EventId> records_of_nodes(const analysis::Subject& subject, const Sight& sight,
                                              const std::vector<NodeId>& nodes)
{
    std::vector<bool> is_wanted(subject.projection.persona.size());
    for (const auto node : nodes)
        is_wanted[node] = true;
    const auto is_ours = [&](engine::EntityId end, engine::Time time) {
        if (end == engine::kNoEntity) return false;
        const auto node = subject.projection.node_of(subject.personas.persona_of(end, time));
        return node && is_wanted[*node];
    };
    std::vector<engine::EventId> records;
    for (const auto id : sight.events()) {
        const auto& event = subject.graph().event(id);
        const bool has_callee = event.kind != engine::EventKind::journey;
        if (is_ours(event.from, event.time) || (has_callee && is_ours(event.to, event.time)))
            records.push_back(id);
    }
    return records;
}

ChartContent distribution_chart(const analysis::Subject& subject, const Sight& sight,
                                const engine::NodeMap<bool>& is_shown, Measures& measures,
                                SizeBy measure, const engine::Progress& progress)
{
    const auto value = measures.of(measure, sight, progress);
    double most = 0;
    for (NodeId node = 0; node < value.size(); ++node)
        if (is_shown[node]) most = std::max(most, value[node]);
    const auto parts = parts_for(measure, most);
    std::vector<std::vector<NodeId>> members(parts.size());
    for (NodeId node = 0; node < value.size(); ++node)
        if (is_shown[node]) members[part_of(parts, value[node])].push_back(node);
    ChartContent content;
    content.title = tr("How many nodes have which value: %1").arg(measures.name(measure, sight));
    content.series = QStringList{tr("Nodes")};
    content.table.columns = {{"value", ""}, {"nodes", ""}, {"records", ""}};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        progress.check();
        auto records = records_of_nodes(subject, sight, members[i]);
        const auto name = name_of(measure, parts[i]);
        content.table.rows.push_back({name, static_cast<std::int64_t>(members[i].size()),
                                      static_cast<std::int64_t>(records.size())});
        content.bars.push_back({shown_figures(QString::fromStdString(name)),
                                {static_cast<double>(members[i].size())},
                                std::move(members[i]),
                                {std::move(records)}});
    }
    content.shown = content.bars.size();
    return content;
}

} // namespace spindel::viewer
