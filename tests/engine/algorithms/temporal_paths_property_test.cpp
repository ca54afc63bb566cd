#include "engine/algorithms/temporal_paths.h"

#include <algorithm>
#include <functional>

#include <gtest/gtest.h>

#include "engine/algorithms/graded_path.h"
#include "engine/random.h"

namespace spindel::engine {

namespace {

constexpr NodeId kNodes = 5;
using Walk = std::vector<Contact>;

std::vector<Contact> random_contacts(std::uint64_t seed)
{
    Random random(seed, 17);
    std::vector<Contact> contacts(random.below(10));
    std::uint32_t id = 0;
    for (auto& contact : contacts) {
        contact.from = static_cast<NodeId>(random.below(kNodes));
        contact.to = static_cast<NodeId>(random.below(kNodes));
        contact.time = Time(std::chrono::seconds(random.below(8)));
        contact.duration = std::chrono::seconds(random.below(3));
        contact.weakness = static_cast<std::uint8_t>(1 + random.below(7));
        contact.id = ++id;
    }
    for (std::size_t left = contacts.size(); left > 1; --left) {
        std::swap(contacts[left - 1], contacts[random.below(left)]);
    }
    return contacts;
}

/// Every time-respecting walk that uses no contact twice, from each node to each other one. (A walk
/// that uses one twice can leave out what lies between.)
std::vector<Walk> all_walks(const std::vector<Contact>& contacts,
                            std::optional<std::chrono::seconds> max_waiting)
{
    std::vector<Walk> walks;
    std::vector<bool> used(contacts.size(), false);
    Walk walk;
    const std::function<void()> extend = [&] {
        if (!walk.empty()) walks.push_back(walk);
        for (std::size_t i = 0; i < contacts.size(); ++i) {
            const auto& next = contacts[i];
            if (used[i] || next.from == next.to) continue;
            if (!walk.empty()) {
                const auto& last = walk.back();
                if (last.to != next.from || next.time < last.end()) continue;
                if (max_waiting && next.time > last.end() + *max_waiting) continue;
            }
            used[i] = true;
            walk.push_back(next);
            extend();
            walk.pop_back();
            used[i] = false;
        }
    };
    extend();
    return walks;
}

std::vector<std::uint32_t> ids(const Walk& walk)
{
    std::vector<std::uint32_t> result;
    for (const auto& contact : walk)
        result.push_back(contact.id);
    return result;
}

std::uint8_t weakness(const Walk& walk)
{
    return std::ranges::max_element(walk, {}, &Contact::weakness)->weakness;
}

/// Checks that each path is one of the walks, and that no walk with the same ends has a lower cost.
template <typename Cost>
void expect_best(const std::vector<Walk>& walks, NodeId source, NodeId target,
                 const std::optional<TemporalPath>& found, const Cost& cost)
{
    const Walk* best = nullptr;
    const Walk* witness = nullptr;
    for (const auto& walk : walks) {
        if (walk.front().from != source || walk.back().to != target) continue;
        if (best == nullptr || cost(walk) < cost(*best)) best = &walk;
        if (found && ids(walk) == found->contacts) witness = &walk;
    }
    ASSERT_EQ(found.has_value(), best != nullptr);
    if (!found) return;
    ASSERT_NE(witness, nullptr) << "the witness is no time-respecting walk";
    EXPECT_EQ(cost(*witness), cost(*best));
    EXPECT_EQ(found->departure, witness->front().time);
    EXPECT_EQ(found->arrival, witness->back().end());
}

std::optional<GradedPath> best_by_definition(const std::vector<Walk>& walks, NodeId source,
                                             NodeId target)
{
    const auto cost = [](const Walk& walk) {
        return std::tuple(weakness(walk), walk.size(), walk.back().end(), ids(walk));
    };
    const Walk* best = nullptr;
    for (const auto& walk : walks) {
        if (walk.front().from != source || walk.back().to != target) continue;
        if (best == nullptr || cost(walk) < cost(*best)) best = &walk;
    }
    if (best == nullptr) return std::nullopt;
    return GradedPath{ids(*best), weakness(*best)};
}

} // namespace

TEST(TemporalPathsProperty, AllFourOptimaAgreeWithEveryWalkThereIs)
{
    const auto arrival = [](const Walk& walk) { return walk.back().end(); };
    const auto departure = [](const Walk& walk) { return -walk.front().time.time_since_epoch(); };
    const auto duration = [](const Walk& walk) { return walk.back().end() - walk.front().time; };
    const auto hops = [](const Walk& walk) { return walk.size(); };
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        SCOPED_TRACE(seed);
        const auto contacts = random_contacts(seed);
        TemporalPathOptions options;
        if (seed % 2 == 1) options.max_waiting = std::chrono::seconds(seed / 2 % 3);
        const auto walks = all_walks(contacts, options.max_waiting);
        for (NodeId u = 0; u < kNodes; ++u) {
            const auto earliest = earliest_arrival(contacts, kNodes, u, options);
            const auto latest = latest_departure(contacts, kNodes, u, options);
            const auto quickest = fastest(contacts, kNodes, u, options);
            const auto shortest = fewest_hops(contacts, kNodes, u, options);
            for (NodeId v = 0; v < kNodes; ++v) {
                if (u == v) continue;
                expect_best(walks, u, v, earliest[v], arrival);
                expect_best(walks, v, u, latest[v], departure);
                expect_best(walks, u, v, quickest[v], duration);
                expect_best(walks, u, v, shortest[v], hops);
            }
        }
    }
}

TEST(GradedPathProperty, AgreesWithEveryWalkThereIs)
{
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto contacts = random_contacts(seed);
        GradedPathOptions options;
        if (seed % 2 == 1) options.max_waiting = std::chrono::seconds(seed / 2 % 3);
        const auto walks = all_walks(contacts, options.max_waiting);
        for (NodeId u = 0; u < kNodes; ++u) {
            for (NodeId v = 0; v < kNodes; ++v) {
                if (u == v) continue;
                ASSERT_EQ(best_graded_path(contacts, kNodes, u, v, options),
                          best_by_definition(walks, u, v))
                    << "seed " << seed;
            }
        }
    }
}

TEST(GradedPathProperty, TheStaticPathAgreesWithEveryWalkOfContactsWithoutTimes)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        auto contacts = random_contacts(seed);
        if (contacts.size() > 7) contacts.resize(7);
        auto timeless = contacts;
        for (auto& contact : timeless) {
            contact.time = Time{};
            contact.duration = {};
        }
        const auto walks = all_walks(timeless, std::nullopt);
        for (NodeId v = 1; v < kNodes; ++v) {
            ASSERT_EQ(static_path(contacts, kNodes, 0, v), best_by_definition(walks, 0, v))
                << "seed " << seed;
        }
    }
}

TEST(TemporalPathsProperty, TheOrderInWhichContactsComeChangesNothing)
{
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto contacts = random_contacts(seed);
        const std::vector<Contact> turned(contacts.rbegin(), contacts.rend());
        for (const auto& search : {earliest_arrival, latest_departure, fastest, fewest_hops}) {
            const auto paths = search(contacts, kNodes, 0, {});
            const auto of_turned = search(turned, kNodes, 0, {});
            for (NodeId v = 0; v < kNodes; ++v)
                ASSERT_EQ(paths[v], of_turned[v]);
        }
        ASSERT_EQ(best_graded_path(contacts, kNodes, 0, 1), best_graded_path(turned, kNodes, 0, 1));
    }
}

} // namespace spindel::engine
