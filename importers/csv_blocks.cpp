#include "importers/csv_blocks.h"

#include <algorithm>
#include <utility>

#include "engine/error.h"
#include "importers/csv_reader.h"
#include "importers/unread_file.h"

namespace spindel::importers {

namespace {

constexpr auto npos = std::string_view::npos;

/// Behind the quoted cell that opens at `at`; npos where the text may end within it.
std::size_t end_of_quoted(std::string_view text, std::size_t at)
{
    auto quote = text.find('"', at + 1);
    while (quote != npos && quote + 1 < text.size() && text[quote + 1] == '"')
        quote = text.find('"', quote + 2);
    return quote == npos || quote + 1 == text.size() ? npos : text.find_first_of(",\n", quote + 1);
}

/// Behind the row that begins at `at`; npos where the text may end within it.
std::size_t end_of_row(std::string_view text, std::size_t at)
{
    while (true) {
        const bool is_quoted = at < text.size() && text[at] == '"';
        at = is_quoted ? end_of_quoted(text, at) : text.find_first_of(",\n", at);
        if (at == npos) return npos;
        if (text[at++] == '\n') return at;
    }
}

/// True of one row in thirty-two, told by its bytes.
bool ends_block(std::string_view row)
{
    std::uint32_t hash = 2'166'136'261U; // FNV-1a
    for (const char c : row)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return hash >> 27U == 0;
}

} // namespace

engine::Error changed_file(const std::string& name)
{
    return engine::Error(name + ": changed while it was read; import it when it is complete");
}

std::size_t block_end(std::string_view text, std::size_t least)
{
    const bool has_quotes = text.find('"') != npos;
    const auto next_end = [&](std::size_t at) {
        if (has_quotes) return end_of_row(text, at);
        const auto line_end = text.find('\n', at);
        return line_end == npos ? npos : line_end + 1;
    };
    std::size_t end = 0; // of the rows so far
    // lines that end no block need not be told apart
    if (!has_quotes && least > 0 && least < text.size()) end = text.rfind('\n', least - 1) + 1;
    for (auto next = next_end(end); next != npos; next = next_end(next)) {
        const auto row = text.substr(end, next - end);
        end = next;
        if (end >= least && ends_block(row)) break;
    }
    return end;
}

CsvBlocks::CsvBlocks(const std::filesystem::path& path, std::string name)
    : name_(std::move(name)), file_(std::fopen(path.c_str(), "rbe"))
{
    if (!file_ || fstat(fileno(file_.get()), &at_open_) != 0)
        throw unread_file(path.string());
    std::setvbuf(file_.get(), nullptr, _IONBF, 0); // blocks are large enough
}

/// Fills up a block's bytes; doubles what is held already, which keeps a long row's cost linear.
void CsvBlocks::read_more()
{
    const auto held = rest_.size();
    rest_.resize(held < kMostBlock ? kMostBlock : 2 * held);
    const auto count = std::fread(rest_.data() + held, 1, rest_.size() - held, file_.get());
    if (std::ferror(file_.get()) != 0) throw unread_file(name_);
    is_at_end_ = held + count < rest_.size();
    rest_.resize(held + count);
    bytes_read_ += count;
}

void CsvBlocks::check_unchanged() const
{
    struct stat now {};
    const bool is_same = fstat(fileno(file_.get()), &now) == 0 && now.st_size == at_open_.st_size &&
                         now.st_mtim.tv_sec == at_open_.st_mtim.tv_sec &&
                         now.st_mtim.tv_nsec == at_open_.st_mtim.tv_nsec && bytes_read_ == size();
    if (is_plain() && !is_same) throw changed_file(name_);
}

bool CsvBlocks::next(CsvBlock& block)
{
    if (is_done_) return false;
    if (!is_at_end_ && rest_.size() < kMostBlock) read_more();
    auto end = block_end(rest_, kLeastBlock);
    while (end == 0 && !is_at_end_) {
        if (rest_.size() > CsvReader::kLongestRow) {
            throw engine::InputError(name_, line_, 0,
                                     "a row of more than 64 MiB; is a quote left open?");
        }
        read_more();
        end = block_end(rest_, kLeastBlock);
    }
    // the last rows, of which the last one may not end as rows do
    const bool is_last =
        is_at_end_ && (end == 0 || rest_.size() <= kLeastBlock || end == rest_.size());
    if (is_last) {
        end = rest_.size();
        check_unchanged();
    }
    std::string rest = rest_.substr(end);
    rest_.resize(end);
    block = {std::exchange(rest_, std::move(rest)), line_, is_last};
    line_ += static_cast<std::size_t>(std::ranges::count(block.text, '\n'));
    is_done_ = is_last;
    return true;
}

} // namespace spindel::importers
