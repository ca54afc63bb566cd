// Near calls of several operators are the same calls with the same sources in whatever order they come.
#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "engine/same_calls.h"
#include "tests/importers/profiles/profile_import.h"

namespace spindel::importers::profiles {

namespace {

constexpr int kWorlds = 10;

/// Files of calls near one another, each with a handset of its own: of one operator each.
class NearCalls {
public:
    explicit NearCalls(unsigned seed) : random_(seed) {}

    std::string table(const std::string& source)
    {
        std::string text =
            "msisdn,other_number,third_number,direction,start_time,duration,service,imei,operator\n";
        const auto rows = 1 + random_() % 4;
        for (unsigned i = 0; i < rows; ++i)
            text += "P-1,P-" + std::to_string(2 + random_() % 2) + ",,out,2025-03-01 10:00:" +
                    std::to_string(10 + random_() % 16) + "," + std::to_string(random_() % 7) +
                    ",voice,H-" + std::to_string(random_() % 1000) + "," + source + "\n";
        return text;
    }

    std::string record_set(const std::string& source)
    {
        std::string text = "record_id,time,caller_id,callee_id,duration_s,kind,source\n";
        const auto rows = 1 + random_() % 3;
        for (unsigned i = 0; i < rows; ++i)
            text += "R" + std::to_string(i) + ",2025-03-01T10:00:" +
                    std::to_string(10 + random_() % 16) + "Z,P-1,P-2,3,call," + source + "\n";
        return text;
    }

    unsigned number(unsigned below) { return static_cast<unsigned>(random_()) % below; }

private:
    std::mt19937 random_;
};

/// All that a case says of calls and of who tells them.
std::vector<std::string> all_calls(const std::filesystem::path& in_case)
{
    auto all = test::column(
        in_case,
        "SELECT name || '/' || record_id || ' ' || time || ' ' || a.text || b.text || ' ' ||"
        " duration_s || ifnull(c.text, '-') FROM call JOIN source USING (source_id)"
        " JOIN identifier a ON a.identifier_id = caller_id"
        " JOIN identifier b ON b.identifier_id = callee_id"
        " LEFT JOIN identifier c ON c.identifier_id = caller_device_id ORDER BY 1");
    const auto told = test::column(
        in_case, "SELECT first_source || '/' || first_record_id || ' = ' || source || '/' ||"
                 " record_id || ' ' || time || ' ' || duration_s FROM second_source ORDER BY 1");
    all.insert(all.end(), told.begin(), told.end());
    return all;
}

/// The rule of engine::same_calls from its words: again and again the nearest pair that may join.
std::vector<std::size_t> same_calls_by_words(const std::vector<engine::ToldCall>& records)
{
    const auto n = records.size();
    const auto before = [&](std::size_t a, std::size_t b) {
        return std::tie(records[a].time, records[a].source, records[a].record_id) <
               std::tie(records[b].time, records[b].source, records[b].record_id);
    };
    const auto apart = [&](std::size_t a, std::size_t b) {
        return std::pair(std::abs((records[a].time - records[b].time).count()),
                         std::abs(*records[a].duration_s - *records[b].duration_s));
    };
    const auto near = [&](std::size_t a, std::size_t b) {
        const auto most = std::max(records[a].tolerance, records[b].tolerance).count();
        return records[a].source != records[b].source && apart(a, b).first <= most &&
               apart(a, b).second <= most && most > 0;
    };
    std::vector<std::size_t> first(n);
    for (std::size_t i = 0; i < n; ++i)
        first[i] = i;
    while (true) {
        std::optional<std::pair<std::size_t, std::size_t>> best;
        for (std::size_t a = 0; a < n; ++a) {
            for (std::size_t b = 0; b < n; ++b) {
                if (!before(a, b) || first[a] == first[b] || !near(a, b)) continue;
                bool may_join = true;
                for (std::size_t x = 0; x < n; ++x) {
                    for (std::size_t y = 0; y < n; ++y) {
                        if (first[x] == first[a] && first[y] == first[b])
                            may_join = may_join && near(x, y);
                    }
                }
                const auto is_nearer = [&] {
                    if (apart(a, b) != apart(best->first, best->second))
                        return apart(a, b) < apart(best->first, best->second);
                    if (a != best->first) return before(a, best->first);
                    return before(b, best->second);
                };
                if (may_join && (!best || is_nearer())) best = std::pair(a, b);
            }
        }
        if (!best) return first;
        const auto one = first[best->first];
        const auto other = first[best->second];
        const auto to = before(one, other) ? one : other;
        for (auto& place : first) {
            if (place == one || place == other) place = to;
        }
    }
}

} // namespace

TEST_F(ImportProfile, NearCallsAreTheSameInEveryOrderOfImport)
{
    const auto profile = shipped_for_pseudonyms("cdr-in-out");
    auto narrow = profile;
    narrow.same_call_seconds = 2;
    int joined = 0;
    for (unsigned seed = 0; seed < kWorlds; ++seed) {
        NearCalls random(seed);
        std::vector<std::string> files{random.table("SE-A"), random.table("NO-B"),
                                       random.table(random.number(2) == 0 ? "DK-C" : "SE-A"),
                                       random.record_set("FI-D")};
        std::vector<std::size_t> order{0, 1, 2, 3};
        std::optional<std::vector<std::string>> expected;
        do {
            case_ = folder_.path() / "order.spindel";
            std::filesystem::remove(case_);
            for (const auto i : order) {
                if (i == 3)
                    test::import_paths(case_, {folder_.write("calls.csv", files[i])});
                else
                    import(i == 1 ? narrow : profile, std::to_string(i) + ".csv", files[i]);
            }
            const auto all = all_calls(case_);
            if (!expected) {
                expected = all;
                joined += static_cast<int>(test::count(case_, "second_source"));
            }
            ASSERT_EQ(all, *expected) << "seed " << seed << ", order " << order[0] << order[1]
                                      << order[2] << order[3];
        } while (std::ranges::next_permutation(order).found);
    }
    EXPECT_GT(joined, kWorlds) << "the worlds hold calls that several operators tell";
}

TEST(SameCalls, AreThoseOfTheRuleInWordsAndOfAnyOrder)
{
    std::mt19937 random(1);
    for (int round = 0; round < 300; ++round) {
        std::vector<engine::ToldCall> records;
        const auto size = random() % 9;
        for (unsigned i = 0; i < size; ++i)
            records.push_back({std::string(1, static_cast<char>('A' + random() % 3)),
                               std::to_string(i),
                               engine::Time{std::chrono::seconds{random() % 16}},
                               static_cast<std::int64_t>(random() % 5),
                               std::chrono::seconds{random() % 6},
                               {}});
        auto first = engine::same_calls(records);
        ASSERT_EQ(first, same_calls_by_words(records)) << "round " << round;
        std::vector<std::string> keys;
        for (std::size_t i = 0; i < records.size(); ++i)
            keys.push_back(records[i].record_id + ">" + records[first[i]].record_id);
        std::shuffle(records.begin(), records.end(), random);
        first = engine::same_calls(records);
        std::vector<std::string> turned;
        for (std::size_t i = 0; i < records.size(); ++i)
            turned.push_back(records[i].record_id + ">" + records[first[i]].record_id);
        std::ranges::sort(keys);
        std::ranges::sort(turned);
        ASSERT_EQ(keys, turned);
    }
    EXPECT_TRUE(engine::same_calls({}).empty());
}

} // namespace spindel::importers::profiles
