#include "engine/algorithms/temporal_motifs.h"

#include <algorithm>
#include <set>
#include <tuple>

#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "engine/random.h"
#include "tests/support/random_graphs.h"

namespace spindel::engine {

namespace {

std::vector<Contact> random_contacts(std::uint64_t seed, NodeId nodes, std::size_t count,
                                     std::uint64_t seconds)
{
    Random random(seed, 0x6d6f74);
    std::vector<Contact> contacts(count);
    for (std::uint32_t id = 0; auto& contact : contacts) {
        contact.from = static_cast<NodeId>(random.below(nodes));
        contact.to = static_cast<NodeId>(random.below(nodes));
        contact.time = Time(std::chrono::seconds(random.below(seconds)));
        contact.id = id++;
    }
    return contacts;
}

MotifStep step(NodeId a, NodeId b, const Contact& contact)
{
    if (contact.from == a) return contact.to == b ? MotifStep::ab : MotifStep::ac;
    if (contact.to == a) return contact.from == b ? MotifStep::ba : MotifStep::ca;
    return contact.from == b ? MotifStep::bc : MotifStep::cb;
}

/// Looks at every three contacts.
MotifCounts by_definition(std::vector<Contact> contacts, std::chrono::seconds window)
{
    std::erase_if(contacts, [](const Contact& one) { return one.from == one.to; });
    std::ranges::sort(contacts, {},
                      [](const Contact& one) { return std::tuple(one.time, one.id); });
    MotifCounts counts;
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        const auto& [first, second] = std::pair(contacts[i].from, contacts[i].to);
        for (std::size_t j = i + 1; j < contacts.size(); ++j) {
            if (contacts[j].time - contacts[i].time > window) break;
            counts.relays += contacts[j].from == second && contacts[j].to != first ? 1U : 0U;
            for (std::size_t k = j + 1; k < contacts.size(); ++k) {
                if (contacts[k].time - contacts[i].time > window) break;
                std::set<NodeId> nodes;
                for (const auto at : {i, j, k})
                    nodes.insert({contacts[at].from, contacts[at].to});
                if (nodes.size() <= 3) {
                    ++counts.of_class[motif_class(step(first, second, contacts[j]),
                                                  step(first, second, contacts[k]))];
                } else if (nodes.size() == 4 && contacts[j].from == first &&
                           contacts[k].from == first) {
                    ++counts.fan_outs;
                }
            }
        }
    }
    return counts;
}

} // namespace

TEST(TemporalMotifsProperty, CountsAreThoseOfEveryTriple)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto nodes = static_cast<NodeId>(2 + seed % 7);
        const auto contacts = random_contacts(seed, nodes, seed % 60, 1 + seed % 50);
        const std::chrono::seconds window(seed % 30);
        ASSERT_EQ(temporal_motifs(contacts, nodes, {.window = window}).counts,
                  by_definition(contacts, window))
            << "seed " << seed;
    }
}

TEST(TemporalMotifsProperty, NeitherNamesNorTheOrderOfContactsMatter)
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const auto contacts = random_contacts(seed, 12, 200, 100);
        const TemporalMotifOptions options{.window = std::chrono::seconds(20)};
        const auto renaming = tests::random_renaming(seed, 12);
        std::vector<Contact> renamed(contacts.rbegin(), contacts.rend());
        for (auto& contact : renamed) {
            contact.from = renaming[contact.from];
            contact.to = renaming[contact.to];
        }
        EXPECT_EQ(temporal_motifs(contacts, 12, options), temporal_motifs(renamed, 12, options));
    }
}

TEST(TemporalMotifsProperty, AreTheSameOnOneThreadAndOnMany)
{
    const auto contacts = random_contacts(7, 300, 4000, 10'000);
    for (const auto null : {MotifNull::times_within_ties, MotifNull::all_times}) {
        const auto found = [&](std::size_t threads) {
            const ThreadLimit limit(threads);
            return temporal_motifs(
                contacts, 300,
                {.window = std::chrono::seconds(500), .null = null, .permutations = 5});
        };
        EXPECT_EQ(found(1), found(4));
    }
}

TEST(TemporalMotifsProperty, DealingTimesKeepsHowManyTriplesATieHas)
{
    // all on one tie: whatever is dealt, every three within the window is a motif of that tie
    auto contacts = random_contacts(1, 2, 50, 100);
    const std::chrono::seconds window(30);
    for (const auto null : {MotifNull::times_within_ties, MotifNull::all_times}) {
        const auto found =
            temporal_motifs(contacts, 2, {.window = window, .null = null, .permutations = 20});
        double observed = 0;
        double expected = 0;
        for (std::size_t c = 0; c < 36; ++c) {
            observed += static_cast<double>(found.counts.of_class[c]);
            expected += found.expected.mean[c];
        }
        EXPECT_GT(observed, 0);
        EXPECT_NEAR(expected, observed, 1e-6 * observed);
    }
}

} // namespace spindel::engine
