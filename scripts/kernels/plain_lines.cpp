#include "scripts/kernels/plain_lines.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>

#include "engine/parallel.h"

namespace spindel::kernels {

namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 18U;
constexpr std::ptrdiff_t kMostDigits = 18; // always fit 64 bits
constexpr std::size_t kShortestLine = 4;   // "1 2\n"
constexpr std::size_t kLineBytes = 4096;   // that the last line of a piece is read on by

bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/// A place in text that ends in a line end, and steps over what stands there.
class Cursor {
public:
    explicit Cursor(std::string_view lines) : at_(lines.data()), end_(at_ + lines.size()) {}

    bool at_end() const { return at_ == end_; }

    bool skip_blanks()
    {
        const char* start = at_;
        while (is_blank(*at_))
            ++at_;
        return at_ != start;
    }

    void skip_comment()
    {
        if (*at_ != '#') return;
        while (*at_ != '\n')
            ++at_;
    }

    template <typename Id>
    bool number(Id& id)
    {
        const char* start = at_;
        std::int64_t value = 0;
        for (; *at_ >= '0' && *at_ <= '9' && at_ - start < kMostDigits; ++at_)
            value = 10 * value + (*at_ - '0');
        id = static_cast<Id>(value);
        return at_ != start && value <= std::int64_t{std::numeric_limits<Id>::max()};
    }

    bool line_end()
    {
        const char* line_feed = at_ + (*at_ == '\r' ? 1 : 0);
        if (*line_feed != '\n') return false;
        at_ = line_feed + 1;
        return true;
    }

private:
    const char* at_;
    const char* end_;
};

template <typename Id>
bool read_piece(std::string_view lines, Piece<Id>& ends)
{
    ends.reserve(lines.size() / kShortestLine);
    for (Cursor cursor(lines); !cursor.at_end();) {
        cursor.skip_blanks();
        cursor.skip_comment();
        if (cursor.line_end()) continue;
        auto& [from, to] = ends.emplace_back();
        if (!cursor.number(from) || !cursor.skip_blanks() || !cursor.number(to)) return false;
        cursor.skip_blanks();
        if (!cursor.line_end()) return false;
    }
    return true;
}

/// Adds what comes next in the file, at most `bytes`; false at its end.
bool read_on(std::ifstream& file, std::size_t bytes, std::string& text)
{
    const auto before = text.size();
    text.resize(before + bytes);
    file.read(text.data() + before, static_cast<std::streamsize>(bytes));
    text.resize(before + static_cast<std::size_t>(file.gcount()));
    return text.size() == before + bytes;
}

/// The lines that begin at `begin` or later, before `end`, each with its line end; nothing if the
/// file cannot be read.
std::optional<std::string> lines_between(const std::filesystem::path& path, std::size_t begin,
                                         std::size_t end)
{
    std::ifstream file(path, std::ios::binary);
    const std::size_t first = begin > 0 ? begin - 1 : 0; // a line begins after a line end
    file.seekg(static_cast<std::streamoff>(first));
    std::string text;
    bool more = read_on(file, end - first, text);
    if (!more) return std::nullopt;
    if (begin > 0 && text.find('\n') == std::string::npos) return ""; // no line begins here
    while (more && !text.ends_with('\n')) {
        const auto added = text.size();
        more = read_on(file, kLineBytes, text);
        const auto line_end = text.find('\n', added);
        if (line_end != std::string::npos) text.resize(line_end + 1);
    }
    if (file.bad()) return std::nullopt;
    if (!text.empty() && text.back() != '\n') text += '\n'; // the last line of the file
    return begin == 0 ? text : text.erase(0, text.find('\n') + 1);
}

} // namespace

template <typename Id>
std::optional<std::vector<Piece<Id>>> read_plain_lines(const std::filesystem::path& path)
{
    std::error_code fault;
    const auto size = std::filesystem::file_size(path, fault);
    if (fault) return std::nullopt;
    const std::size_t count = (size + kPieceBytes - 1) / kPieceBytes;
    std::vector<Piece<Id>> pieces(count);
    std::atomic<bool> plain = true;
    engine::for_each_index(count, [&](std::size_t i) {
        const auto begin = i * kPieceBytes;
        if (!plain) return;
        const auto lines = lines_between(path, begin, std::min(size, begin + kPieceBytes));
        if (!lines || !read_piece<Id>(*lines, pieces[i])) plain = false;
    });
    if (!plain) return std::nullopt;
    return pieces;
}

template std::optional<std::vector<Piece<std::uint32_t>>>
read_plain_lines(const std::filesystem::path& path);
template std::optional<std::vector<Piece<std::int64_t>>>
read_plain_lines(const std::filesystem::path& path);

} // namespace spindel::kernels
