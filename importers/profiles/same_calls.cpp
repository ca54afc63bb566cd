#include "importers/profiles/same_calls.h"

#include <cstdlib>
#include <utility>

namespace spindel::importers::profiles {

namespace {

std::string numbers(const engine::CallRecord& call)
{
    auto text = call.caller_id;
    text += '\0';
    text += call.callee_id;
    text += static_cast<char>('0' + static_cast<int>(call.kind));
    return text;
}

} // namespace

SameCalls::SameCalls(const engine::sqlite::Database& database, std::chrono::seconds tolerance)
    : tolerance_(tolerance)
{
    auto row = database.prepare(
        "SELECT name, record_id, time, caller.text, callee.text, duration_s, call.kind FROM call"
        " JOIN source USING (source_id)"
        " JOIN identifier caller ON caller.identifier_id = caller_id"
        " JOIN identifier callee ON callee.identifier_id = callee_id");
    while (row.step()) {
        engine::CallRecord call;
        call.source = row.text(0);
        call.record_id = row.text(1);
        call.time = engine::Time{std::chrono::seconds{row.integer(2)}};
        call.caller_id = row.text(3);
        call.callee_id = row.text(4);
        if (!row.is_null(5)) call.duration_s = row.integer(5);
        call.kind = static_cast<engine::CallKind>(row.integer(6));
        add(call);
    }
    auto told = database.prepare(
        "SELECT first_source, first_record_id, source, record_id FROM second_source");
    while (told.step())
        join({std::string(told.text(0)), std::string(told.text(1))},
             {std::string(told.text(2)), std::string(told.text(3))});
}

void SameCalls::add(const engine::CallRecord& call)
{
    by_numbers_[numbers(call)].push_back(
        {call.time, call.duration_s, {call.source, call.record_id}});
}

void SameCalls::join(const CallKey& first, const CallKey& second)
{
    first_of_.emplace(second, first);
    told_.emplace(first, second.source);
}

bool SameCalls::is_same(const Known& known, const engine::CallRecord& call) const
{
    if (known.key.source == call.source) return false;
    if (known.duration_s.has_value() != call.duration_s.has_value()) return false;
    const auto longer =
        std::chrono::seconds{std::abs(known.duration_s.value_or(0) - call.duration_s.value_or(0))};
    return std::chrono::abs(known.time - call.time) <= tolerance_ && longer <= tolerance_;
}

std::optional<CallKey> SameCalls::find(const engine::CallRecord& call) const
{
    const auto found = by_numbers_.find(numbers(call));
    if (found == by_numbers_.end()) return {};
    const CallKey own{call.source, call.record_id};
    const auto joined = first_of_.find(own);
    std::optional<std::pair<std::chrono::seconds, CallKey>> best;
    for (const auto& known : found->second) {
        if (known.key == own) return {};
        if (!is_same(known, call)) continue;
        if (joined != first_of_.end()) {
            if (known.key == joined->second) return known.key;
            continue;
        }
        if (told_.contains({known.key, call.source})) continue;
        const std::pair candidate{std::chrono::abs(known.time - call.time), known.key};
        if (!best || candidate < *best) best = candidate;
    }
    return best ? std::optional(best->second) : std::nullopt;
}

} // namespace spindel::importers::profiles
