#include "scripts/kernels/text_file.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <system_error>

#include "engine/error.h"

namespace spindel::kernels {

namespace {

constexpr std::size_t kShown = 40; // of a faulty line, in a message

} // namespace

TextFile::TextFile(const std::filesystem::path& path) : name_(path.string())
{
    if (std::filesystem::is_directory(path)) throw engine::InputError(name_, 0, 0, "is a folder");
    errno = 0; // the streams do not say why
    std::ifstream file(path, std::ios::binary);
    if (file) {
        size_ = std::filesystem::file_size(path);
        bytes_ = std::make_unique_for_overwrite<char[]>(size_);
        file.read(bytes_.get(), static_cast<std::streamsize>(size_));
    }
    if (file) return;
    const auto why = errno == 0 ? std::string() : ": " + std::generic_category().message(errno);
    throw engine::InputError(name_, 0, 0, "cannot be read" + why);
}

bool TextFile::next_line()
{
    while (next_ < size_) {
        const auto end = std::min(text().find('\n', next_), size_);
        line_ = text().substr(next_, end - next_);
        if (line_.ends_with('\r')) line_.remove_suffix(1);
        next_ = end + 1;
        ++line_number_;
        place_ = 0;
        skip_blanks();
        if (!rest().empty() && rest().front() != '#') return true;
    }
    return false;
}

void TextFile::skip_blanks()
{
    while (skip(' ') || skip('\t')) {
    }
}

bool TextFile::skip(char c)
{
    if (place_ == line_.size() || line_[place_] != c) return false;
    ++place_;
    return true;
}

std::int64_t TextFile::integer()
{
    std::int64_t value = 0;
    const auto text = rest();
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault == std::errc::result_out_of_range) fail("the number does not fit 64 bits");
    if (fault != std::errc()) fail("a whole number was expected");
    place_ += static_cast<std::size_t>(end - text.data());
    return value;
}

void TextFile::fail(const std::string& what) const
{
    std::string shown;
    for (const char c : rest().substr(0, kShown))
        shown += c >= ' ' && c <= '~' ? c : '?';
    const auto found = shown.empty() ? "the end of the line" : '"' + shown + '"';
    throw engine::InputError(name_, line_number_, place_ + 1, what + ", not " + found);
}

} // namespace spindel::kernels
