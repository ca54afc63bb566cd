#include "engine/victim_scrub.h"

#include <algorithm>
#include <functional>
#include <set>

namespace spindel::engine {

namespace {

bool is_word_character(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '_' || byte >= 0x80;
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
    const auto joins = [is_long](char outside, char inside) {
        return is_word_character(outside) && is_word_character(inside) &&
               !(is_long && is_joint(outside));
    };
    const bool joined_before = begin > 0 && joins(text[begin - 1], text[begin]);
    const bool joined_after = end < text.size() && joins(text[end], text[end - 1]);
    return !joined_before && !joined_after;
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
    while (rows.step())
        label_of_.emplace(rows.text(0), rows.text(1));
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
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size() && !label_of_.empty();) {
        const auto victim = victim_at(text, i);
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
