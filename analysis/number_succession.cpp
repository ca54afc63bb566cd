#include "analysis/number_succession.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "analysis/succession_chance.h"
#include "engine/parallel.h"

namespace spindel::analysis {

namespace {

using engine::EntityId;

constexpr double kPopular = 300; // contacts with so many others link nobody

/// Entities that have been found to be one.
class Sets {
public:
    explicit Sets(std::size_t count) : parent_(count)
    {
        std::iota(parent_.begin(), parent_.end(), 0);
    }

    std::uint32_t root(std::uint32_t i) const
    {
        while (parent_[i] != i)
            i = parent_[i];
        return i;
    }
    void unite(std::uint32_t a, std::uint32_t b)
    {
        const auto [low, high] = std::minmax({root(a), root(b)});
        parent_[high] = low;
    }

private:
    std::vector<std::uint32_t> parent_;
};

/// A number that began or ended inside the period, with whom it spoke.
struct Candidate {
    EntityId number = engine::kNoEntity;
    engine::Time moment; // its last call, or its first
    std::vector<WeighedContact> contacts;
    double length = 0;
};

class Succession {
public:
    Succession(const engine::RecordGraph& graph, const engine::Personas& stated,
               const NumberUses& uses, const SuccessionOptions& options)
        : graph_(graph), stated_(stated), uses_(uses), options_(options),
          sets_(graph.entity_count()), has_successor_(graph.entity_count()),
          has_predecessor_(graph.entity_count())
    {
        choose();
    }

    std::vector<engine::Merge> run()
    {
        constexpr std::string_view kStage = "following numbers";
        const auto rounds = static_cast<std::size_t>(options_.rounds);
        for (int round = 0; round < options_.rounds; ++round) {
            options_.progress.at(kStage, static_cast<std::size_t>(round), rounds);
            // The surest pairs first: what they join is what the less sure are judged by.
            const double least = std::max(options_.least_score, 0.7 - 0.1 * round);
            const auto before = merges_.size();
            look_up_contacts();
            accept(matches(), least);
            if (merges_.size() == before && least <= options_.least_score) break;
        }
        options_.progress.at(kStage, rounds, rounds);
        return std::move(merges_);
    }

private:
    std::uint32_t name(EntityId number) const
    {
        return sets_.root(index(stated_.lasting_persona_of(number)));
    }

    bool is_known(EntityId number) const
    {
        return graph_.kind(stated_.lasting_persona_of(number)) == engine::EntityKind::actor;
    }

    void choose()
    {
        for (std::uint32_t i = 0; i < graph_.entity_count(); ++i) {
            const EntityId number{i};
            if (graph_.kind(number) != engine::EntityKind::phone || uses_.of(number).calls == 0)
                continue;
            if (uses_.ends_inside(number)) ended_.push_back({number, uses_.last(number), {}, 0});
            if (uses_.begins_inside(number)) began_.push_back({number, uses_.first(number), {}, 0});
        }
    }

    /// Fills in with whom each candidate spoke, by what is known of the contacts so far.
    void look_up_contacts()
    {
        std::vector<std::uint32_t> names(graph_.entity_count());
        for (std::uint32_t i = 0; i < names.size(); ++i) {
            const EntityId entity{i};
            names[i] =
                graph_.kind(entity) == engine::EntityKind::phone ? name(entity) : sets_.root(i);
        }
        const NumberContacts contacts(graph_, names);
        population_ = contacts.population();
        for (auto* list : {&ended_, &began_}) {
            engine::for_each_index(list->size(), [&](std::size_t i) {
                auto& candidate = (*list)[i];
                candidate.contacts = contacts.of(candidate.number);
                candidate.length = contact_length(candidate.contacts, population_);
            });
        }
    }

    bool in_window(engine::Time ended, engine::Time began) const
    {
        return began >= ended - options_.longest_overlap && began <= ended + options_.longest_gap;
    }

    bool may_be_one(const Candidate& older, const Candidate& newer) const
    {
        if (older.number == newer.number || uses_.first(newer.number) <= uses_.first(older.number))
            return false;
        if (is_known(older.number) && is_known(newer.number) &&
            name(older.number) != name(newer.number)) {
            return false;
        }
        const auto speaks_with = [](const Candidate& one, std::uint32_t other) {
            return std::ranges::binary_search(one.contacts, other, {}, &WeighedContact::contact);
        };
        return !speaks_with(older, name(newer.number)) && !speaks_with(newer, name(older.number));
    }

    /// The best match of each ended number among those that began in its window.
    std::vector<SuccessionMatch> matches() const
    {
        std::unordered_map<std::uint32_t, std::vector<std::pair<std::uint32_t, double>>> by_contact;
        for (std::uint32_t i = 0; i < began_.size(); ++i) {
            for (const auto& contact : began_[i].contacts) {
                if (contact.degree > kPopular) continue;
                by_contact[contact.contact].emplace_back(i, contact_weight(contact, population_));
            }
        }
        std::vector<SuccessionSearch> found(ended_.size());
        engine::for_each_index(ended_.size(), [&](std::size_t i) {
            found[i] = search(static_cast<std::uint32_t>(i), by_contact);
        });
        add_p_values(found);
        std::vector<SuccessionMatch> all;
        for (const auto& one : found)
            all.insert(all.end(), one.near.begin(), one.near.end());
        std::ranges::sort(all, {}, [](const SuccessionMatch& m) {
            return std::tuple(-m.score, m.older, m.newer);
        });
        return all;
    }

    template <typename ByContact>
    SuccessionSearch search(std::uint32_t older, const ByContact& by_contact) const
    {
        const auto& one = ended_[older];
        std::unordered_map<std::uint32_t, SuccessionMatch> by_newer;
        if (has_successor_[index(one.number)] || one.length == 0) return {};
        for (const auto& contact : one.contacts) {
            const auto at = by_contact.find(contact.contact);
            if (at == by_contact.end()) continue;
            for (const auto& [newer, w] : at->second) {
                auto& match = by_newer[newer];
                match.older = older;
                match.newer = newer;
                match.score += w * contact_weight(contact, population_);
                ++match.shared;
            }
        }
        SuccessionSearch result;
        std::vector<double> elsewhere;
        for (auto& [newer, match] : by_newer) {
            match.score /= one.length * began_[newer].length;
            const bool alike =
                match.score >= options_.least_score && match.shared >= options_.least_shared;
            if (!in_window(one.moment, began_[newer].moment)) {
                elsewhere.push_back(match.score);
                // who is known to be one says nothing of strangers
                if (alike && name(one.number) != name(began_[newer].number))
                    result.elsewhere.push_back(match.score);
            } else if (alike && may_be_one(one, began_[newer])) {
                result.near.push_back(match);
            }
        }
        result.candidates = static_cast<std::size_t>(std::ranges::count_if(
            began_, [&](const Candidate& c) { return in_window(one.moment, c.moment); }));
        result.others = began_.size() - result.candidates;
        for (auto& match : result.near) {
            const auto alike = static_cast<double>(std::ranges::count_if(
                elsewhere, [&](double score) { return score >= match.score; }));
            match.rarity = (1 + alike) / (1 + static_cast<double>(result.others));
        }
        return result;
    }

    void accept(const std::vector<SuccessionMatch>& matches, double least_score)
    {
        // In the order of their scores, a free pair is the best of both its ends.
        std::vector<bool> older_seen(ended_.size());
        std::vector<bool> newer_seen(began_.size());
        for (const auto& match : matches) {
            const bool best = !older_seen[match.older] && !newer_seen[match.newer];
            older_seen[match.older] = newer_seen[match.newer] = true;
            if (!best || match.score < least_score || match.rarity > options_.most_alike) continue;
            const auto older = ended_[match.older].number;
            const auto newer = began_[match.newer].number;
            if (has_predecessor_[index(newer)]) continue;
            has_successor_[index(older)] = has_predecessor_[index(newer)] = true;
            if (name(older) == name(newer)) continue; // recorded already
            unite(older, newer);
            merges_.push_back({.older = older,
                               .newer = newer,
                               .kind = engine::MergeKind::succession,
                               .last_of_older = uses_.of(older).last,
                               .first_of_newer = uses_.of(newer).first,
                               .score = std::min(1.0, match.score),
                               .p_value = match.p_value,
                               .shared = match.shared});
        }
    }

    void unite(EntityId older, EntityId newer) { sets_.unite(name(older), name(newer)); }

    const engine::RecordGraph& graph_;
    const engine::Personas& stated_;
    const NumberUses& uses_;
    const SuccessionOptions& options_;
    Sets sets_;
    std::vector<bool> has_successor_, has_predecessor_; // by entity
    std::vector<Candidate> ended_, began_;
    double population_ = 0;
    std::vector<engine::Merge> merges_;
};

} // namespace

std::vector<engine::Merge> number_successions(const engine::RecordGraph& graph,
                                              const engine::Personas& stated,
                                              const NumberUses& uses,
                                              const SuccessionOptions& options)
{
    return Succession(graph, stated, uses, options).run();
}

} // namespace spindel::analysis
