#include "scripts/kernels/plain_lines.h"

#include <array>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "engine/random.h"
#include "scripts/kernels/careful_lines.h"
#include "tests/support/temporary_folder.h"

namespace spindel::kernels {

namespace {

using Ends = std::vector<std::pair<std::int64_t, std::int64_t>>;

template <typename Id>
std::optional<Ends> plain(const std::filesystem::path& path)
{
    const auto pieces = read_plain_lines<Id>(path);
    if (!pieces) return std::nullopt;
    Ends ends;
    for (const auto& piece : *pieces)
        ends.insert(ends.end(), piece.begin(), piece.end());
    return ends;
}

std::optional<Ends> careful(const std::filesystem::path& path)
{
    try {
        const auto ends = read_careful_lines(path);
        return Ends(ends.begin(), ends.end());
    } catch (const engine::InputError&) {
        return std::nullopt;
    }
}

std::string shown(const std::string& text)
{
    std::string result;
    for (const char c : text.substr(0, 200))
        result += c >= ' ' && c <= '~' ? std::string(1, c)
                                       : '<' + std::to_string(static_cast<unsigned char>(c)) + '>';
    return result;
}

/// What an edge list is made of, and what is nearly that.
std::string random_bytes(engine::Random& random)
{
    const std::string null(1, '\0');
    const std::array<std::string, 31> odd{"\t",
                                          "\r",
                                          "\r\n",
                                          "\n\r",
                                          "\r\r\n",
                                          null,
                                          "\xef\xbb\xbf",
                                          "#",
                                          "# x\r",
                                          "-",
                                          "+1",
                                          "-7",
                                          "1e5",
                                          "1.0",
                                          "007",
                                          "4294967295",
                                          "4294967296",
                                          "999999999999999999",
                                          "1000000000000000000",
                                          "9223372036854775807",
                                          "9223372036854775808",
                                          "00000000000000000000012",
                                          "\v",
                                          "\f",
                                          "\xa0",
                                          ",",
                                          "x",
                                          "\x1a",
                                          "3#",
                                          "  ",
                                          "\xff"};
    const auto odd_of_ten = random.below(10); // so that some texts are plain throughout
    std::string text;
    for (auto lines = random.below(5); lines-- > 0;) {
        for (auto tokens = random.below(4) == 0 ? random.below(6) : 3; tokens-- > 0;) {
            if (random.below(20) < odd_of_ten)
                text += odd[random.below(odd.size())];
            else
                text += tokens == 1 ? " " : std::to_string(random.below(20));
        }
        text += "\n";
    }
    if (random.below(3) == 0 && !text.empty()) text.pop_back();
    if (random.below(20) == 0) {
        for (auto bytes = random.below(6); bytes-- > 0;)
            text.insert(random.below(text.size() + 1), 1, static_cast<char>(random.below(256)));
    }
    return text;
}

struct Counts {
    int plain = 0;
    int refused = 0;
};

/// Where the quick way reads a file, the careful one reads the same.
void expect_agreement(const std::filesystem::path& path, const std::string& text, Counts& counts)
{
    std::ofstream(path, std::ios::binary) << text;
    const auto expected = careful(path);
    const auto narrow = plain<std::uint32_t>(path);
    const auto wide = plain<std::int64_t>(path);
    if (narrow) {
        ASSERT_EQ(narrow, expected) << shown(text);
    }
    if (wide) {
        ASSERT_EQ(wide, expected) << shown(text);
    }
    ASSERT_FALSE(narrow && !wide) << shown(text);
    counts.plain += narrow ? 1 : 0;
    counts.refused += expected ? 0 : 1;
}

} // namespace

TEST(PlainLines, ReadWhatTheCarefulWayReads)
{
    const test::TemporaryFolder folder;
    engine::Random random(5);
    Counts counts;
    constexpr int kTexts = 8'000;
    for (int i = 0; i < kTexts; ++i)
        ASSERT_NO_FATAL_FAILURE(
            expect_agreement(folder.path() / "graph.el", random_bytes(random), counts));
    EXPECT_GT(counts.plain, kTexts / 20); // the comparison compares something
    EXPECT_GT(counts.refused, kTexts / 20);
}

TEST(PlainLines, ReadWhatTheCarefulWayReadsWherePiecesMeet)
{
    const test::TemporaryFolder folder;
    engine::Random random(6);
    Counts counts;
    std::string before;
    while (before.size() < (std::size_t{1} << 18U) - 30) // pieces are of 256 KiB
        before += "1 2\n";
    for (int i = 0; i < 100; ++i) {
        const std::string start = '#' + std::string(random.below(30), '-') + '\n';
        ASSERT_NO_FATAL_FAILURE(expect_agreement(
            folder.path() / "graph.el", start + before + random_bytes(random) + "8 9\n", counts));
    }
    EXPECT_GT(counts.plain, 5);
    EXPECT_GT(counts.refused, 5);
}

TEST(PlainLines, ACarriageReturnBeforeANumberIsNotALineEnd)
{
    const test::TemporaryFolder folder;
    for (const std::string text : {"\r5 6\n", "1 2\n\r5 6\n", " \r5 6", "5\r6\n", "1 2\r3 4\n"}) {
        const auto path = folder.path() / "graph.el";
        std::ofstream(path, std::ios::binary) << text;
        EXPECT_FALSE(plain<std::uint32_t>(path)) << shown(text);
        EXPECT_FALSE(careful(path)) << shown(text);
    }
}

} // namespace spindel::kernels
