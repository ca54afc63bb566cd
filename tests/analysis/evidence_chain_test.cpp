#include "analysis/evidence_chain.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "analysis/record_text.h"
#include "tests/support/subject.h"

namespace spindel::analysis {

using namespace support;

namespace {

/// A call by another authority, with its own grade.
engine::CallRecord call_of(const std::string& source, const std::string& record,
                           const std::string& time, const std::string& from, const std::string& to,
                           std::string_view graded = "A1")
{
    auto made = call(record, time, "P-" + from, "P-" + to);
    made.source = source;
    made.grade = grade(graded);
    return made;
}

std::vector<engine::Record> four_people()
{
    return people({{"a", "SE"}, {"b", "NO"}, {"c", "LT"}, {"d", "CZ"}});
}

std::optional<EvidenceChain> chain(const LoadedRecords& loaded, const std::string& from,
                                   const std::string& to)
{
    return evidence_chain(loaded.subject(), loaded.node("A-" + from), loaded.node("A-" + to));
}

/// The records of a chain's steps, each step's own first: "C-1 C-2".
std::string own_records(const LoadedRecords& loaded, const EvidenceChain& chain)
{
    const auto& graph = loaded.subject().graph();
    std::string all;
    for (const auto& step : chain.steps) {
        all += (all.empty() ? "" : " ") +
               std::string(graph.record_id(graph.event(step.records.front())));
    }
    return all;
}

} // namespace

TEST(EvidenceChain, FollowsTheOrderOfTime)
{
    auto records = four_people();
    records.push_back(call_of("SE-TEL", "C-1", "2025-03-01T10:00:00Z", "a", "b"));
    records.push_back(call_of("NO-TEL", "C-2", "2025-03-02T10:00:00Z", "b", "c"));
    const LoadedRecords loaded(records);
    const auto there = chain(loaded, "a", "c");
    ASSERT_TRUE(there);
    EXPECT_TRUE(there->is_time_respecting);
    EXPECT_EQ(own_records(loaded, *there), "C-1 C-2");
    EXPECT_EQ(there->jurisdictions, (std::vector<std::string>{"NO", "SE"}));
    EXPECT_EQ(jurisdictions_line(*there), "NO, SE");
}

TEST(EvidenceChain, ACallThatTwoOperatorsTellHasBothAsItsSources)
{
    auto records = four_people();
    records.push_back(call_of("SE-TEL", "C-1", "2025-03-01T10:00:00Z", "a", "b"));
    const auto again = call_of("NO-TEL", "77", "2025-03-01T10:00:03Z", "a", "b");
    const TemporaryCase made(records, {{again, "SE-TEL", "C-1"}});
    const LoadedCase loaded(made.open(), {});
    const auto& graph = loaded.graph();
    const auto call =
        std::ranges::find(graph.events(), engine::EventKind::call, &engine::Event::kind) -
        graph.events().begin();
    const engine::EventId record{static_cast<std::uint32_t>(call)};
    EXPECT_EQ(record_name(graph, record), "SE-TEL/C-1=NO-TEL/77");
    EXPECT_EQ(record_place(graph, record), "records.csv:10, records.csv:11");
    ASSERT_EQ(graph.second_sources(record).size(), 1U);
    EXPECT_EQ(graph.second_sources(record)[0].time, at("2025-03-01T10:00:03Z"));

    const auto node = [&](const char* name) {
        return *loaded.projection().node_of(graph.find(name).at(0));
    };
    const auto found = evidence_chain(loaded.subject(), node("A-a"), node("A-b"));
    ASSERT_TRUE(found);
    EXPECT_EQ(jurisdictions_line(*found), "NO, SE");
    const auto row = path_table(*found, loaded.subject()).rows.at(0);
    EXPECT_EQ(engine::text(row[4]), "SE-TEL/C-1=NO-TEL/77");
    EXPECT_EQ(engine::text(row[9]), "NO-TEL SE-TEL");
}

TEST(EvidenceChain, FallsBackToAStaticOneAndSaysSo)
{
    auto records = four_people();
    records.push_back(call_of("SE-TEL", "C-1", "2025-03-01T10:00:00Z", "a", "b"));
    records.push_back(call_of("NO-TEL", "C-2", "2025-03-02T10:00:00Z", "b", "c"));
    const LoadedRecords loaded(records);
    const auto back = chain(loaded, "c", "a");
    ASSERT_TRUE(back);
    EXPECT_FALSE(back->is_time_respecting) << "nothing said on 2 March went out on 1 March";
    EXPECT_EQ(own_records(loaded, *back), "C-2 C-1");
}

TEST(EvidenceChain, TheBestGradedOneWinsOverAShorterOne)
{
    auto records = four_people();
    records.push_back(call_of("SE-TEL", "C-1", "2025-03-01T10:00:00Z", "a", "c", "E5"));
    records.push_back(call_of("SE-TEL", "C-2", "2025-03-01T10:00:00Z", "a", "b", "B2"));
    records.push_back(call_of("SE-TEL", "C-3", "2025-03-02T10:00:00Z", "b", "c", "A1"));
    const LoadedRecords loaded(records);
    const auto found = chain(loaded, "a", "c");
    ASSERT_TRUE(found);
    EXPECT_EQ(own_records(loaded, *found), "C-2 C-3");
    EXPECT_EQ(found->steps.at(0).grade.text(), "B2");
}

TEST(EvidenceChain, MoneyLeadsFromPayerToPayeeOnly)
{
    auto records = four_people();
    records.push_back(account("H-1", "K-a", "A-a"));
    records.push_back(account("H-2", "K-b", "A-b"));
    records.push_back(payment("M-1", "2025-03-01T10:00:00Z", "K-a", "K-b", "100"));
    const LoadedRecords loaded(records);
    ASSERT_TRUE(chain(loaded, "a", "b"));
    EXPECT_TRUE(chain(loaded, "a", "b")->is_time_respecting);
    EXPECT_EQ(chain(loaded, "a", "b")->steps.at(0).layer, engine::Layer::payments);
    const auto back = chain(loaded, "b", "a");
    EXPECT_TRUE(!back || !back->is_time_respecting);
}

TEST(EvidenceChain, AStepListsEveryRecordOfItsTieOwnFirst)
{
    auto records = four_people();
    records.push_back(call_of("SE-TEL", "C-1", "2025-03-03T10:00:00Z", "b", "a"));
    records.push_back(call_of("SE-TEL", "C-2", "2025-03-01T10:00:00Z", "a", "b"));
    records.push_back(call_of("SE-TEL", "C-3", "2025-03-02T10:00:00Z", "a", "b"));
    const LoadedRecords loaded(records);
    const auto found = chain(loaded, "a", "b");
    ASSERT_TRUE(found);
    EXPECT_EQ(own_records(loaded, *found), "C-2") << "the earliest to arrive";
    const auto csv = to_csv(path_table(*found, loaded.subject()));
    EXPECT_NE(csv.find("\n1,A-a,A-b,calls,SE-TEL/C-2 SE-TEL/C-3 SE-TEL/C-1,2025-03-01T10:00:00Z,"
                       "2025-03-03T10:00:00Z,"),
              std::string::npos)
        << csv;
}

TEST(EvidenceChain, BetweenPartsThereIsNone)
{
    auto records = four_people();
    records.push_back(call_of("SE-TEL", "C-1", "2025-03-01T10:00:00Z", "a", "b"));
    records.push_back(call_of("SE-TEL", "C-2", "2025-03-02T10:00:00Z", "c", "d"));
    const LoadedRecords loaded(records);
    EXPECT_FALSE(chain(loaded, "a", "d"));
    EXPECT_EQ(to_csv(path_table({}, loaded.subject())),
              "step,from_node,to_node,layer,records,first_time,last_time,from_country,to_country,"
              "source,grade,own_time\n");
}

TEST(EvidenceChain, AVictimAtItsEndStandsUnderItsLabel)
{
    auto records = four_people();
    records.push_back(actor("A-c", "LT", engine::Category::victim, "LT-POL"));
    records.push_back(call_of("SE-TEL", "C-1", "2025-03-01T10:00:00Z", "a", "b"));
    records.push_back(call_of("LT-TEL", "C-2", "2025-03-02T10:00:00Z", "b", "c"));
    const LoadedRecords loaded(records);
    const auto found = chain(loaded, "a", "c");
    ASSERT_TRUE(found);
    const auto csv = to_csv(
        chains_table({{0, loaded.node("A-a"), loaded.node("A-c"), *found}}, loaded.subject()));
    EXPECT_TRUE(csv.starts_with("ring,spider,victim,time_respecting,authorities,step,from_node,"));
    EXPECT_NE(csv.find("\n0,A-a,victim-1,yes,\"LT, SE\",1,A-a,A-b,"), std::string::npos) << csv;
    EXPECT_NE(csv.find(",2,A-b,victim-1,"), std::string::npos) << csv;
    EXPECT_EQ(csv.find("A-c"), std::string::npos);
}

} // namespace spindel::analysis
