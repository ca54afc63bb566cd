/// Whether a file stays as it is while it is read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <tuple>

namespace spindel::importers {

/// A file as it is when its import begins: which one, its size, and when it was written last.
class FileStamp {
public:
    /// @param name is how errors call it.
    /// @throws engine::Error if it cannot be looked at.
    FileStamp(std::filesystem::path path, std::string name);

    /// Once all is read. @throws engine::Error if it was written to, cut or replaced meanwhile.
    void check_unchanged() const;

private:
    using State =
        std::tuple<std::uint64_t, std::uint64_t, std::int64_t, std::int64_t, std::int64_t>;

    State state() const;

    std::filesystem::path path_;
    std::string name_;
    State at_begin_;
};

} // namespace spindel::importers
