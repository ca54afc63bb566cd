// Texts of random pieces are masked as the rule says when it is read character by character.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "engine/random.h"
#include "engine/victim_scrub.h"
#include "tests/support/records.h"
#include "tests/support/temporary_case.h"

namespace spindel::engine {

namespace {

/// A character of UTF-8.
using Character = std::string;
using Characters = std::vector<Character>;

Characters characters(const std::string& text)
{
    Characters all;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) all.emplace_back();
        all.back() += c;
    }
    return all;
}

bool is_number(const Character& c)
{
    return c.size() == 1 && c[0] >= '0' && c[0] <= '9';
}

bool is_hyphen(const Character& c)
{
    return c == "-" || c == "_";
}

bool is_letter(const Character& c)
{
    static const std::set<Character> kFurther{"å", "Å", "é"};
    return kFurther.contains(c) ||
           (c.size() == 1 &&
            std::string("abcdefghijklmnopqrstuvwxyz").find(c[0] | 0x20) != std::string::npos);
}

bool is_of_run(const Character& c)
{
    return is_letter(c) || is_number(c);
}

bool is_of_word(const Character& c)
{
    return is_of_run(c) || is_hyphen(c);
}

Character small(const Character& c)
{
    if (c == "Å") return "å";
    return c.size() == 1 && c[0] >= 'A' && c[0] <= 'Z' ? Character(1, char(c[0] + 32)) : c;
}

/// A text as a row of characters, with nothing before and after it.
class Row {
public:
    explicit Row(const std::string& text) : all_(characters(text)) {}

    std::size_t size() const { return all_.size(); }
    Character at(std::ptrdiff_t i) const
    {
        return i < 0 || i >= std::ssize(all_) ? Character() : all_[static_cast<std::size_t>(i)];
    }
    std::string part(std::ptrdiff_t begin, std::ptrdiff_t end) const
    {
        std::string text;
        for (auto i = begin; i < end; ++i)
            text += at(i);
        return text;
    }
    bool names(const Characters& identifier, std::ptrdiff_t begin) const
    {
        for (std::size_t i = 0; i < identifier.size(); ++i)
            if (small(at(begin + std::ptrdiff_t(i))) != small(identifier[i])) return false;
        return true;
    }

private:
    Characters all_;
};

enum class Replaced { no, plainly, in_brackets };

/// What becomes of an identifier that stands in [begin, end).
Replaced replaced(const Row& row, std::ptrdiff_t begin, std::ptrdiff_t end, bool is_name,
                  const std::set<std::string>& others)
{
    const auto identifier = characters(row.part(begin, end));
    const auto touches = [&](const Character& own, std::ptrdiff_t beside) {
        return is_of_word(own) && is_of_word(row.at(beside));
    };
    const bool before = touches(identifier.front(), begin - 1);
    const bool after = touches(identifier.back(), end);
    const auto plainly = is_name ? Replaced::in_brackets : Replaced::plainly;
    if (!before && !after) return plainly;
    const auto both_numbers = [&](std::ptrdiff_t own, std::ptrdiff_t other) {
        return is_number(row.at(own)) && is_number(row.at(other));
    };
    const bool is_within =
        (before && is_of_run(row.at(begin - 1))) || (after && is_of_run(row.at(end)));
    if (row.part(begin, end).size() >= 4) {
        if (both_numbers(begin, begin - 1) || both_numbers(end - 1, end)) return Replaced::no;
        return is_within ? Replaced::in_brackets : plainly;
    }
    if (is_within) return Replaced::no;
    if (identifier.size() > 1 && std::ranges::any_of(identifier, is_letter)) return plainly;
    if (is_name) return Replaced::no;
    if (is_hyphen(row.at(begin - 1)) && both_numbers(begin, begin - 2)) return Replaced::no;
    if (is_hyphen(row.at(end)) && both_numbers(end - 1, end + 1)) return Replaced::no;
    if (is_number(identifier.front()) && row.part(0, begin).ends_with("victim-"))
        return Replaced::no;
    while (is_of_word(row.at(begin - 1)))
        --begin;
    while (is_of_word(row.at(end)))
        ++end;
    return others.contains(row.part(begin, end)) ? Replaced::no : Replaced::plainly;
}

/// The rule of `VictimScrub`, character by character.
std::string masked(const std::string& text, bool is_name,
                   const std::vector<std::string>& victims_longest_first,
                   const std::set<std::string>& others,
                   const std::map<std::string, std::string>& labels)
{
    const Row row(text);
    std::string out;
    for (std::size_t i = 0; i < row.size();) {
        std::size_t length = 0;
        for (const auto& victim : victims_longest_first) {
            const auto begin = static_cast<std::ptrdiff_t>(i);
            const auto identifier = characters(victim);
            if (!row.names(identifier, begin)) continue;
            const auto how = replaced(row, begin, begin + std::ssize(identifier), is_name, others);
            if (how == Replaced::no) continue;
            const auto& label = labels.at(victim);
            out += how == Replaced::in_brackets ? "[" + label + "]" : label;
            length = identifier.size();
            break;
        }
        if (length == 0) out += row.at(static_cast<std::ptrdiff_t>(i));
        i += std::max<std::size_t>(1, length);
    }
    return out;
}

const std::vector<std::string> kVictims{"V7", "a",   "12",  "Bo",     "Åk", "å-1",  "7",
                                        "#3", "Mia", "4-5", "A-1001", "9",  "Vera", "88123"};
const std::vector<std::string> kOthers{"P-12", "A-BOSS", "x_7-y", "V7-BROTHER", "B/12-x", "é-9"};

struct Masked {
    support::TemporaryCase kept{[] {
        std::vector<Record> records;
        for (const auto& id : kVictims)
            records.push_back(support::actor(id, "NO", Category::victim));
        for (const auto& id : kOthers)
            records.push_back(support::actor(id));
        return records;
    }()};
    VictimScrub scrub{kept.open().database()};
    std::map<std::string, std::string> labels{[this] {
        std::map<std::string, std::string> all;
        const auto opened = kept.open();
        auto row = opened.database().prepare(
            "SELECT text, label FROM victim_label JOIN identifier USING (identifier_id)");
        while (row.step())
            all.emplace(row.text(0), row.text(1));
        return all;
    }()};
};

std::string random_text(Random& random)
{
    static const std::vector<std::string> kBetween{
        "-", "_", "-", "_", " ", "/", ".", "“", "–", "1", "0", "x", "b", "å", "é", "victim-", ""};
    std::string text;
    for (auto pieces = 1 + random.below(8); pieces > 0; --pieces) {
        const auto& from = random.below(2) == 0   ? kBetween
                           : random.below(3) == 0 ? kOthers
                                                  : kVictims;
        auto piece = from[random.below(from.size())];
        if (random.below(4) == 0)
            std::ranges::transform(piece, piece.begin(),
                                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        text += piece;
    }
    return text;
}

} // namespace

TEST(VictimScrubProperty, RandomTextsAreMaskedByTheRuleReadCharacterByCharacter)
{
    const Masked world;
    auto victims = kVictims;
    std::ranges::stable_sort(victims, std::ranges::greater(), &std::string::size);
    const std::set<std::string> others(kOthers.begin(), kOthers.end());
    Random random(17);
    int changed = 0;
    for (int round = 0; round < 3'000; ++round) {
        const auto text = random_text(random);
        const auto expected = masked(text, false, victims, others, world.labels);
        ASSERT_EQ(world.scrub.text(text), expected) << text;
        ASSERT_EQ(world.scrub.identifier(text), masked(text, true, victims, others, world.labels))
            << text;
        changed += expected != text;
    }
    EXPECT_GT(changed, 1'500) << "texts that name a victim";
}

} // namespace spindel::engine
