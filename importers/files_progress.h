/// How far an import of several files is.
#pragma once

#include <cstdint>

#include "engine/progress.h"
#include "importers/import_report.h"

namespace spindel::importers {

/// Adds up what the files before brought.
class FilesProgress {
public:
    FilesProgress(const engine::Progress& progress, std::uint64_t total)
        : progress_(progress), total_(total)
    {
    }

    const engine::Progress& progress() const { return progress_; }

    /// @param bytes of the file's `size`
    void at(const FileReport& file, std::uint64_t bytes, std::uint64_t size) const
    {
        // by its kind: a file's name may be a victim's
        const auto stage = file.kind ? engine::word(*file.kind) : "records";
        progress_.at({stage, bytes, size, bytes_ + bytes, total_, rows_ + file.rows.read,
                      quarantined_ + file.rows.quarantined});
    }
    void finish(const FileReport& file, std::uint64_t size)
    {
        at(file, size, size);
        bytes_ += size;
        rows_ += file.rows.read;
        quarantined_ += file.rows.quarantined;
    }

private:
    const engine::Progress& progress_;
    std::uint64_t total_;
    std::uint64_t bytes_ = 0; // of the files before
    std::int64_t rows_ = 0;
    std::int64_t quarantined_ = 0;
};

} // namespace spindel::importers
