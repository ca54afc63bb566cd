// How far an import is: for people on a terminal, for programs as JSON lines.
#include <chrono>
#include <fstream>
#include <map>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "scripts/cli/row_rate.h"
#include "tests/support/program.h"
#include "tests/support/record_sets.h"
#include "tests/support/small_world.h"
#include "tests/support/temporary_folder.h"

namespace spindel::test {

namespace {

using Json = nlohmann::json;

std::vector<Json> json_lines(const std::string& text)
{
    std::vector<Json> all;
    for (const auto& line : lines_of(text))
        if (line.starts_with('{')) all.push_back(Json::parse(line));
    return all;
}

} // namespace

TEST(Progress, LinesOfAnImportGrowToAllRowsAndBytes)
{
    const TemporaryFolder folder;
    std::string rows = kCallHeader;
    for (int i = 0; i < 40'000; ++i)
        rows += i % 1000 == 0 ? "C,bad\n" : call_row(i);
    folder.write("set/calls.csv", rows);
    folder.write("set/phones.csv", "record_id,phone_id\nR1,P-1\n");
    const auto path = (folder.path() / "x.spindel").string();
    const auto set = (folder.path() / "set").string();
    const auto ran = run_spindel({"import", path, set, "--progress", "json", "--format", "json"});
    EXPECT_EQ(ran.exit_code, 3);
    const auto lines = json_lines(ran.err);
    ASSERT_GE(lines.size(), 4U); // phones, calls begun, calls ended, storing
    std::int64_t last_rows = 0;
    for (const auto& line : lines) {
        if (line["stage"] == "storing" || line["stage"] == "finished") continue;
        EXPECT_GE(line["rows"].get<std::int64_t>(), last_rows);
        EXPECT_LE(line["bytes"].get<std::int64_t>(), line["total_bytes"].get<std::int64_t>());
        last_rows = line["rows"].get<std::int64_t>();
        if (last_rows == 40'001) {
            EXPECT_EQ(line["stage"], "calls");
            EXPECT_EQ(line["bytes"], line["total_bytes"]);
            EXPECT_EQ(line["quarantined"], 40);
            EXPECT_EQ(line["seconds_left"], 0);
        }
    }
    EXPECT_EQ(last_rows, 40'001);
    EXPECT_EQ(lines[lines.size() - 2]["stage"], "storing");
    EXPECT_EQ(Json::parse(ran.out)["total"]["read"], 40'001);
}

TEST(Progress, AnImportedNetworkCountsItsRows)
{
    const TemporaryFolder folder;
    std::string graph = "<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\"/><graph>"
                        "<node id=\"A\"/><node id=\"B\"/>";
    for (int i = 0; i < 6000; ++i)
        graph += "<edge source=\"A\" target=\"B\"><data key=\"w\">" +
                 std::string(i == 7 ? "much" : "1") + "</data></edge>";
    const auto file = folder.write("g.graphml", graph + "</graph></graphml>").string();
    const auto path = (folder.path() / "x.spindel").string();
    const auto ran = run_spindel({"import", path, "--network", file, "--progress", "json"});
    EXPECT_EQ(ran.exit_code, 3) << ran.err;
    std::vector<std::string> rows;
    for (const auto& line : json_lines(ran.err))
        if (line["stage"] == "contacts")
            rows.push_back(line["rows"].dump() + " " + line["quarantined"].dump() + " " +
                           (line["bytes"] == line["total_bytes"] ? "all" : "a part"));
    ASSERT_GE(rows.size(), 2U) << ran.err; // begun and ended
    EXPECT_EQ(rows.front(), "0 0 a part");
    EXPECT_EQ(rows.back(), "6000 1 all");
}

TEST(Progress, EveryStageReachesItsTotalAndTheLastLineSaysThatAllIsDone)
{
    const TemporaryFolder folder;
    std::string calls = kCallHeader;
    for (int i = 0; i < 3000; ++i)
        calls += call_row(i);
    folder.write("set/calls.csv", calls);
    folder.write("entries.csv", "Account;Booked;Amount;Currency;Counterparty\n"
                                "K-1;2025-03-01;-5,00;SEK;K-2\n");
    folder.write("s.sta", ":20:R\n:25:K-OWN\n:60F:C250301SEK1,\n:61:250301C2,NTRF\n"
                          ":86:?31K-2\n:62F:C250301SEK3,\n-\n");
    const auto at = [&](const char* name) { return (folder.path() / name).string(); };
    const std::vector<Arguments> commands{
        {"import", at("x.spindel"), at("set")},
        {"import", at("x.spindel"), at("set")}, // all duplicates
        {"import", at("x.spindel"), at("entries.csv"), "--profile", "bank-statement"},
        {"import", at("x.spindel"), at("s.sta")},
        {"export", at("x.spindel"), at("g.json")},
        {"import", at("y.spindel"), at("g.json")},
        {"info", at("x.spindel")}};
    for (auto command : commands) {
        const auto name = command[0] + " " + command.back();
        command.insert(command.end(), {"--progress", "json"});
        const auto lines = json_lines(run_spindel(command).err);
        ASSERT_FALSE(lines.empty()) << name;
        std::map<std::string, bool> is_complete;
        for (const auto& line : lines) {
            const bool has_rows = line.contains("bytes");
            is_complete[line["stage"]] =
                has_rows ? line["bytes"] == line["total_bytes"] : line["done"] == line["total"];
            EXPECT_EQ(line.contains("finished"), &line == &lines.back()) << name;
        }
        for (const auto& [stage, complete] : is_complete)
            EXPECT_TRUE(complete) << name << ": " << stage;
        EXPECT_EQ(lines.back()["stage"], "finished") << name;
        EXPECT_EQ(lines.back()["done"], lines.back()["total"]) << name;
        EXPECT_EQ(lines.back()["finished"], true) << name;
    }
    const auto failed =
        json_lines(run_spindel({"import", at("x.spindel"), at("none"), "--progress", "json"}).err);
    for (const auto& line : failed)
        EXPECT_FALSE(line.contains("finished"));
}

TEST(Progress, LinesAreForEveryLongCommandAndOnlyWhenAskedFor)
{
    const TemporaryFolder folder;
    folder.write("set/calls.csv", std::string(kCallHeader) + call_row(1));
    const auto path = (folder.path() / "x.spindel").string();
    const auto set = (folder.path() / "set").string();
    EXPECT_EQ(run_spindel({"import", path, set, "--progress", "never"}).err, "");
    EXPECT_EQ(run_spindel({"import", path, set}).err, "") << "no terminal";
    const auto ran = run_spindel({"spiders", path, "--progress", "json"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_FALSE(json_lines(ran.err).empty());
    for (const auto& line : json_lines(ran.err))
        EXPECT_TRUE(line.contains("stage"));
}

TEST(Progress, RatesComeFromWhatWasReadSinceTheBegin)
{
    const engine::RowProgress rows{"calls", 0, 0, 50'000'000, 200'000'000, 1'500'000, 12};
    const auto rate = cli::row_rate(rows, std::chrono::seconds(2));
    EXPECT_EQ(to_text(rows, rate),
              "1,500,000 rows, 750,000 rows/s, 25 MB/s, 6 s left, 12 in quarantine");
    EXPECT_EQ(Json::parse(to_json(rows, rate)),
              Json::parse(R"({"stage": "calls", "bytes": 50000000, "total_bytes": 200000000,
                              "rows": 1500000, "quarantined": 12, "seconds": 2.0,
                              "rows_per_second": 750000, "megabytes_per_second": 25.0,
                              "seconds_left": 6.0})"));
}

TEST(Progress, NothingIsSaidOfTheTimeLeftWhereNothingIsRead)
{
    const auto rate = cli::row_rate({}, std::chrono::seconds(0));
    EXPECT_FALSE(rate.seconds_left);
    EXPECT_EQ(to_text({}, rate), "0 rows, 0 rows/s, 0 MB/s");
    EXPECT_TRUE(Json::parse(to_json({}, rate))["seconds_left"].is_null());
}

} // namespace spindel::test
