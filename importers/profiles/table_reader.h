/// Rows of a table in any of the forms that profiles describe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "importers/csv_reader.h"
#include "importers/profiles/decoded_text.h"

namespace spindel::importers::profiles {

/// How a file is cut into cells.
struct TableForm {
    Encoding encoding = Encoding::utf_8;
    char delimiter = ',';
    /// In characters; not empty: columns of fixed width. Text beyond the last is a further cell.
    std::vector<std::size_t> widths;
};

/// One row, blanks around its cells cut off.
struct TableRow {
    std::size_t line = 0; // where it begins, from 1
    std::vector<std::string> cells;
    CsvFault fault = CsvFault::none; // what is wrong with its quoting; a quote within a cell is not
    std::string text{};              // as it came, in UTF-8, without its line end
};

/// Reads row by row. Cells may be quoted as in RFC 4180, with blanks around the quotes; lines
/// without a byte are passed over.
class TableReader {
public:
    static constexpr std::size_t kLongestRow = CsvReader::kLongestRow;
    /// Of a row behind its first line: a stray quote takes the rows below into its own.
    static constexpr std::size_t kMostOverLines = std::size_t{1} << 20;

    /// @param from the byte that is read first, where a character begins
    /// @throws engine::Error if the file cannot be read.
    TableReader(const std::filesystem::path& path, std::string name, TableForm form,
                std::uint64_t from = 0);

    /// @return false at the end. @throws engine::InputError for a row longer than `kLongestRow`, or
    ///         longer than `kMostOverLines` behind its first line.
    bool next(TableRow& row);

    std::uint64_t bytes_read() const { return text_.bytes_read(); }

private:
    bool has_more();
    void take_line(std::string& line);
    void check_length(const std::string& line, bool is_first) const;
    bool is_first_of_carriage_returns(std::string_view line) const;
    void cut_quoted(TableRow& row, std::string& line);
    void cut_widths(TableRow& row, const std::string& line) const;
    bool take_quoted(std::string& line, std::size_t& at, std::string& cell);

    std::string name_;
    TableForm form_;
    DecodedText text_;
    std::string held_;
    std::size_t at_ = 0;
    std::size_t line_ = 0;       // lines taken so far
    std::size_t first_line_ = 0; // of the current row: its length
};

} // namespace spindel::importers::profiles
