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

    /// @return whether the case has changed.
    bool keep(const QuarantinedRow& row);

private:
    sqlite::Database& database_;
    sqlite::Statement add_;
    RefusedAgain refused_again_;
};

} // namespace spindel::engine
