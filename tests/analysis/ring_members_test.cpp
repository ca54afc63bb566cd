#include "analysis/ring_members.h"

#include <gtest/gtest.h>

#include "analysis/ring_ties.h"
#include "engine/parallel.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

using namespace support;

namespace {

/// Records of people who call each other, numbered as they come.
class Story {
public:
    explicit Story(const std::vector<std::pair<std::string, std::string>>& countries)
        : records_(people(countries))
    {
    }

    void call_each_other(const std::string& a, const std::string& b, const std::string& month)
    {
        for (const std::string day : {"01", "02", "03"})
            records_.push_back(call("C-" + number(), month + day, "P-" + a, "P-" + b));
    }

    void bring(const std::string& who, const std::string& payer)
    {
        auto trip = journey("T-" + number(), "2025-03-05T06:00:00Z", "A-" + who, "B-" + who);
        trip.payer_account_id = "K-" + payer;
        records_.push_back(trip);
    }

    void pay(const std::string& time, const std::string& from, const std::string& to,
             const std::string& amount)
    {
        records_.push_back(payment("M-" + number(), time, "K-" + from, "K-" + to, amount));
    }

    void add(const engine::Record& record) { records_.push_back(record); }
    const std::vector<engine::Record>& records() const { return records_; }

private:
    std::string number() { return std::to_string(++number_); }

    std::vector<engine::Record> records_;
    int number_ = 0;
};

/// A boss in CZ; a recruiter and a transporter in LT; a keeper and a collector in SE; two who are
/// recruited, brought on journeys that the transporter pays, and kept.
Story one_ring()
{
    Story story({{"boss", "CZ"},
                 {"recruiter", "LT"},
                 {"transporter", "LT"},
                 {"keeper", "SE"},
                 {"collector", "SE"},
                 {"v1", "LT"},
                 {"v2", "LT"}});
    for (const std::string name : {"transporter", "collector", "boss"})
        story.add(account("H-" + name, "K-" + name, "A-" + name));
    for (const std::string name : {"v1", "v2"}) {
        story.call_each_other("recruiter", name, "2025-02-");
        story.bring(name, "transporter");
        story.call_each_other("keeper", name, "2025-04-");
    }
    for (const std::string name : {"recruiter", "transporter", "keeper", "collector"})
        story.call_each_other("boss", name, "2025-04-");
    for (int i = 1; i <= 4; ++i)
        story.pay("2025-04-0" + std::to_string(i), "customer" + std::to_string(i), "collector",
                  "100");
    story.pay("2025-04-08", "collector", "boss", "350");
    return story;
}

struct Read {
    explicit Read(const std::vector<engine::Record>& records, const RingOptions& options = {})
        : loaded(records), found(rings(loaded.subject(), options)),
          members(all_ring_members(loaded.subject(), found))
    {
    }

    const RingMember& member(const std::string& name, std::size_t ring = 0) const
    {
        const auto node = loaded.node(name);
        for (const auto& one : members.at(ring))
            if (one.node == node) return one;
        throw std::runtime_error(name + " is no member");
    }

    LoadedRecords loaded;
    Rings found;
    std::vector<RingMembers> members;
};

const RingOptions kWhole{.method = RingMethod::components};

} // namespace

TEST(RingMembers, EachDoesWhatTheRecordsShow)
{
    const Read read(one_ring().records(), kWhole);
    ASSERT_EQ(read.members.size(), 1U);
    EXPECT_EQ(read.member("A-recruiter").likely, Stage::recruit);
    EXPECT_EQ(read.member("A-transporter").likely, Stage::move);
    EXPECT_EQ(read.member("A-keeper").likely, Stage::control);
    EXPECT_EQ(read.member("A-collector").likely, Stage::collect);
    EXPECT_EQ(read.member("A-boss").likely, Stage::coordinate);
    for (const std::string name : {"A-v1", "A-v2"}) {
        EXPECT_TRUE(read.member(name).brought);
        EXPECT_FALSE(read.member(name).likely) << "the work was done to it, not by it";
    }
}

TEST(RingMembers, WhoseWordOthersPassOnCoordinatesThoughItKnowsNobodyElse)
{
    // chief calls three, on eight days of no rhythm; each calls somebody else five minutes later
    Story story({{"chief", "SE"}, {"l1", "SE"}, {"l2", "SE"}, {"l3", "SE"}, {"w", "SE"}});
    int n = 0;
    const auto ring = [&](const std::string& time, const std::string& from, const std::string& to) {
        story.add(call("R-" + std::to_string(++n), time, "P-" + from, "P-" + to));
    };
    for (const std::string name : {"l1", "l2", "l3"}) {
        for (const std::string day :
             {"03-01", "03-02", "03-04", "03-08", "03-13", "03-21", "04-01", "04-14"}) {
            ring("2025-" + day + "T18:00:00Z", "chief", name);
            ring("2025-" + day + "T18:05:00Z", name, "w");
        }
        ring("2025-03-10T09:00:00Z", name, "chief");
    }
    const Read read(story.records(), kWhole);
    const auto& chief = read.member("A-chief");
    EXPECT_EQ(chief.likely, Stage::coordinate);
    EXPECT_EQ(chief.signs.acting, 3U);
    EXPECT_EQ(chief.stages[4].people, 3U);
    EXPECT_EQ(chief.stages[4].records.size(), 27U) << "eight calls and one back, of each";
    EXPECT_FALSE(read.member("A-l1").likely);
    const auto csv = to_csv(ring_members_table(read.found, read.members, read.loaded.subject()));
    EXPECT_NE(csv.find("3 members act on its calls within minutes (share 1.00, 27 records)"),
              std::string::npos)
        << csv;
    const auto of_score =
        all_ring_members(read.loaded.subject(), read.found, ring_evidence(read.loaded.subject()));
    EXPECT_FALSE(of_score.at(0).at(0).likely) << "the score of a ring does not ask for it";
}

TEST(RingMembers, WhoKeepsWhatMembersCollectCoordinates)
{
    Story story({{"chief", "SE"}, {"collector", "SE"}});
    for (const std::string name : {"chief", "collector"})
        story.add(account("H-" + name, "K-" + name, "A-" + name));
    for (int i = 0; i < 40; ++i) { // ten customers, four times each
        const auto day = std::to_string(11 + i / 2);
        story.pay("2025-03-" + day, "c" + std::to_string(i % 10), "collector", "100");
    }
    story.pay("2025-04-01", "collector", "chief", "1500");
    const Read read(story.records(), kWhole);
    EXPECT_EQ(read.member("A-collector").likely, Stage::collect);
    EXPECT_EQ(read.member("A-chief").likely, Stage::coordinate);
    EXPECT_EQ(read.member("A-chief").signs.kept_sums, 1U);
    EXPECT_EQ(read.member("A-chief").stages[4].records.size(), 1U) << "the sum";
    story.add(actor("A-chief", "SE", engine::Category::victim, "LT-POL"));
    const Read as_victim(story.records(), kWhole);
    EXPECT_FALSE(as_victim.member("A-chief").likely);
    EXPECT_EQ(as_victim.member("A-chief").signs.kept_sums, 0U);
}

TEST(RingMembers, AStageLeadsBackToItsRecordsAndPeople)
{
    const Read read(one_ring().records(), kWhole);
    const auto& recruited = read.member("A-recruiter").stages[0];
    EXPECT_EQ(recruited.people, 2U);
    EXPECT_EQ(recruited.records.size(), 6U) << "three calls with each";
    EXPECT_DOUBLE_EQ(recruited.share, 2.0 / 3) << "of its contacts: v1, v2 and the boss";
    const auto& moved = read.member("A-transporter").stages[1];
    EXPECT_EQ(moved.people, 2U);
    EXPECT_EQ(moved.records.size(), 2U);
    for (const auto record : moved.records)
        EXPECT_EQ(read.loaded.subject().graph().event(record).kind, engine::EventKind::journey);
    EXPECT_DOUBLE_EQ(read.member("A-collector").stages[3].share, 0.5) << "one sum: 1 / (1 + 1)";
    EXPECT_EQ(read.member("A-boss").stages[4].people, 4U);
    EXPECT_EQ(read.member("A-boss").stages[4].records.size(), 13U) << "12 calls and the payment";
    const auto csv = to_csv(ring_members_table(read.found, read.members, read.loaded.subject()));
    EXPECT_NE(csv.find("A-transporter,person,unknown,LT,yes,no,move,"), std::string::npos) << csv;
    EXPECT_NE(csv.find("2 members whose journey it paid"), std::string::npos) << csv;
    EXPECT_NE(csv.find("SE-BORDER/T-"), std::string::npos) << csv;
}

TEST(RingMembers, AVictimHasNoStageWhateverItDid)
{
    auto story = one_ring();
    story.add(actor("A-transporter", "LT", engine::Category::victim, "LT-POL"));
    const Read read(story.records(), kWhole);
    const auto& victim = read.member("A-transporter");
    EXPECT_TRUE(victim.brought);
    EXPECT_FALSE(victim.likely);
    for (const auto& stage : victim.stages)
        EXPECT_EQ(stage.people, 0U);
    const auto csv = to_csv(ring_members_table(read.found, read.members, read.loaded.subject()));
    EXPECT_EQ(csv.find("A-transporter"), std::string::npos);
    EXPECT_NE(csv.find("victim-1"), std::string::npos);
}

TEST(RingMembers, WhoGoesHomeAgainWasNotBrought)
{
    auto story = one_ring();
    auto home = journey("T-home", "2025-03-12T06:00:00Z", "A-v1", "B-home");
    std::swap(home.from_country, home.to_country);
    story.add(home);
    const Read read(story.records(), kWhole);
    EXPECT_FALSE(read.member("A-v1").brought);
    EXPECT_EQ(read.member("A-transporter").stages[1].people, 1U);
}

TEST(RingGuests, WhoServesTwoRingsIsAtHomeInOneAndAGuestOfTheOther)
{
    // two cliques of four, and s who calls two of each
    Story story({{"a", "SE"},
                 {"b", "NO"},
                 {"c", "SE"},
                 {"d", "NO"},
                 {"e", "LT"},
                 {"f", "SE"},
                 {"g", "LT"},
                 {"h", "SE"},
                 {"s", "CZ"}});
    for (const std::string pair : {"ab", "ac", "ad", "bc", "bd", "cd", "ef", "eg", "eh", "fg", "fh",
                                   "gh", "sa", "sb", "se", "sf"}) {
        story.call_each_other(pair.substr(0, 1), pair.substr(1), "2025-03-");
    }
    const Read read(story.records(), {.resolution = 0.6});
    ASSERT_EQ(read.found.rings.size(), 2U);
    const auto home = read.found.ring_of[read.loaded.node("A-s")];
    EXPECT_TRUE(read.member("A-s", home).at_home);
    const auto& as_guest = read.member("A-s", 1 - home);
    EXPECT_FALSE(as_guest.at_home);
    EXPECT_EQ(read.members[1 - home].size(), 5U) << "nobody else has two ties to the other ring";
    EXPECT_EQ(read.members[1 - home].back().node, read.loaded.node("A-s")) << "guests come last";

    const auto ties = ring_ties(read.loaded.subject(), read.found, read.members);
    ASSERT_EQ(ties.size(), 1U);
    EXPECT_EQ(ties[0].shared, std::vector{read.loaded.node("A-s")});
    EXPECT_EQ(ties[0].ties.size(), 2U);
    const auto csv = to_csv(ring_ties_table(ties, read.loaded.subject()));
    EXPECT_NE(csv.find("\n0,1,A-s,,2,6,0,0.0,2025-03-01T00:00:00Z,2025-03-03T00:00:00Z,0\n"),
              std::string::npos)
        << csv;
}

TEST(RingMembers, AreTheSameOnEveryNumberOfThreads)
{
    const auto records = one_ring().records();
    const auto table = [&](std::size_t threads) {
        const engine::ThreadLimit limit(threads);
        const Read read(records);
        return to_csv(ring_members_table(read.found, read.members, read.loaded.subject())) +
               to_csv(ring_ties_table(ring_ties(read.loaded.subject(), read.found, read.members),
                                      read.loaded.subject()));
    };
    const auto one = table(1);
    EXPECT_EQ(table(2), one);
    EXPECT_EQ(table(4), one);
}

TEST(RingMembers, OfNothingAreNone)
{
    const Read read({});
    EXPECT_TRUE(read.members.empty());
    EXPECT_TRUE(ring_ties(read.loaded.subject(), read.found, read.members).empty());
}

} // namespace spindel::analysis
