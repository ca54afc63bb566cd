/// A town of strangers with a clique in it, whose marks a test sets.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "analysis/evidence/coordination.h"
#include "analysis/evidence/two_questions.h"
#include "engine/random.h"
#include "tests/support/subject.h"

namespace spindel::support {

inline constexpr std::uint32_t kPeople = 240;
inline constexpr std::uint32_t kClique =
    8; // who knows one another, and is organised where the test says

/// People of several countries, six contacts each drawn at random; the first eight all know each
/// other.
struct Town {
    explicit Town(const std::vector<std::string>& countries = {"SE", "NO", "LT", "CZ"})
        : loaded(records(countries)), contacts(loaded.network().node_count())
    {
        engine::Random random(3);
        for (std::uint32_t v = 0; v < kPeople; ++v) {
            for (int k = 0; k < 3; ++k)
                add(v, static_cast<std::uint32_t>(random.below(kPeople)));
        }
        for (std::uint32_t v = 0; v < kClique; ++v) {
            for (std::uint32_t u = 0; u < v; ++u)
                add(v, u);
        }
        for (auto& list : contacts) {
            std::ranges::sort(list);
            list.erase(std::ranges::unique(list).begin(), list.end());
        }
        evidence.counts.resize(contacts.size());
        evidence.marks.resize(contacts.size());
        relays.resize(contacts.size());
    }

    static std::vector<engine::Record> records(const std::vector<std::string>& countries)
    {
        std::vector<std::pair<std::string, std::string>> who;
        for (std::uint32_t v = 0; v < kPeople; ++v)
            who.emplace_back(std::to_string(v), countries[v % countries.size()]);
        auto records = people(who);
        for (std::uint32_t v = 0; v < kPeople; ++v) {
            records.emplace_back(call("C" + std::to_string(v), "2025-03-01T10:00:00Z",
                                      "P-" + std::to_string(v),
                                      "P-" + std::to_string((v + 1) % kPeople)));
        }
        return records;
    }

    engine::NodeId node(std::uint32_t person) const
    {
        return loaded.node("A-" + std::to_string(person));
    }
    void add(std::uint32_t one, std::uint32_t other)
    {
        if (one == other) return;
        contacts[node(one)].push_back(node(other));
        contacts[node(other)].push_back(node(one));
    }

    analysis::Answers answers(int permutations = 49) const
    {
        return analysis::two_questions(loaded.subject(), contacts, evidence, relays, false,
                                       std::vector<bool>(contacts.size(), true),
                                       {.decoys = {.permutations = permutations}});
    }

    /// One in ten moves people, one in ten changes numbers: nobody is organised.
    void mark_at_random(std::uint64_t seed)
    {
        engine::Random random(seed);
        for (std::size_t v = 0; v < evidence.marks.size(); ++v) {
            auto& marks = evidence.marks[v];
            marks.handling = random.below(10) == 0 ? 1.5 + 3 * random.uniform() : 0;
            marks.changing = random.below(10) == 0 ? 1 + 2 * random.uniform() : 0;
            marks.unexplained = marks.changing;
            evidence.counts[v].escorted = marks.handling > 0 ? 2 : 0;
        }
    }

    LoadedRecords loaded;
    analysis::ContactLists contacts;
    analysis::ContactEvidence evidence;
    std::vector<analysis::Relays> relays;
};

/// In command, by its own deeds, over a border, among contacts that change numbers.
inline analysis::Coordination somebody()
{
    analysis::Coordination c;
    c.unexplained_p = 0.001;
    c.in_command = c.acts_itself = c.across_borders = true;
    c.score = 4;
    return c;
}

} // namespace spindel::support
