/// The calls of a case that several operators tell, joined.
#pragma once

#include <cstdint>
#include <map>

#include "engine/sqlite.h"

namespace spindel::engine {

/// What `join_same_calls` changed.
struct JoinedCalls {
    std::map<std::int64_t, std::int64_t> new_by_file; // new records that are no calls of their own
    std::int64_t parted = 0; // records that are calls of their own again, as others are nearer
    bool has_changed = false;
};

/// Joins the calls of a case anew (same_calls.h), between the numbers of which new ones are there.
/// A record that is not the one its call stands under moves to the table `second_source`, or back.
/// @param last_known the row of the last call that is not new.
JoinedCalls join_same_calls(sqlite::Database& database, std::int64_t last_known);

} // namespace spindel::engine
