#include "viewer/models/period_changes.h"

#include <algorithm>
#include <tuple>

#include "viewer/sight.h"

namespace spindel::viewer {

namespace {

struct TieChange {
    engine::TieId tie = 0;
    std::int64_t before = 0;
    std::int64_t now = 0;
};

std::vector<TieChange> changed_ties(const analysis::Subject& subject,
                                    engine::ProjectionOptions filter, const engine::Window& before,
                                    const engine::Window& now)
{
    const auto& projection = subject.projection;
    std::vector<TieChange> changes;
    const auto records_in = [&](engine::TieId tie, const engine::Window& period) {
        filter.period = period;
        return std::ranges::count_if(projection.links_of(tie), [&](const engine::Link& link) {
            return passes(filter, subject, link);
        });
    };
    for (engine::TieId tie = 0; tie < projection.ties.ends.size(); ++tie) {
        const TieChange change{tie, records_in(tie, before), records_in(tie, now)};
        if (change.before != change.now) changes.push_back(change);
    }
    std::ranges::sort(changes, {}, [](const TieChange& change) {
        return std::tuple(-std::abs(change.now - change.before), change.tie);
    });
    return changes;
}

std::string word_for(const TieChange& change)
{
    if (change.before == 0) return "new";
    if (change.now == 0) return "gone";
    return change.now > change.before ? "grown" : "shrunk";
}

} // namespace

std::optional<engine::Window> period_before(const engine::Window& period)
{
    if (!period.from || !period.to) return {};
    return engine::Window{*period.from - (*period.to - *period.from), *period.from};
}

engine::Window recorded_days(const analysis::Subject& subject, engine::ProjectionOptions filter)
{
    filter.period = {};
    const engine::RecordFilter lets_through(subject.personas, filter);
    engine::Window days;
    for (const auto& event : subject.graph().events()) {
        if (!engine::layer_of(event.kind) || event.time == engine::kNoTime ||
            !lets_through.contains(event))
            continue;
        const auto day = std::chrono::floor<std::chrono::days>(event.time);
        if (!days.from || day < *days.from) days.from = day;
        if (!days.to || day + std::chrono::days{1} > *days.to) days.to = day + std::chrono::days{1};
    }
    return days;
}

std::optional<engine::Window> common(const engine::Window& a, const engine::Window& b)
{
    engine::Window both{std::max(a.from, b.from), a.to}; // an open end is the earliest
    if (!both.to || (b.to && *b.to < *both.to)) both.to = b.to;
    if (both.from && both.to && *both.from >= *both.to) return {};
    return both;
}

engine::Table period_changes(const analysis::Subject& subject,
                             const engine::ProjectionOptions& filter, const engine::Window& before,
                             const engine::Window& now)
{
    engine::Table table{{{"change", ""},
                         {"node", ""},
                         {"other", ""},
                         {"before", ""},
                         {"now", ""},
                         {"difference", ""}},
                        {}};
    for (const auto& change : changed_ties(subject, filter, before, now)) {
        const auto [low, high] = subject.projection.ties.ends[change.tie];
        table.rows.push_back({word_for(change), subject.label(low), subject.label(high),
                              change.before, change.now, change.now - change.before});
    }
    return table;
}

std::vector<engine::EventId> records_in_either(const analysis::Subject& subject, engine::TieId tie,
                                               engine::ProjectionOptions filter,
                                               const engine::Window& before,
                                               const engine::Window& now)
{
    std::vector<engine::EventId> records;
    for (const auto& period : {before, now}) {
        filter.period = period;
        for (const auto& link : subject.projection.links_of(tie)) {
            if (!passes(filter, subject, link)) continue;
            records.push_back(link.record);
            records.push_back(link.second_record);
        }
    }
    std::ranges::sort(records);
    const auto again = std::ranges::unique(records);
    records.erase(again.begin(), again.end());
    return records;
}

} // namespace spindel::viewer
