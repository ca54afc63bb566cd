#include "engine/victim_scrub.h"

#include <algorithm>

#include "engine/text_check.h"

namespace spindel::engine {

namespace {

bool is_word_byte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '_' || byte >= 0x80;
}

/// True where a sign such as a dash, a quotation mark or a blank that is not ASCII begins: one of
/// U+0080 to U+00BF, U+2000 to U+206F or U+3000 to U+303F.
bool is_sign(std::string_view text)
{
    return text.starts_with('\xC2') || text.starts_with("\xE2\x80") ||
           text.starts_with("\xE2\x81") || text.starts_with("\xE3\x80");
}

/// True where a text ends within a word.
bool ends_in_word(std::string_view text)
{
    if (text.empty() || !is_word_byte(text.back())) return false;
    constexpr std::size_t kEscape = 4; // "\x09", as a tab is shown
    if (text.size() >= kEscape && text.substr(text.size() - kEscape).starts_with("\\x"))
        return false;
    std::size_t begin = text.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
        --begin;
    return !is_sign(text.substr(begin));
}

bool begins_with_word(std::string_view text)
{
    return !text.empty() && is_word_byte(text.front()) && !is_sign(text);
}

bool is_joint(char c)
{
    return c == '-' || c == '_';
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// How an identifier stands in a text.
enum class Stand {
    alone,   // as a word of its own, or one joined to others by hyphens and underscores
    within,  // in a longer run of letters and digits
    nowhere, // in the middle of another word, or of a longer number
};

Stand stand(std::string_view text, std::size_t begin, std::size_t end)
{
    const auto before = text.substr(0, begin);
    const auto after = text.substr(end);
    const bool joined_before = ends_in_word(before) && is_word_byte(text[begin]);
    const bool joined_after = begins_with_word(after) && is_word_byte(text[end - 1]);
    if (!joined_before && !joined_after) return Stand::alone;
    // "P-1" is not in "P-1-2", but "calls_A-T8PPEMEK.csv" names whom it seems to name
    if (end - begin < VictimScrub::kLong) return Stand::nowhere;
    // nor is "A-1001" in "A-10011"
    if (joined_before && is_digit(before.back()) && is_digit(text[begin])) return Stand::nowhere;
    if (joined_after && is_digit(after.front()) && is_digit(text[end - 1])) return Stand::nowhere;
    const bool within_before = joined_before && !is_joint(before.back());
    const bool within_after = joined_after && !is_joint(after.front());
    return within_before || within_after ? Stand::within : Stand::alone;
}

/// A letter of Latin 1 as its small one; `before` is the byte before it.
char small_letter(char before, char c)
{
    const auto byte = static_cast<unsigned char>(c);
    const bool is_capital =
        before == '\xC3' ? byte >= 0x80 && byte <= 0x9E && byte != 0x97 : c >= 'A' && c <= 'Z';
    return is_capital ? static_cast<char>(byte + 0x20U) : c;
}

std::string small_letters(std::string_view text)
{
    std::string small(text);
    for (std::size_t i = 0; i < text.size(); ++i)
        small[i] = small_letter(i == 0 ? '\0' : text[i - 1], text[i]);
    return small;
}

std::size_t two_bytes(char first, char second)
{
    return static_cast<std::size_t>(static_cast<unsigned char>(first)) * 0x100 +
           static_cast<unsigned char>(second);
}

/// A row's cells as they were meant: quotes that are doubled or escaped stand once.
std::string without_escapes(std::string_view row)
{
    const bool is_json = row.starts_with('{');
    std::string plain;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool is_doubled = !is_json && row[i] == '"' && row.substr(i).starts_with("\"\"");
        const bool is_escaped = is_json && row[i] == '\\' && i + 1 < row.size();
        if (is_doubled || is_escaped) ++i;
        plain += row[i];
    }
    return plain;
}

} // namespace

VictimScrub::VictimScrub(const sqlite::Database& database) : masks_(true)
{
    auto rows = database.prepare("SELECT text, label FROM victim_label JOIN identifier USING "
                                 "(identifier_id) WHERE text <> '' ORDER BY text, label");
    while (rows.step()) {
        add(std::string(rows.text(0)), rows.text(1));
        add(shown(rows.text(0), std::string::npos), rows.text(1)); // as messages do
    }
}

void VictimScrub::add(const std::string& identifier, std::string_view label)
{
    const auto small = small_letters(identifier);
    label_of_.emplace(identifier, label);
    label_of_small_.emplace(small, label);
    lengths_.insert(small.size());
    if (small.size() > 1) {
        beginnings_.set(two_bytes(small[0], small[1]));
        return;
    }
    for (int second = 0; second < 0x100; ++second) // whatever follows
        beginnings_.set(two_bytes(small[0], static_cast<char>(second)));
}

std::optional<VictimScrub::Found> VictimScrub::victim_at(std::string_view text,
                                                         std::size_t begin) const
{
    const char first = small_letter(begin > 0 ? text[begin - 1] : '\0', text[begin]);
    const char second = begin + 1 < text.size() ? small_letter(text[begin], text[begin + 1]) : '\0';
    if (!beginnings_.test(two_bytes(first, second))) return {};
    for (const auto length : lengths_) {
        if (length > text.size() - begin) continue;
        const auto word = text.substr(begin, length);
        auto victim = label_of_.find(word); // two may differ in case alone
        if (victim == label_of_.end()) {
            victim = label_of_small_.find(small_letters(word));
            if (victim == label_of_small_.end()) continue;
        }
        const auto how = stand(text, begin, begin + length);
        if (how != Stand::nowhere) return Found{victim->second, length, how == Stand::within};
    }
    return {};
}

void VictimScrub::append(std::string_view text, std::string& out, bool always_sets_apart) const
{
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size() && !label_of_.empty();) {
        const auto victim = victim_at(text, i);
        if (!victim) {
            ++i;
            continue;
        }
        const bool is_set_apart = always_sets_apart || victim->is_within;
        out += text.substr(done, i - done);
        if (is_set_apart) out += '[';
        out += victim->label;
        if (is_set_apart) out += ']';
        done = i += victim->length;
    }
    out += text.substr(done);
}

std::string VictimScrub::text(std::string_view text) const
{
    std::string out;
    append(text, out);
    return out;
}

std::string VictimScrub::identifier(std::string_view text) const
{
    std::string out;
    append(text, out, true);
    return out;
}

bool VictimScrub::is_of_victim(std::string_view row) const
{
    if (!masks_) return false;
    constexpr std::string_view kVictim = "victim";
    const auto is_same = [](char a, char b) { return (a | 0x20) == b; };
    if (!std::ranges::search(row, kVictim, is_same).empty()) return true;
    const auto plain = without_escapes(row);
    return text(row) != row || text(plain) != plain;
}

} // namespace spindel::engine
