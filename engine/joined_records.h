/// The records of a case that have joined calls of other sources.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "engine/record_table.h"
#include "engine/records.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// The records that have joined calls, by their keys.
class JoinedRecords {
public:
    explicit JoinedRecords(const sqlite::Database& database);

    /// Whether a record with this key has joined a call: as a duplicate, or with other content.
    std::optional<Outcome> outcome_of(const CallRecord& call) const;

private:
    struct Joined {
        CallRecord call;
        bool is_whole; // else only its numbers, time and duration are known
    };

    std::unordered_map<std::string, Joined> by_key_;
};

} // namespace spindel::engine
