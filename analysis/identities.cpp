#include "analysis/identities.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "analysis/record_text.h"

namespace spindel::analysis {

namespace {

using engine::Attribution;

bool overlap(const engine::Window& a, const engine::Window& b)
{
    const bool a_before_b = a.to && b.from && *a.to <= *b.from;
    const bool b_before_a = b.to && a.from && *b.to <= *a.from;
    return !a_before_b && !b_before_a;
}

/// The merge as the older number's row says it.
std::string older_words(const Subject& subject, const engine::Merge& merge)
{
    if (merge.kind == engine::MergeKind::same_handset) {
        return fmt::format("used in handset {} as {} was", subject.labels(merge.handset),
                           subject.labels(merge.newer));
    }
    return fmt::format("lost {} contacts to {} (likeness {:.2f}, p = {:.2g})", merge.shared,
                       subject.labels(merge.newer), merge.score, merge.p_value);
}

/// The place of a row on two identifiers: those that are masked come last, by what is shown, as
/// where they would stand by name tells of it.
auto shown_place(const Subject& subject, engine::EntityId first, engine::EntityId second)
{
    const auto natural = [](std::string label) { // victim-2 before victim-10
        const auto size = label.size();
        return std::pair(size, std::move(label));
    };
    const bool is_masked = subject.labels.masks(first) || subject.labels.masks(second);
    const auto key = [&](engine::EntityId entity) {
        return is_masked ? natural(subject.labels(entity)) : natural({});
    };
    return std::tuple(is_masked, key(first), key(second));
}

bool is_disputed(const Attribution& attribution, std::span<const Attribution> users)
{
    return std::ranges::any_of(users, [&](const Attribution& other) {
        return other.actor != attribution.actor && overlap(other.valid, attribution.valid);
    });
}

/// One of the two numbers of a merge, as a row says it.
struct MergedNumber {
    engine::EntityId number;
    engine::EventId record; // its own at the change
    bool is_newer = true;
    std::string reason;
};

void add_merged(const Subject& subject, const engine::Merge& merge, const MergedNumber& merged,
                engine::Table& table)
{
    const auto& graph = subject.graph();
    const auto persona = subject.personas.lasting_persona_of(merged.number);
    const bool known = graph.kind(persona) == engine::EntityKind::actor;
    const auto actor = known ? graph.actor(persona) : engine::Actor{};
    const auto& record = graph.event(merged.record);
    const bool recorded = merge.kind == engine::MergeKind::same_handset;
    const auto moment = engine::format_time(record.time);
    table.rows.push_back(
        {subject.labels(persona), std::string(known ? word(actor.kind) : word(graph.kind(persona))),
         std::string(word(actor.category)),
         std::string(subject.personas.country_of(persona).code()), subject.labels(merged.number),
         std::string(word(graph.kind(merged.number))), recorded ? "recorded" : "inferred",
         merged.reason, merged.is_newer ? moment : std::string(),
         merged.is_newer ? std::string() : moment, record_name(graph, merged.record),
         record.grade.text()});
}

void add_merges(const Subject& subject, engine::Table& table)
{
    for (const auto& [merge, is_newer] : merge_rows(subject)) {
        add_merged(subject, merge,
                   is_newer ? MergedNumber{merge.newer, merge.first_of_newer, true,
                                           merge_words(subject, merge)}
                            : MergedNumber{merge.older, merge.last_of_older, false,
                                           older_words(subject, merge)},
                   table);
    }
}

} // namespace

std::string merge_words(const Subject& subject, const engine::Merge& merge)
{
    if (merge.kind == engine::MergeKind::same_handset) {
        return fmt::format("used in handset {} as {} was", subject.labels(merge.handset),
                           subject.labels(merge.older));
    }
    return fmt::format("took over {} contacts of {} (likeness {:.2f}, p = {:.2g})", merge.shared,
                       subject.labels(merge.older), merge.score, merge.p_value);
}

std::vector<MergeRow> merge_rows(const Subject& subject)
{
    const auto& personas = subject.personas;
    std::set<engine::EntityId> told;
    for (const auto& attribution : personas.attributions())
        told.insert(attribution.identifier);
    for (const auto& merge : personas.merges())
        told.insert(merge.newer);
    std::vector<MergeRow> rows;
    for (const auto& merge : personas.merges()) {
        const bool names_itself = personas.lasting_persona_of(merge.older) == merge.older;
        if (!names_itself && told.insert(merge.older).second) rows.push_back({merge, false});
        rows.push_back({merge, true});
    }
    std::ranges::stable_sort(rows, {}, [&](const MergeRow& row) {
        return shown_place(subject, row.merge.newer, row.merge.older);
    });
    return rows;
}

std::vector<Attribution> attribution_rows(const Subject& subject)
{
    const auto all = subject.personas.attributions();
    std::vector<Attribution> rows(all.begin(), all.end());
    std::ranges::stable_sort(rows, {}, [&](const Attribution& row) {
        return shown_place(subject, row.actor, row.identifier);
    });
    return rows;
}

engine::Table personas_table(const Subject& subject)
{
    engine::Table table{{{"node", ""},
                         {"kind", ""},
                         {"category", ""},
                         {"country", ""},
                         {"identifier", ""},
                         {"identifier_kind", ""},
                         {"evidence", ""},
                         {"reason", ""},
                         {"valid_from", ""},
                         {"valid_to", ""},
                         {"record", ""},
                         {"grade", ""}},
                        {}};
    const auto& graph = subject.graph();
    const auto& personas = subject.personas;
    for (const auto& attribution : attribution_rows(subject)) {
        const auto& record = graph.event(attribution.record);
        const auto actor = graph.actor(attribution.actor);
        const bool disputed = is_disputed(attribution, personas.users_of(attribution.identifier));
        const bool is_phone = record.kind == engine::EventKind::phone_use;
        table.rows.push_back(
            {subject.labels(attribution.actor), std::string(word(actor.kind)),
             std::string(word(actor.category)),
             std::string(personas.country_of(attribution.actor).code()),
             subject.labels(attribution.identifier),
             std::string(word(graph.kind(attribution.identifier))),
             disputed ? "disputed" : "recorded",
             is_phone ? "stated user of the phone" : "stated holder of the account",
             time_text(attribution.valid.from.value_or(engine::kNoTime)),
             time_text(attribution.valid.to.value_or(engine::kNoTime)),
             record_name(graph, attribution.record), record.grade.text()});
    }
    add_merges(subject, table);
    return table;
}

} // namespace spindel::analysis
