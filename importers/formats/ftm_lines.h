/// Lines of a file of FollowTheMoney.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace spindel::importers::formats {

/// Lines of a file, counted; none is longer than 16 MiB.
class FtmLines {
public:
    /// @param name as messages show it
    /// @throws engine::Error if the file cannot be read.
    FtmLines(const std::filesystem::path& path, std::string name);

    /// @return false at the end.
    /// @throws engine::InputError if a line is too long.
    bool next(std::string& line);

    /// Of the last line, from 1.
    std::int64_t number() const { return static_cast<std::int64_t>(number_); }
    std::uint64_t bytes_read() const { return read_; }

private:
    std::string name_;
    std::ifstream file_;
    std::size_t number_ = 0;
    std::uint64_t read_ = 0;
};

} // namespace spindel::importers::formats
