/// Records into their tables: one insert and one comparison for each kind.
#pragma once

#include <vector>

#include "engine/dictionary.h"
#include "engine/records.h"
#include "engine/source_ref.h"
#include "engine/sqlite.h"

namespace spindel::engine {

enum class Outcome { stored, duplicate, conflict };

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

private:
    struct Table {
        sqlite::Statement insert;
        sqlite::Statement compare;
    };

    void mark_victim(const ActorRecord& actor);

    sqlite::Database& database_;
    Dictionary dictionary_;
    std::vector<Table> tables_; // in the order of RecordKind
    sqlite::Statement mark_victim_;
};

} // namespace spindel::engine
