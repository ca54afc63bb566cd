/// The values of one row as bytes: short, and equal exactly when the values are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace spindel::engine {

/// One value: none, a number or a text. A text lives as long as the bytes it was read from.
using RowCell = std::variant<std::monostate, std::int64_t, std::string_view>;

/// Appends cells to bytes. No cell's bytes are the beginning of another's, so the same holds for
/// rows of as many cells.
class RowWriter {
public:
    explicit RowWriter(std::string& bytes) : bytes_(&bytes) {}

    void none();
    void number(std::int64_t value);
    void text(std::string_view text);

private:
    void varint(std::uint64_t value);

    std::string* bytes_;
};

/// Reads cells that a `RowWriter` wrote, one after the other.
class RowReader {
public:
    explicit RowReader(std::string_view bytes) : at_(bytes.data()), end_(at_ + bytes.size()) {}

    bool is_at_end() const { return at_ == end_; }
    std::size_t bytes_left() const { return static_cast<std::size_t>(end_ - at_); }
    RowCell next();

private:
    std::uint64_t varint();

    const char* at_;
    const char* end_;
};

/// How many bytes the first cells of a row take.
std::size_t size_of_cells(std::string_view row, int cells);

} // namespace spindel::engine
