#include "importers/profiles/table_reader.h"

#include <utility>

#include "engine/error.h"
#include "importers/characters.h"

namespace spindel::importers::profiles {

namespace {

std::string without_blanks(std::string_view cell)
{
    return std::string(trimmed(" \t\r", cell));
}

/// Where the character that begins at `at` ends.
std::size_t next_character(std::string_view text, std::size_t at)
{
    ++at;
    while (at < text.size() && (text[at] & 0xC0) == 0x80)
        ++at;
    return at;
}

} // namespace

TableReader::TableReader(const std::filesystem::path& path, std::string name, TableForm form,
                         std::uint64_t from)
    : name_(name), form_(std::move(form)), text_(path, std::move(name), form_.encoding, from),
      line_(from > 0 ? 1 : 0) // the first line is told apart
{
}

/// Whether there is another byte, reading on where that is not known yet.
bool TableReader::has_more()
{
    while (at_ == held_.size()) {
        held_.clear();
        at_ = 0;
        if (!text_.append_to(held_)) return false;
    }
    return true;
}

/// Appends the next line, without its end.
void TableReader::take_line(std::string& line)
{
    ++line_;
    const bool is_first = line.empty();
    while (has_more()) {
        const auto end = held_.find('\n', at_);
        line.append(held_, at_, std::min(end, held_.size()) - at_);
        at_ = std::min(end, held_.size());
        check_length(line, is_first);
        if (end == std::string::npos) continue;
        ++at_;
        return;
    }
}

void TableReader::check_length(const std::string& line, bool is_first) const
{
    if (line.size() > kLongestRow)
        throw engine::InputError(name_, line_, 0,
                                 is_first_of_carriage_returns(line)
                                     ? kCarriageReturns
                                     : "a row of more than 64 MiB; is a quote left open?");
    if (!is_first && line.size() - first_line_ > kMostOverLines)
        throw engine::InputError(name_, line_, 0,
                                 "a row of more than 1 MiB below its first line; is a quote left "
                                 "open?");
}

/// Whether a file's first line has carriage returns within it.
bool TableReader::is_first_of_carriage_returns(std::string_view line) const
{
    return line_ == 1 && line.find('\r') < line.size() - 1;
}

/// Takes the quoted cell that opens at `at`, over line ends where it must.
/// @return false where it is never closed.
bool TableReader::take_quoted(std::string& line, std::size_t& at, std::string& cell)
{
    ++at;
    while (true) {
        if (at == line.size()) {
            if (!has_more()) return false;
            line += '\n';
            take_line(line);
        } else if (line[at] != '"') {
            cell += line[at++];
        } else if (at + 1 < line.size() && line[at + 1] == '"') {
            cell += '"';
            at += 2;
        } else {
            ++at;
            return true;
        }
    }
}

void TableReader::cut_quoted(TableRow& row, std::string& line)
{
    std::size_t at = 0;
    while (true) {
        std::string cell;
        bool is_quoted = false;
        const auto begin = line.find_first_not_of(' ', at);
        if (begin != std::string::npos && line[begin] == '"') {
            at = begin;
            if (!take_quoted(line, at, cell)) row.fault = CsvFault::unclosed_quote;
            is_quoted = true;
        }
        const auto end = std::min(line.find(form_.delimiter, at), line.size());
        const auto rest = std::string_view(line).substr(at, end - at);
        // a stray quote has maybe swallowed the rows below, and their cells make up the width
        if (is_quoted && !without_blanks(rest).empty()) row.fault = CsvFault::text_after_quote;
        cell += rest;
        row.cells.push_back(without_blanks(cell));
        if (end == line.size()) return;
        at = end + 1;
    }
}

void TableReader::cut_widths(TableRow& row, const std::string& line) const
{
    std::size_t at = 0;
    for (const auto width : form_.widths) {
        const auto begin = at;
        for (std::size_t i = 0; i < width && at < line.size(); ++i)
            at = next_character(line, at);
        row.cells.push_back(without_blanks(std::string_view(line).substr(begin, at - begin)));
    }
    if (auto beyond = without_blanks(std::string_view(line).substr(at)); !beyond.empty())
        row.cells.push_back(std::move(beyond));
}

bool TableReader::next(TableRow& row)
{
    while (has_more()) {
        row = {line_ + 1, {}, CsvFault::none, {}};
        auto& line = row.text;
        take_line(line);
        first_line_ = line.size();
        if (!has_more() && is_first_of_carriage_returns(line))
            throw engine::InputError(name_, line_, 0, kCarriageReturns);
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty()) continue;
        if (form_.widths.empty()) {
            cut_quoted(row, line);
            if (line.ends_with('\r')) line.pop_back(); // of its last line, where it has several
        } else {
            cut_widths(row, line);
        }
        return true;
    }
    return false;
}

} // namespace spindel::importers::profiles
