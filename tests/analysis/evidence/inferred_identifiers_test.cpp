#include "analysis/inferred_identifiers.h"

#include <tuple>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/projection.h"
#include "tests/support/records.h"
#include "tests/support/temporary_case.h"

namespace spindel::analysis {

namespace {

using engine::Merge;
using engine::MergeKind;

/// One person with a stated number, and the numbers "card" and "next" that speak with somebody.
std::vector<engine::Record> records()
{
    std::vector<engine::Record> made{support::actor("A-x"), support::phone("R-1", "P-x", "A-x")};
    for (const auto* number : {"P-x", "P-card", "P-next", "P-more"}) {
        made.emplace_back(support::call(fmt::format("C{}", made.size()), "2025-03-01T10:00:00Z",
                                        number, "P-other"));
    }
    return made;
}

/// What of the persona of P-x is its own by inference, by such merges of (older, newer).
std::string inferred(const std::vector<std::tuple<std::string, std::string, MergeKind>>& joined)
{
    const support::TemporaryCase made(records());
    const auto graph = made.graph();
    std::vector<Merge> merges;
    for (const auto& [older, newer, kind] : joined) {
        auto& merge = merges.emplace_back();
        merge.older = graph.find(older).at(0);
        merge.newer = graph.find(newer).at(0);
        merge.kind = kind;
    }
    const engine::Personas personas(graph, {.merges = merges});
    const auto projection = engine::project(personas);
    const Subject subject{personas, projection, engine::Labels(graph, {})};
    return InferredIdentifiers(subject).of(
        projection.node_of(personas.lasting_persona_of(graph.find("P-x").at(0))).value());
}

} // namespace

TEST(InferredIdentifiers, AreThoseThatNoRecordTiesToTheName)
{
    EXPECT_EQ(inferred({}), "");
    EXPECT_EQ(inferred({{"P-x", "P-card", MergeKind::same_handset}}), "");
    EXPECT_EQ(inferred({{"P-x", "P-card", MergeKind::same_handset},
                        {"P-card", "P-next", MergeKind::succession}}),
              "P-next");
    // a handset shared with a number that is inferred itself states nothing of the person
    EXPECT_EQ(inferred({{"P-x", "P-next", MergeKind::succession},
                        {"P-next", "P-more", MergeKind::same_handset}}),
              "P-more P-next");
}

} // namespace spindel::analysis
