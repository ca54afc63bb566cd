#include "engine/victim_scrub.h"

#include <algorithm>

#include "engine/identifier_stand.h"
#include "engine/text_check.h"

namespace spindel::engine {

namespace {

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
    if (std::ranges::any_of(label_of_, [](const auto& one) { return says_little(one.first); }))
        learn_other_names(database);
}

void VictimScrub::learn_other_names(const sqlite::Database& database)
{
    auto rows = database.prepare("SELECT text FROM identifier WHERE identifier_id NOT IN "
                                 "(SELECT identifier_id FROM victim_label)");
    while (rows.step()) {
        const auto name = rows.text(0);
        if (!may_hold_little(name)) continue;
        other_names_.emplace(name);
        longest_other_ = std::max(longest_other_, name.size());
    }
}

bool VictimScrub::may_hold_little(std::string_view name) const
{
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (!may_begin(name, i)) continue;
        const auto victim = victim_at(name, i, false);
        if (victim && victim->is_guess) return true;
    }
    return false;
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

bool VictimScrub::may_begin(std::string_view text, std::size_t at) const
{
    const char first = small_letter(at > 0 ? text[at - 1] : '\0', text[at]);
    const char second = at + 1 < text.size() ? small_letter(text[at], text[at + 1]) : '\0';
    return beginnings_.test(two_bytes(first, second));
}

std::optional<VictimScrub::Found> VictimScrub::victim_at(std::string_view text, std::size_t begin,
                                                         bool is_others) const
{
    for (const auto length : lengths_) {
        if (length > text.size() - begin) continue;
        const auto word = text.substr(begin, length);
        auto victim = label_of_.find(word); // two may differ in case alone
        if (victim == label_of_.end()) {
            victim = label_of_small_.find(small_letters(word));
            if (victim == label_of_small_.end()) continue;
        }
        const auto how = stand(text, begin, begin + length);
        if (how == Stand::nowhere) continue;
        const bool is_guess = how == Stand::perhaps;
        if (is_guess && is_others) continue;
        if (is_guess &&
            other_names_.contains(word_around(text, begin, begin + length, longest_other_)))
            continue;
        return Found{victim->second, length, how == Stand::within, is_guess};
    }
    return {};
}

void VictimScrub::append(std::string_view text, std::string& out, bool is_others) const
{
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size() && !label_of_.empty();) {
        if (!may_begin(text, i)) {
            ++i;
            continue;
        }
        const auto victim = victim_at(text, i, is_others);
        if (!victim) {
            ++i;
            continue;
        }
        const bool is_set_apart = is_others || victim->is_within;
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
