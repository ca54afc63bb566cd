#include "analysis/evidence/insulated.h"

#include <bit>

#include <gtest/gtest.h>

#include "analysis/evidence/tail.h"
#include "engine/parallel.h"
#include "engine/random.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

/// Calls both ways between people, each pair as often as is said.
class CallTown {
public:
    explicit CallTown(int people)
    {
        std::vector<std::pair<std::string, std::string>> who;
        for (int i = 0; i < people; ++i)
            who.emplace_back(std::to_string(i), "SE");
        records_ = support::people(who);
    }
    CallTown& call(int one, int other, int both_ways)
    {
        for (int i = 0; i < both_ways; ++i) {
            const auto name = [](int person) { return "P-" + std::to_string(person); };
            for (const auto& [from, to] : {std::pair(one, other), {other, one}}) {
                records_.emplace_back(support::call("C" + std::to_string(records_.size()),
                                                    "2025-03-01T10:00:00Z", name(from), name(to)));
            }
        }
        return *this;
    }
    std::vector<engine::Record> records_;
};

/// Forty people on a circle who call the next three on either side twice each way (24 calls), and
/// person 40, who calls nobody but person 0, twelve times each way.
CallTown circle_and_recluse()
{
    CallTown town(41);
    for (int i = 0; i < 40; ++i) {
        for (int step = 1; step <= 3; ++step)
            town.call(i, (i + step) % 40, 2);
    }
    town.call(40, 0, 12);
    return town;
}

/// By the definition, person by person.
Insulation by_definition(const Subject& subject, const ContactLists& contacts, NodeId v)
{
    const auto& projection = subject.projection;
    const auto calls = [&](NodeId one, NodeId other) {
        const auto tie = projection.tie_between(one, other);
        return tie ? static_cast<std::uint32_t>(projection.summaries[*tie].count[0]) : 0U;
    };
    const auto n = static_cast<NodeId>(contacts.size());
    std::vector<Insulation> all(n);
    for (NodeId u = 0; u < n; ++u) {
        std::uint32_t most = 0;
        for (NodeId w = 0; w < n; ++w) {
            if (u == w) continue;
            all[u].calls += calls(u, w);
            if (calls(u, w) > most) {
                most = calls(u, w);
                all[u].main = w;
            }
        }
        all[u].elsewhere = all[u].calls - most;
    }
    const auto tested = [&](NodeId u) { return !contacts[u].empty() && all[u].calls >= 8; };
    const auto p = [&](NodeId u) {
        double others = 0;
        double as_small = 0;
        for (NodeId w = 0; w < n; ++w) {
            if (!tested(w) || std::bit_width(all[w].calls) != std::bit_width(all[u].calls))
                continue;
            others += 1;
            as_small += std::uint64_t{all[w].elsewhere} * all[u].calls <=
                                std::uint64_t{all[u].elsewhere} * all[w].calls
                            ? 1
                            : 0;
        }
        return tested(u) ? as_small / others : 1.0;
    };
    auto result = all[v];
    result.p = p(v);
    for (const NodeId u : contacts[v]) {
        if (contacts[v].size() < 5 || !tested(u)) continue;
        ++result.tested;
        result.insulated += all[u].main == v && p(u) <= 0.05 ? 1 : 0;
    }
    result.broker_p = binomial_tail(result.tested, result.insulated, 0.05);
    return result;
}

} // namespace

TEST(Insulation, WhoSpeaksWithABusyOneAloneIsRareAmongThoseWhoCallAsOften)
{
    const support::LoadedRecords loaded(circle_and_recluse().records_);
    const auto contacts = contacts_of(loaded.subject(), {});
    const auto found = insulation(loaded.subject(), contacts);
    const auto& recluse = found[loaded.node("A-40")];
    EXPECT_EQ(recluse.calls, 24U);
    EXPECT_EQ(recluse.elsewhere, 0U);
    EXPECT_EQ(recluse.main, loaded.node("A-0"));
    EXPECT_TRUE(recluse.behind_a_broker);
    // person 0 calls 48 times and is of another power of two; of the other 39 nobody is as alone
    EXPECT_DOUBLE_EQ(recluse.p, 1.0 / 40);
    const auto& broker = found[loaded.node("A-0")];
    EXPECT_EQ(broker.contacts, 7U);
    EXPECT_EQ(broker.tested, 7U);
    EXPECT_EQ(broker.insulated, 1U);
    EXPECT_NEAR(broker.broker_p, 1 - std::pow(0.95, 7), 1e-12);
    EXPECT_EQ(found[loaded.node("A-20")].insulated, 0U);
    EXPECT_EQ(found[loaded.node("A-20")].broker_p, 1);
}

TEST(Insulation, AVictimIsNobodysSuperiorAndAQuietContactMakesNoBroker)
{
    auto town = circle_and_recluse();
    town.records_.emplace_back(support::actor("A-40", "SE", engine::Category::victim, "SE-SOC"));
    const support::LoadedRecords loaded(town.records_);
    const auto found = insulation(loaded.subject(), contacts_of(loaded.subject(), {}));
    EXPECT_EQ(found[loaded.node("A-0")].insulated, 0U);

    CallTown pair(2);
    pair.call(0, 1, 20);
    const support::LoadedRecords two(pair.records_);
    const auto alone = insulation(two.subject(), contacts_of(two.subject(), {}));
    for (const auto& one : alone) {
        EXPECT_FALSE(one.behind_a_broker) << "who has one contact is no broker";
        EXPECT_EQ(one.broker_p, 1);
    }
}

TEST(Insulation, IsItsDefinitionOnRandomTowns)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        engine::Random random(seed);
        CallTown town(30);
        for (int i = 0; i < 60; ++i) {
            const auto one = static_cast<int>(random.below(30));
            const auto other = static_cast<int>(random.below(30));
            if (one != other) town.call(one, other, 1 + static_cast<int>(random.below(8)));
        }
        const support::LoadedRecords loaded(town.records_);
        const auto contacts = contacts_of(loaded.subject(), {});
        const auto found = insulation(loaded.subject(), contacts);
        const engine::ThreadLimit one(1);
        const auto again = insulation(loaded.subject(), contacts);
        for (NodeId v = 0; v < found.size(); ++v) {
            const auto expected = by_definition(loaded.subject(), contacts, v);
            EXPECT_EQ(found[v].calls, expected.calls);
            EXPECT_EQ(found[v].elsewhere, expected.elsewhere);
            EXPECT_EQ(found[v].main, expected.main);
            EXPECT_DOUBLE_EQ(found[v].p, expected.p);
            EXPECT_EQ(found[v].tested, expected.tested);
            EXPECT_EQ(found[v].insulated, expected.insulated);
            EXPECT_DOUBLE_EQ(found[v].broker_p, expected.broker_p);
            EXPECT_EQ(again[v].broker_p, found[v].broker_p);
        }
    }
}

TEST(Insulation, WithoutCallsThereIsNothingToTest)
{
    const support::LoadedRecords nothing{std::vector<engine::Record>{}};
    EXPECT_TRUE(insulation(nothing.subject(), {}).empty());
}

} // namespace spindel::analysis
