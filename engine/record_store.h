/// Records into their tables.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/dictionary.h"
#include "engine/progress.h"
#include "engine/record_table.h"
#include "engine/records.h"
#include "engine/source_ref.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// Stores records under their keys, inside the transaction of its user.
class RecordStore {
public:
    /// The database must outlive the store.
    explicit RecordStore(sqlite::Database& database);

    /// Stores a record unless its key is there already: a duplicate has the same content, a
    /// conflict has other content, and the earlier version stays. An actor whom the later version
    /// calls a victim counts as one from then on, so that the order of versions never hides a
    /// victim.
    Outcome store(const Record& record, Origin origin);

    /// Says that a record will be stored soon, so that what it is compared with is fetched
    /// meanwhile from memory: that halves the time of millions of records.
    void announce(const Record& record);

    /// Writes to the database what `store` has taken so far; now and then that happens by itself,
    /// so that the memory taken has a bound.
    void flush(const Progress& progress = {});

private:
    void mark_victims();
    void keep_within_memory();

    sqlite::Database& database_;
    Dictionary dictionary_;
    std::vector<RecordTable> tables_;                            // in the order of RecordKind
    std::vector<std::pair<std::int64_t, std::int64_t>> victims_; // source and actor to be marked
    std::string row_;
    std::string announced_key_;
    std::uint32_t until_check_ = 0;
};

} // namespace spindel::engine
