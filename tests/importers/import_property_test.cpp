// Random rows, good and bad: nothing is lost, twice is once, and the order does not matter.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "tests/support/record_sets.h"

namespace spindel::importers {

namespace {

using test::bytes_of;
using test::column;
using test::count;

/// Writes random rows from small pools, so that keys meet again with the same and other content.
class RandomRows {
public:
    explicit RandomRows(unsigned seed) : random_(seed) {}

    std::string actors(int rows)
    {
        std::string text = "actor_id,category,source\n";
        for (int i = 0; i < rows; ++i) {
            text += "A-" + number(6) + "," +
                    one_of({"suspect", "victim", "contact", "", "spider"}) + "," +
                    one_of({"SE-POL", "NO-POL", "LT-POL"}) + "\n";
        }
        return text;
    }

    std::string calls(int rows)
    {
        std::string text = "record_id,time,caller_id,callee_id,caller_device_id,source\n";
        for (int i = 0; i < rows; ++i) {
            text += "C" + number(30) + "," + one_of({kTime, kTime, kTime, kTime, "noon", ""}) +
                    ",P-" + number(4) + "," +
                    one_of({"P-1", "P-2", "\"P-3\"", "", "+46701234567", "\"P-4"}) +
                    one_of({",H-1", ",", ",H-1,more"}) + "," + one_of({"SE-TEL", "NO-TEL"}) + "\n";
        }
        return text;
    }

    void shuffle(std::vector<std::filesystem::path>& files)
    {
        std::shuffle(files.begin(), files.end(), random_);
    }

private:
    static constexpr const char* kTime = "2025-03-01T14:05:09Z";

    std::string number(unsigned below) { return std::to_string(random_() % below); }
    std::string one_of(const std::vector<std::string>& words)
    {
        return words[random_() % words.size()];
    }

    std::mt19937 random_;
};

class ImportProperty : public testing::TestWithParam<unsigned> {};

std::vector<std::filesystem::path> random_files(const test::TemporaryFolder& folder,
                                                RandomRows& rows)
{
    std::vector<std::filesystem::path> files;
    for (const auto* name : {"1", "2", "3"}) {
        files.push_back(folder.write(std::string(name) + "/actors.csv", rows.actors(8)));
        files.push_back(folder.write(std::string(name) + "/calls.csv", rows.calls(25)));
    }
    return files;
}

} // namespace

TEST_P(ImportProperty, EveryRowReadIsStoredADuplicateOrInQuarantine)
{
    const test::TemporaryFolder folder;
    RandomRows rows(GetParam());
    const auto path = folder.path() / "x.spindel";
    const auto report = test::import_paths(path, random_files(folder, rows));
    for (const auto& file : report.files) {
        EXPECT_EQ(file.rows.read, file.rows.stored + file.rows.duplicate + file.rows.quarantined);
        EXPECT_LE(file.rows.conflict, file.rows.quarantined);
        EXPECT_EQ(static_cast<std::int64_t>(file.conflicts.size()), file.rows.conflict)
            << "so few are all named";
    }
    const auto total = report.total();
    EXPECT_EQ(total.stored, count(path, "call") + count(path, "actor"));
    EXPECT_EQ(total.quarantined, count(path, "quarantine"));
    EXPECT_EQ(total.conflict, count(path, "quarantine WHERE is_conflict"));
    EXPECT_EQ(column(path, "PRAGMA foreign_key_check"), std::vector<std::string>{});
    EXPECT_EQ(test::bytes_of(path).find("701234567"), std::string::npos);
}

TEST_P(ImportProperty, ImportedTwiceTheBytesOfTheCaseStay)
{
    const test::TemporaryFolder folder;
    RandomRows rows(GetParam());
    const auto path = folder.path() / "x.spindel";
    auto files = random_files(folder, rows);
    test::import_paths(path, files);
    const auto before = bytes_of(path);
    rows.shuffle(files);
    test::import_paths(path, files);
    EXPECT_EQ(bytes_of(path), before);
}

TEST_P(ImportProperty, TheOrderOfImportsChangesNeitherKeysNorVictims)
{
    const test::TemporaryFolder folder;
    RandomRows rows(GetParam());
    auto files = random_files(folder, rows);
    std::set<std::vector<std::string>> keys, victims;
    for (const auto* name : {"x.spindel", "y.spindel", "z.spindel"}) {
        const auto path = folder.path() / name;
        for (const auto& file : files)
            test::import_paths(path, {file});
        keys.insert(column(path, "SELECT name || record_id FROM call JOIN source USING (source_id)"
                                 " ORDER BY 1"));
        victims.insert(column(path, "SELECT text FROM victim_label JOIN identifier"
                                    " USING (identifier_id) WHERE kind = 0 ORDER BY 1"));
        rows.shuffle(files);
    }
    EXPECT_EQ(keys.size(), 1U);
    EXPECT_EQ(victims.size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Seeds, ImportProperty, testing::Range(1U, 13U));

} // namespace spindel::importers
