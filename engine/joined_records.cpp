#include "engine/joined_records.h"

#include <chrono>
#include <utility>

#include "engine/record_key.h"

namespace spindel::engine {

JoinedRecords::JoinedRecords(const sqlite::Database& database)
{
    auto row = database.prepare(
        "SELECT second.source, second.record_id, second.time, second.duration_s, caller.text,"
        " callee.text, call.kind, second.caller_country, second.callee_country,"
        " caller_device.text, callee_device.text, second.grade"
        " FROM second_source second JOIN source ON name = first_source"
        " JOIN call ON call.source_id = source.source_id AND call.record_id = first_record_id"
        " JOIN identifier caller ON caller.identifier_id = caller_id"
        " JOIN identifier callee ON callee.identifier_id = callee_id"
        " LEFT JOIN identifier caller_device"
        " ON caller_device.identifier_id = second.caller_device_id"
        " LEFT JOIN identifier callee_device"
        " ON callee_device.identifier_id = second.callee_device_id");
    while (row.step()) {
        Joined joined{{}, !row.is_null(7)};
        auto& call = joined.call;
        call.source = row.text(0);
        call.record_id = row.text(1);
        call.time = Time{std::chrono::seconds{row.integer(2)}};
        call.duration_s = row.optional_integer(3);
        call.caller_id = row.text(4);
        call.callee_id = row.text(5);
        call.kind = static_cast<CallKind>(row.integer(6));
        if (joined.is_whole) {
            call.caller_country = Country::parse(row.text(7)).value_or(Country());
            call.callee_country = Country::parse(row.text(8)).value_or(Country());
            if (!row.is_null(9)) call.caller_device_id = row.text(9);
            if (!row.is_null(10)) call.callee_device_id = row.text(10);
            call.grade = Grade::parse(row.text(11)).value_or(Grade());
        }
        by_key_.emplace(record_key(call.source, call.record_id), std::move(joined));
    }
}

std::optional<Outcome> JoinedRecords::outcome_of(const CallRecord& call) const
{
    if (by_key_.empty()) return {};
    const auto known = by_key_.find(record_key(call.source, call.record_id));
    if (known == by_key_.end()) return {};
    auto told = call;
    if (!known->second.is_whole) {
        told.caller_country = told.callee_country = {};
        told.caller_device_id.clear();
        told.callee_device_id.clear();
        told.grade = {};
    }
    return told == known->second.call ? Outcome::duplicate : Outcome::conflict;
}

} // namespace spindel::engine
