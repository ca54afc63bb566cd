/// Rows of a CSV file, without meaning: RFC 4180 with LF or CRLF line ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace spindel::importers {

/// What is wrong with the quoting of a row.
enum class CsvFault { none, unclosed_quote, text_after_quote, quote_in_cell };

/// One row. The views hold until the next row is read.
struct CsvRow {
    std::size_t line = 0;                // where it begins, from 1
    std::string_view text;               // as it came, without its line end
    std::vector<std::string_view> cells; // without their quotes
    CsvFault fault = CsvFault::none;
    std::size_t fault_column = 0; // from 1
};

/// What is said of a file whose lines end in CR alone, which would be one row.
inline constexpr const char* kCarriageReturns =
    "lines end in carriage returns alone: save the file with line feeds";

/// Reads a file row by row in bounded memory: as much as its longest row takes, and no row is taken
/// that is longer than `kLongestRow`. A byte order mark is skipped, and so are lines without a
/// byte.
class CsvReader {
public:
    static constexpr std::size_t kLongestRow = std::size_t{64} << 20;

    /// `name` is how errors call the file.
    /// @throws engine::Error if the file cannot be read.
    CsvReader(const std::filesystem::path& path, std::string name);

    /// Reads the rows of a text, whose first is at this line of its file.
    CsvReader(std::string text, std::size_t line);

    /// Reads the next row, faulty ones too: a quote left open takes all that follows into its row.
    /// @return false at the end. @throws engine::InputError for a row longer than `kLongestRow`.
    bool next(CsvRow& row);

    std::uint64_t bytes_read() const { return bytes_before_ + at_; }

private:
    enum class Scan { row, needs_more };

    bool fill();
    Scan scan_row(CsvRow& row);
    std::size_t quoted_end(std::size_t from) const;
    bool take_quoted(CsvRow& row, std::size_t& at);
    std::string_view unquoted(std::string_view inside);

    std::string name_;
    std::ifstream file_;
    std::string buffer_;
    std::size_t at_ = 0; // of the next row, in the buffer
    std::uint64_t bytes_before_ = 0;
    std::size_t line_ = 1;
    bool is_at_end_ = false;            // of the file: the buffer holds all that is left
    std::deque<std::string> unescaped_; // cells of this row that held doubled quotes
};

} // namespace spindel::importers
