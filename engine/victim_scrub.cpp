#include "engine/victim_scrub.h"

#include <algorithm>
#include <functional>
#include <set>

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

/// True where an identifier from `begin` to `end` is not the middle of a longer word.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end)
{
    // "P-1" is not in "P-1-2", but "calls_A-T8PPEMEK.csv" names whom it seems to name
    const bool is_long = end - begin >= VictimScrub::kLong;
    const auto may_join = [is_long](char outside) { return is_long && is_joint(outside); };
    const auto before = text.substr(0, begin);
    const auto after = text.substr(end);
    const bool joined_before =
        ends_in_word(before) && is_word_byte(text[begin]) && !may_join(before.back());
    const bool joined_after =
        begins_with_word(after) && is_word_byte(text[end - 1]) && !may_join(after.front());
    return !joined_before && !joined_after;
}

std::string small_letters(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
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
                                 "(identifier_id) WHERE text <> ''");
    while (rows.step()) {
        label_of_.emplace(rows.text(0), rows.text(1));
        label_of_.emplace(shown(rows.text(0), std::string::npos), rows.text(1)); // as messages do
    }
    note_lengths();
}

VictimScrub VictimScrub::ignoring_case() const
{
    VictimScrub of_any_case;
    of_any_case.masks_ = masks_;
    of_any_case.ignores_case_ = true;
    for (const auto& [identifier, label] : label_of_)
        of_any_case.label_of_.emplace(small_letters(identifier), label);
    of_any_case.note_lengths();
    return of_any_case;
}

void VictimScrub::note_lengths()
{
    std::set<std::size_t, std::greater<>> lengths;
    for (const auto& [identifier, label] : label_of_) {
        lengths.insert(identifier.size());
        if (identifier.size() > 1) {
            beginnings_.set(two_bytes(identifier[0], identifier[1]));
        } else { // whatever follows
            for (int second = 0; second < 0x100; ++second)
                beginnings_.set(two_bytes(identifier[0], static_cast<char>(second)));
        }
    }
    lengths_.assign(lengths.begin(), lengths.end());
}

VictimScrub::Victim VictimScrub::victim_at(std::string_view text, std::size_t begin) const
{
    const char second = begin + 1 < text.size() ? text[begin + 1] : '\0';
    if (!beginnings_.test(two_bytes(text[begin], second))) return label_of_.end();
    for (const auto length : lengths_) {
        if (length > text.size() - begin) continue;
        const auto victim = label_of_.find(text.substr(begin, length));
        if (victim != label_of_.end() && stands_alone(text, begin, begin + length)) return victim;
    }
    return label_of_.end();
}

void VictimScrub::append(std::string_view text, std::string& out) const
{
    const auto small = ignores_case_ ? small_letters(text) : std::string();
    const auto looked_at = ignores_case_ ? std::string_view(small) : text;
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size() && !label_of_.empty();) {
        const auto victim = victim_at(looked_at, i);
        if (victim == label_of_.end()) {
            ++i;
            continue;
        }
        out += text.substr(done, i - done);
        out += victim->second;
        done = i += victim->first.size();
    }
    out += text.substr(done);
}

std::string VictimScrub::text(std::string_view text) const
{
    std::string out;
    append(text, out);
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
