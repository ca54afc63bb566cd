/// Refused rows that a later import brings corrected: they leave quarantine, and stay on record.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "engine/records.h"
#include "engine/source_ref.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// A record that is in the case now, and may be what a refused row should have been.
struct CorrectedRecord {
    RecordKind kind = RecordKind::actor;
    std::string_view source;
    std::string_view key; // record_id; of an actor actor_id, of a rate day and currency
    Origin origin;
    bool is_new = true;                       // false for a duplicate
    std::optional<std::int64_t> quarantine{}; // the refused row that it says it corrects
    std::int64_t part = 0;                    // among the records of its kind on its line
};

/// What was in quarantine when an import began, and what leaves it.
///
/// A row leaves with a record from its own file and line, or that names the row by its number in
/// quarantine (both may be duplicates), or with a new record under its own key. Contradictions
/// under a key that is stored leave by place or number only.
class QuarantineRelease {
public:
    /// The database must outlive it.
    explicit QuarantineRelease(sqlite::Database& database);

    /// True where nothing can leave.
    bool is_idle() const { return rows_.empty(); }

    /// The rows, by their number in quarantine, that a record corrects.
    std::vector<std::int64_t> corrected_by(const CorrectedRecord& record) const;

    /// Moves a row out of quarantine.
    /// @param import the import that brought the record.
    void leave(std::int64_t row, const CorrectedRecord& record, std::int64_t import);

private:
    struct Row {
        std::optional<RecordKind> kind;
        Origin origin;
        std::int64_t part = 0;
        std::string key; // of kind, source and key; empty where it is not known
    };

    sqlite::Statement move_, remove_;
    std::map<std::int64_t, Row> rows_; // by their number in quarantine
    std::map<std::tuple<std::int64_t, std::int64_t, std::int64_t>, std::int64_t> by_place_;
    std::unordered_multimap<std::string, std::int64_t> by_key_;
};

} // namespace spindel::engine
