// Whatever stands between the records of a table: each comes in, and each other line is counted.
#include <array>
#include <random>

#include <fmt/format.h>

#include <gtest/gtest.h>

#include "importers/profiles/import_profile.h"
#include "tests/importers/proposals/proposed.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::proposals {

namespace {

constexpr std::string_view kHeaderLine = "A-nummer;B-nummer;Starttid;Varaktighet";

/// A call that no other one is equal to; some from senders that are called as footers begin.
std::string call_line(int number)
{
    constexpr std::array<std::string_view, 4> kSenders{"P-1", "S-TOTAL", "K-ANTAL", "P-20250301"};
    return fmt::format("{};P-{};2025-03-{:02} 10:{:02}:00;{}", kSenders[number % 4], number,
                       13 + number % 9, number % 60, number);
}

std::string other_line(std::mt19937& random)
{
    constexpr std::array<std::string_view, 8> kOthers{
        kHeaderLine, "",          ";;;",       "Sida 2;;;",
        "-----",     "Totalt;;;", "*** 1 ***", "Antal samtal: 12;;;"};
    return std::string(kOthers[random() % kOthers.size()]);
}

} // namespace

TEST(ProposedFooter, LosesNoRecordAmongOtherLines)
{
    for (unsigned seed = 1; seed <= 25; ++seed) {
        std::mt19937 random(seed);
        std::string text = "Operator X;;;\nSida 1;;;\n" + std::string(kHeaderLine) + "\n";
        std::int64_t others = 2; // lines with a byte beside the records and their header
        for (int i = 0; i < 40; ++i) {
            text += call_line(i) + "\n";
            while (random() % 3 == 0) {
                const auto line = other_line(random);
                others += line.empty() ? 0 : 1;
                text += line + "\n";
            }
        }
        text += "Totalt;;;\nAntal samtal: 40;;;\n*** 1 ***\n";
        const test::TemporaryFolder folder;
        const auto profile = profiles::read_profile(with_zone(proposed(text)), "p.toml");
        const std::vector files{folder.write("t.csv", text)};
        const auto report = profiles::import_files(folder.path() / "c.spindel", profile, files);
        EXPECT_EQ(report.total().stored, 40) << text;
        EXPECT_EQ(report.files[0].left_out + report.total().quarantined, others + 3) << text;
        EXPECT_EQ(report.total().read, 40 + report.total().quarantined);
    }
}

} // namespace spindel::importers::proposals
