/// A CSV file in blocks of whole rows, so that threads can share the work on them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <sys/stat.h>

#include "engine/error.h"

namespace spindel::importers {

/// Some rows as they came; all blocks behind each other are the file.
struct CsvBlock {
    std::string text;
    std::size_t line = 1; // where it begins
    bool is_last = false;
};

/// How many bytes of a text, which may end anywhere in a file, make a block: whole rows (a line's
/// end inside quotes ends no row), at least `least` bytes where it holds so many. Where a block
/// ends depends on the bytes before that end, so a row more or less changes the blocks around it
/// only.
/// @return 0 where the text holds no whole row.
std::size_t block_end(std::string_view text, std::size_t least);

/// What is said of a file that grew, shrank or was written to while it was read.
engine::Error changed_file(const std::string& name);

/// Reads a file once, in bounded memory, and holds it to be one file: that grew, shrank or was
/// written to while it was read is an error.
class CsvBlocks {
public:
    static constexpr std::size_t kLeastBlock = std::size_t{1} << 19U;
    static constexpr std::size_t kMostBlock = 2 * kLeastBlock; // unless a row is longer

    /// `name` is how errors call the file.
    /// @throws engine::Error if the file cannot be read.
    CsvBlocks(const std::filesystem::path& path, std::string name);

    /// The next block; the last one may be empty. @return false behind the last one.
    /// @throws engine::Error if the file cannot be read or changed; engine::InputError for a row
    ///         longer than `CsvReader::kLongestRow`.
    bool next(CsvBlock& block);

    /// The file's size when it was opened; 0 of what is no plain file.
    std::uint64_t size() const
    {
        return is_plain() ? static_cast<std::uint64_t>(at_open_.st_size) : 0;
    }
    std::uint64_t bytes_read() const { return bytes_read_; }

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    bool is_plain() const { return S_ISREG(at_open_.st_mode); }
    void read_more();
    void check_unchanged() const;

    std::string name_;
    std::unique_ptr<std::FILE, Close> file_;
    struct stat at_open_ {};
    std::string rest_; // read, but not handed out: the beginning of the next block
    std::size_t line_ = 1;
    std::uint64_t bytes_read_ = 0;
    bool is_at_end_ = false;
    bool is_done_ = false;
};

} // namespace spindel::importers
