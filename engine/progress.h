/// How long work reports how far it is, and learns that it should stop.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string_view>

#include "engine/error.h"

namespace spindel::engine {

/// How far an import is that reads rows.
struct RowProgress {
    std::string_view stage;  // the kind of its records
    std::uint64_t bytes = 0; // of the file that is read
    std::uint64_t total_bytes = 0;
    std::uint64_t all_bytes = 0; // of all files of the import
    std::uint64_t all_total_bytes = 0;
    std::int64_t rows = 0; // of all files so far
    std::int64_t quarantined = 0;
};

/// Handed to everything that may take long. A default one reports to nobody and never stops.
struct Progress {
    /// Called now and then from one thread at a time; `total` is 0 where it is not known.
    std::function<void(std::string_view stage, std::uint64_t done, std::uint64_t total)> report;
    std::stop_token stop;
    /// Called, if there is one, in place of `report` while rows are imported.
    std::function<void(const RowProgress&)> report_rows = {};

    /// @throws Cancelled once a stop was requested.
    void check() const
    {
        if (stop.stop_requested()) throw Cancelled();
    }

    /// Reports, then checks.
    void at(std::string_view stage, std::uint64_t done, std::uint64_t total) const
    {
        if (report) report(stage, done, total);
        check();
    }

    void at(const RowProgress& rows) const
    {
        if (!report_rows) return at(rows.stage, rows.bytes, rows.total_bytes);
        report_rows(rows);
        check();
    }
};

} // namespace spindel::engine
