#include "importers/profiles/toml_characters.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "engine/text_check.h"
#include "importers/characters.h"

namespace spindel::importers::profiles {

namespace {

constexpr std::string_view kBlank = " \t\r\n";
constexpr std::string_view kOutside = "a character beyond ASCII belongs between quotes, or in a "
                                      "comment";
constexpr std::string_view kEscaped = "a character beyond ASCII cannot follow a backslash, nor "
                                      "begin the line after one";

bool is_beyond_ascii(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Walks through a document as toml++ does, up to the first fault of either kind.
class Walk {
public:
    explicit Walk(std::string_view toml) : toml_(toml)
    {
        if (toml_.starts_with(kByteOrderMark)) toml_.remove_prefix(kByteOrderMark.size());
    }

    std::optional<TomlFault> fault()
    {
        while (why_.empty() && !is_at_end())
            step();
        if (why_.empty()) return {};
        const auto before = toml_.substr(0, at_);
        const auto line_start = before.rfind('\n') + 1; // 0 where there is none
        const auto starts_character = [](char c) { return (c & 0xC0) != 0x80; };
        const auto lines = std::ranges::count(before, '\n');
        const auto characters = std::ranges::count_if(before.substr(line_start), starts_character);
        return TomlFault{static_cast<std::size_t>(lines) + 1,
                         static_cast<std::size_t>(characters) + 1, why_};
    }

private:
    enum class Expects { key, value, end_of_value };

    bool is_at_end() const { return at_ >= toml_.size(); }
    char here() const { return toml_[at_]; }

    void step()
    {
        const char c = here();
        // Behind the first character of a value a quote opens nothing: 5"x" is one wrong number.
        const bool opens = (c == '"' || c == '\'') && expects_ != Expects::end_of_value;
        if (is_beyond_ascii(c)) {
            why_ = kOutside;
        } else if (opens) {
            skip_text(c);
            if (expects_ == Expects::value) expects_ = Expects::end_of_value;
        } else if (c == '#') {
            at_ = std::min(toml_.find('\n', at_), toml_.size());
        } else {
            expect_after(c);
            ++at_;
        }
    }

    void expect_after(char c)
    {
        switch (c) {
        case '\n':
            if (open_.empty()) expects_ = Expects::key;
            break;
        case '=':
            if (expects_ == Expects::key) expects_ = Expects::value;
            break;
        case ',':
            if (!open_.empty()) expects_ = open_.back() == '[' ? Expects::value : Expects::key;
            break;
        case '[':
        case '{':
            if (expects_ != Expects::value) break; // the name of a table, or out of place
            open_ += c;
            if (c == '{') expects_ = Expects::key;
            break;
        case ']':
        case '}':
            if (open_.empty()) break;
            open_.pop_back();
            expects_ = Expects::end_of_value;
            break;
        default:
            if (expects_ == Expects::value && kBlank.find(c) == std::string_view::npos)
                expects_ = Expects::end_of_value;
        }
    }

    std::size_t quotes_here(char quote) const
    {
        return std::min(toml_.find_first_not_of(quote, at_), toml_.size()) - at_;
    }

    void skip_text(char quote)
    {
        const auto quotes = quotes_here(quote);
        const bool has_lines = quotes >= 3;
        at_ += has_lines ? 3 : 1;
        while (!is_at_end() && why_.empty()) {
            const char c = here();
            if (c == quote) {
                // Up to two more may stand before the three that end a text of several lines.
                const auto ending = std::min<std::size_t>(quotes_here(quote), 5);
                at_ += has_lines ? ending : 1;
                if (!has_lines || ending >= 3) return;
            } else if (c == '\\' && quote == '"') {
                skip_escape(has_lines);
            } else if (c == '\n' && !has_lines) {
                at_ = toml_.size(); // never closed: the parser says so
            } else {
                ++at_;
            }
        }
    }

    void skip_escape(bool has_lines)
    {
        ++at_;
        const auto next = std::min(toml_.find_first_not_of(kBlank, at_), toml_.size());
        const bool ends_line = has_lines && next > at_;
        if (has_lines) at_ = next;
        if (is_at_end()) return;
        if (has_lines && is_beyond_ascii(here())) {
            why_ = kEscaped;
        } else if (!ends_line && here() != '\n') {
            ++at_;
        }
    }

    std::string_view toml_;
    std::size_t at_ = 0;
    Expects expects_ = Expects::key;
    std::string open_; // brackets of lists and of tables in one line
    std::string_view why_;
};

} // namespace

std::optional<TomlFault> misplaced_character(std::string_view toml)
{
    return Walk(toml).fault();
}

std::string toml_text(std::string_view text)
{
    const auto is_text = engine::is_text(text);
    std::string out = "\"";
    for (const char c : is_text ? std::string(text) : engine::shown(text, std::string::npos)) {
        const bool is_control = (c >= 0 && c < ' ') || c == '\x7F'; // a name over several lines
        if (c == '"' || c == '\\') out += '\\';
        out += is_control ? fmt::format("\\u{:04X}", static_cast<int>(c)) : std::string(1, c);
    }
    return out + "\"";
}

} // namespace spindel::importers::profiles
