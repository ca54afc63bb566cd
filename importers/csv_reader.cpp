#include "importers/csv_reader.h"

#include <algorithm>
#include <utility>

#include "engine/error.h"
#include "importers/characters.h"
#include "importers/unread_file.h"

namespace spindel::importers {

namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20;
constexpr auto npos = std::string_view::npos;

void note(CsvRow& row, CsvFault fault)
{
    if (row.fault != CsvFault::none) return;
    row.fault = fault;
    row.fault_column = row.cells.size() + 1;
}

std::string_view without_carriage_return(std::string_view text)
{
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

/// Cuts a row that holds no quote.
void split(std::string_view text, std::vector<std::string_view>& cells)
{
    for (auto comma = text.find(','); comma != npos; comma = text.find(',')) {
        cells.push_back(text.substr(0, comma));
        text.remove_prefix(comma + 1);
    }
    cells.push_back(text);
}

} // namespace

CsvReader::CsvReader(const std::filesystem::path& path, std::string name)
    : name_(std::move(name)), file_(path, std::ios::binary)
{
    if (!file_) throw unread_file(path.string());
    fill();
    if (buffer_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
}

CsvReader::CsvReader(std::string text, std::size_t line)
    : buffer_(std::move(text)), line_(line), is_at_end_(true)
{
    if (line == 1 && buffer_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
}

/// Moves the row that has begun to the front and reads on behind it. @return false at the end.
bool CsvReader::fill()
{
    if (is_at_end_) return false;
    buffer_.erase(0, at_);
    bytes_before_ += at_;
    at_ = 0;
    const std::size_t held = buffer_.size();
    if (held > kLongestRow) {
        const bool has_lines = buffer_.find('\n') != npos || buffer_.find('\r') == npos;
        throw engine::InputError(name_, line_, 0,
                                 has_lines ? "a row of more than 64 MiB; is a quote left open?"
                                           : kCarriageReturns);
    }
    buffer_.resize(held + std::max(kChunk, held)); // doubling keeps a long row's cost linear
    file_.read(buffer_.data() + held, static_cast<std::streamsize>(buffer_.size() - held));
    if (file_.bad()) throw unread_file(name_);
    buffer_.resize(held + static_cast<std::size_t>(file_.gcount()));
    is_at_end_ = file_.eof();
    return buffer_.size() > held;
}

/// The place of the quote that closes a cell whose inside begins at `from`; npos where there is
/// none.
std::size_t CsvReader::quoted_end(std::size_t from) const
{
    for (auto quote = buffer_.find('"', from); quote != npos;
         quote = buffer_.find('"', quote + 2)) {
        if (quote + 1 >= buffer_.size() || buffer_[quote + 1] != '"') return quote;
    }
    return npos;
}

std::string_view CsvReader::unquoted(std::string_view inside)
{
    if (inside.find('"') == npos) return inside;
    auto& cell = unescaped_.emplace_back();
    cell.reserve(inside.size());
    for (std::size_t i = 0; i < inside.size(); ++i) {
        cell += inside[i];
        if (inside[i] == '"') ++i;
    }
    return cell;
}

/// Takes the quoted cell that opens at `at`, and moves there past it.
/// @return false where the buffer may end within the cell.
bool CsvReader::take_quoted(CsvRow& row, std::size_t& at)
{
    const auto quote = quoted_end(at + 1);
    if (quote == npos || (quote + 1 == buffer_.size() && !is_at_end_)) {
        if (!is_at_end_) return false;
        note(row, CsvFault::unclosed_quote);
        row.cells.push_back(std::string_view(buffer_).substr(at + 1));
        at = buffer_.size();
        return true;
    }
    const auto inside = std::string_view(buffer_).substr(at + 1, quote - at - 1);
    at = std::min(buffer_.find_first_of(",\n", quote + 1), buffer_.size());
    const auto after = std::string_view(buffer_).substr(quote + 1, at - quote - 1);
    const bool ends_row = at == buffer_.size() || buffer_[at] == '\n';
    if (!(ends_row ? without_carriage_return(after) : after).empty()) {
        note(row, CsvFault::text_after_quote);
    }
    row.cells.push_back(unquoted(inside));
    return true;
}

/// Cuts the row that begins at `at_`, if the buffer holds all of it.
CsvReader::Scan CsvReader::scan_row(CsvRow& row)
{
    const std::string_view all = buffer_;
    row.cells.clear();
    row.fault = CsvFault::none;
    row.line = line_;
    unescaped_.clear();
    const auto line_end = std::min(all.find('\n', at_), all.size());
    if (line_end == all.size() && !is_at_end_) return Scan::needs_more;
    std::size_t at = at_;
    if (all.substr(at, line_end - at).find('"') == npos) {
        split(without_carriage_return(all.substr(at, line_end - at)), row.cells);
        at = line_end;
    } else {
        while (true) {
            if (at < all.size() && all[at] == '"') {
                if (!take_quoted(row, at)) return Scan::needs_more;
            } else {
                const auto from = at;
                at = std::min(all.find_first_of(",\n", at), all.size());
                auto cell = all.substr(from, at - from);
                if (at == all.size() || all[at] == '\n') cell = without_carriage_return(cell);
                if (cell.find('"') != npos) note(row, CsvFault::quote_in_cell);
                row.cells.push_back(cell);
            }
            if (at == all.size() && !is_at_end_) return Scan::needs_more;
            if (at == all.size() || all[at] == '\n') break;
            ++at; // the comma
        }
    }
    row.text = without_carriage_return(all.substr(at_, at - at_));
    line_ += 1 + static_cast<std::size_t>(std::ranges::count(row.text, '\n'));
    at_ = std::min(at + 1, all.size());
    return Scan::row;
}

bool CsvReader::next(CsvRow& row)
{
    while (true) {
        if (at_ == buffer_.size() && !fill()) return false;
        while (scan_row(row) == Scan::needs_more)
            fill();
        if (!row.text.empty()) return true;
    }
}

} // namespace spindel::importers
