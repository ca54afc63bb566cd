/// The quarantine of a case, as an import adds to it.
#pragma once

#include "engine/case_file.h"
#include "engine/refused_again.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// Keeps refused rows: one of the same file, line and part once, and so one that is refused again
/// (refused_again.h).
class QuarantineStore {
public:
    /// The database must outlive it.
    explicit QuarantineStore(sqlite::Database& database);

    /// @return false where the row stays out, as it came corrected meanwhile.
    bool keep(const QuarantinedRow& row);

    /// Whether the last row has changed the case.
    bool has_changed() const { return has_changed_; }

private:
    sqlite::Database& database_;
    sqlite::Statement add_;
    RefusedAgain refused_again_;
    bool has_changed_ = false;
};

} // namespace spindel::engine
