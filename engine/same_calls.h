/// The same call told by several operators: a roaming phone's own and the one it visits.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/record_table.h"
#include "engine/records.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// A record of a call, as it is compared with others between the same numbers and of the same kind.
struct ToldCall {
    std::string source, record_id;
    Time time;
    std::optional<std::int64_t> duration_s;
    std::chrono::seconds tolerance{}; // of the file that brought it
    /// Further sources that tell it by records that cannot be parted from it.
    std::vector<std::string> also_told_by{};
};

/// Which records tell the same call. Two of other sources are near that begin and last as long
/// within the greater of their tolerances. Of all near pairs, from the nearest on, each joins what
/// its two have joined already, if every two records of the call are near then, and of different
/// sources: each source tells a call once.
///
/// @return for each record the place of the one that its call stands under: the earliest; of
///         equals the first by source and key. Whatever the order of the records, it is the same.
/// Of two near ones by time, by duration, then the order of time, source and key decides.
std::vector<std::size_t> same_calls(std::span<const ToldCall> records);

/// What `join_same_calls` changed.
struct JoinedCalls {
    std::map<std::int64_t, std::int64_t> new_by_file; // new records that are no calls of their own
    std::int64_t parted = 0; // records that are calls of their own again, as others are nearer
    bool has_changed = false;
};

/// Joins the calls of a case anew, between the numbers of which new ones are there. A record that
/// is not the one its call stands under moves to the table `second_source`, or back.
/// @param last_known the row of the last call that is not new.
JoinedCalls join_same_calls(sqlite::Database& database, std::int64_t last_known);

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
