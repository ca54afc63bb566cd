/// A text file read line by line, with the place of every fault.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace spindel::kernels {

/// A file held in memory, and a place in it that moves from line to line.
class TextFile {
public:
    /// @throws engine::InputError if it cannot be read.
    explicit TextFile(const std::filesystem::path& path);

    /// The whole file.
    std::string_view text() const { return {bytes_.get(), size_}; }
    /// Moves to the next line that is neither blank nor a `#` comment; false at the end.
    bool next_line();
    /// The rest of the line, from the place in it; without its line end.
    std::string_view rest() const { return line_.substr(place_); }
    void skip_blanks();
    /// Moves past `c` if it stands at the place.
    bool skip(char c);
    /// The whole number at the place, which moves past it.
    /// @throws engine::InputError if none that fits 64 bits stands there.
    std::int64_t integer();
    /// @throws engine::InputError at the place: "file:line:column: ...".
    [[noreturn]] void fail(const std::string& what) const;

private:
    std::string name_;
    std::size_t size_ = 0;
    std::unique_ptr<char[]> bytes_;
    std::string_view line_;
    std::size_t next_ = 0;
    std::size_t place_ = 0;
    std::size_t line_number_ = 0;
};

} // namespace spindel::kernels
