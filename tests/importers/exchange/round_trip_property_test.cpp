#include <gtest/gtest.h>

#include "tests/importers/exchange/round_trip.h"
#include "tests/support/exchange_case.h"

namespace spindel::importers::exchange {

namespace {

using analysis::exchange::ExportOptions;
using engine::Labels;

/// Options as a seed wants them: whole, a period, or half of the entities; masked or not.
ExportOptions options_of(const engine::RecordGraph& graph, std::uint64_t seed)
{
    engine::Random random(seed, 1);
    ExportOptions options;
    if (random.below(2) == 0) options.victims = Labels::Victims::included;
    const auto part = random.below(3);
    if (part == 1) options.period = {support::at("2025-03-03"), support::at("2025-03-06")};
    if (part == 2) {
        options.entities.emplace();
        for (std::uint32_t i = 0; i < graph.entity_count(); ++i) {
            if (random.below(2) == 0) options.entities->insert(engine::EntityId{i});
        }
    }
    return options;
}

} // namespace

TEST(RoundTripProperty, ExportImportExportOfRandomRecordsGivesTheSameBytes)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto graph = support::TemporaryCase(support::RecordDraw(seed).draw()).graph();
        const auto* format = kFormats[seed % kFormats.size()];
        const auto trip = round_trip(graph, format, options_of(graph, seed));
        ASSERT_EQ(trip.first, trip.second) << "seed " << seed << ", " << format;
        ASSERT_EQ(trip.rows.read, trip.rows.stored) << "seed " << seed;
    }
}

TEST(RoundTripProperty, NoMaskedExportHoldsAnIdentifierOfAVictim)
{
    const support::TemporaryFolder folder;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto graph = support::TemporaryCase(support::RecordDraw(seed).draw()).graph();
        for (const auto* format : kFormats) {
            const auto bytes =
                exported_bytes(graph, format, {}, folder.path() / (std::to_string(seed) + format));
            for (std::uint32_t i = 0; i < graph.entity_count(); ++i) {
                const engine::EntityId entity{i};
                if (!graph.is_victims(entity)) continue;
                // as a node's id, which every format spells out but GraphML, and as a label
                const auto id =
                    std::string(word(graph.kind(entity))) + ":" + std::string(graph.text(entity));
                EXPECT_EQ(bytes.find(id + "\""), std::string::npos) << id;
                EXPECT_EQ(bytes.find(id + ","), std::string::npos) << id;
                EXPECT_EQ(bytes.find(">" + std::string(graph.text(entity)) + "<"),
                          std::string::npos)
                    << id;
            }
        }
    }
}

} // namespace spindel::importers::exchange
