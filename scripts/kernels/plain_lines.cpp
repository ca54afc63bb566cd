#include "scripts/kernels/plain_lines.h"

#include <algorithm>
#include <atomic>

#include "engine/parallel.h"

namespace spindel::kernels {

namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 18U;
constexpr std::ptrdiff_t kMostDigits = 18; // always fit 64 bits
constexpr std::size_t kShortestLine = 4;   // "1 2\n"

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

    bool number(std::int64_t& value)
    {
        const char* start = at_;
        value = 0;
        for (; *at_ >= '0' && *at_ <= '9' && at_ - start < kMostDigits; ++at_)
            value = 10 * value + (*at_ - '0');
        return at_ != start;
    }

    bool line_end()
    {
        if (*at_ == '\r') ++at_;
        if (*at_ != '\n') return false;
        ++at_;
        return true;
    }

private:
    const char* at_;
    const char* end_;
};

bool read_piece(std::string_view lines, std::vector<Ends>& ends)
{
    ends.reserve(lines.size() / (2 * kShortestLine));
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

/// Whole lines of about a piece's size each.
std::vector<std::string_view> pieces_of(std::string_view text)
{
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const auto near_end = std::min(kPieceBytes, text.size()) - 1;
        const auto end = text.find('\n', near_end) + 1;
        pieces.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return pieces;
}

} // namespace

std::optional<std::vector<std::vector<Ends>>> read_plain_lines(std::string_view text)
{
    if (!text.ends_with('\n')) return std::nullopt;
    const auto pieces = pieces_of(text);
    std::vector<std::vector<Ends>> ends(pieces.size());
    std::atomic<bool> plain = true;
    engine::for_each_index(pieces.size(), [&](std::size_t i) {
        if (plain && !read_piece(pieces[i], ends[i])) plain = false;
    });
    if (!plain) return std::nullopt;
    return ends;
}

} // namespace spindel::kernels
