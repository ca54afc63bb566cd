/// How far the import of a graph is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "importers/file_form.h"
#include "importers/files_progress.h"

namespace spindel::importers::exchange {

/// How far the records of one graph are stored.
class GraphProgress {
public:
    GraphProgress(FilesProgress& files, const std::filesystem::path& path)
        : files_(files), size_(size_of(path))
    {
    }

    const engine::Progress& progress() const { return files_.progress(); }
    std::uint64_t size() const { return size_; }

    void at(const FileReport& so_far, std::size_t edge, std::size_t edges) const
    {
        if (edge % kEdgesBetweenReports == 0) files_.at(so_far, edge * size_ / edges, size_);
    }
    void bytes_at(const FileReport& so_far, std::uint64_t bytes) const
    {
        files_.at(so_far, bytes, size_);
    }
    /// The last one of the graph's files.
    void finish(const FileReport& report) const { files_.finish(report, size_); }

private:
    static constexpr std::size_t kEdgesBetweenReports = 4096;

    FilesProgress& files_;
    std::uint64_t size_;
};

} // namespace spindel::importers::exchange
