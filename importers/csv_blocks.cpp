#include "importers/csv_blocks.h"

#include <algorithm>
#include <utility>

#include "engine/error.h"
#include "importers/csv_reader.h"

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

} // namespace

engine::Error changed_file(const std::string& name)
{
    return engine::Error(name + ": changed while it was read; import it when it is complete");
}

std::size_t whole_rows(std::string_view text)
{
    if (text.find('"') == npos) return text.rfind('\n') + 1; // 0 where there is none
    std::size_t whole = 0;
    for (auto end = end_of_row(text, 0); end != npos; end = end_of_row(text, end))
        whole = end;
    return whole;
}

CsvBlocks::CsvBlocks(const std::filesystem::path& path, std::string name)
    : name_(std::move(name)), file_(std::fopen(path.c_str(), "rbe"))
{
    if (!file_ || fstat(fileno(file_.get()), &at_open_) != 0)
        throw engine::Error(path.string() + ": cannot be read");
    std::setvbuf(file_.get(), nullptr, _IONBF, 0); // blocks are large enough
}

/// Doubles what is held, which keeps a long row's cost linear.
void CsvBlocks::read_more()
{
    const auto held = rest_.size();
    rest_.resize(held + std::max(kBlock, held));
    const auto count = std::fread(rest_.data() + held, 1, rest_.size() - held, file_.get());
    if (std::ferror(file_.get()) != 0) throw engine::Error(name_ + ": cannot be read");
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
    std::size_t whole = 0;
    while (!is_at_end_ && whole == 0) {
        if (rest_.size() > CsvReader::kLongestRow) {
            throw engine::InputError(name_, line_, 0,
                                     "a row of more than 64 MiB; is a quote left open?");
        }
        read_more();
        whole = whole_rows(rest_);
    }
    if (is_at_end_) {
        whole = rest_.size();
        check_unchanged();
    }
    std::string rest = rest_.substr(whole);
    rest_.resize(whole);
    block = {std::exchange(rest_, std::move(rest)), line_, is_at_end_};
    line_ += static_cast<std::size_t>(std::ranges::count(block.text, '\n'));
    is_done_ = is_at_end_;
    return true;
}

} // namespace spindel::importers
