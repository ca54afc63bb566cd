#include "analysis/simulation/ring_talk.h"

#include <algorithm>
#include <cstdlib>

namespace spindel::analysis::simulation {

namespace {

using Members = std::vector<PersonIndex>;

/// Two who speak with one another, so many times a day.
struct Pair {
    PersonIndex one = 0, other = 0;
    double per_day = 0;
};

/// Every pair between two groups, each with a chance to exist and a rate of its own.
void join(std::vector<Pair>& pairs, const Members& some, const Members& others, double share,
          double per_day, Draws& draws)
{
    for (const auto one : some) {
        for (const auto other : others) {
            if (one == other || !draws.chance(share)) continue;
            pairs.push_back({one, other, draws.log_normal(per_day, 0.6)});
        }
    }
}

/// Every pair inside a group.
void join_inside(std::vector<Pair>& pairs, const Members& members, double share, double per_day,
                 Draws& draws)
{
    for (std::size_t i = 0; i < members.size(); ++i) {
        join(pairs, {members[i]},
             Members(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(i)), share,
             per_day, draws);
    }
}

Members first_of(const Members& members, std::size_t most)
{
    return {members.begin(),
            members.begin() + static_cast<std::ptrdiff_t>(std::min(most, members.size()))};
}

std::vector<Pair> pairs_of(const Ring& ring, Draws& draws)
{
    std::vector<Pair> pairs;
    const Members spider{ring.spider};
    const auto heads = [](const Members& members) { return first_of(members, 1); };
    join(pairs, spider, first_of(ring.deputies, 2), 1.0, 0.6, draws);
    join(pairs, spider, heads(ring.recruiters), 0.9, 0.2, draws);
    join(pairs, spider, heads(ring.controllers), ring.deputies.empty() ? 1.0 : 0.8, 0.25, draws);
    join(pairs, spider, heads(ring.collectors), 0.9, 0.12, draws);
    if (!ring.plan.quiet_spider) {
        join(pairs, spider, ring.transporters, 0.7, 0.15, draws);
        join(pairs, spider, ring.controllers, 0.7, 0.3, draws);
        join(pairs, spider, ring.recruiters, 0.7, 0.2, draws);
    }
    join(pairs, ring.deputies, ring.controllers, 0.8, 0.35, draws);
    join(pairs, ring.deputies, heads(ring.recruiters), 0.5, 0.12, draws);
    join(pairs, ring.deputies, ring.transporters, 0.4, 0.12, draws);
    join_inside(pairs, ring.recruiters, 0.8, 0.25, draws);
    join_inside(pairs, ring.controllers, 0.8, 0.4, draws);
    join(pairs, ring.recruiters, ring.transporters, 0.4, 0.2, draws);
    join(pairs, ring.controllers, ring.transporters, 0.3, 0.1, draws);
    join(pairs, ring.collectors, ring.mules, 0.6, 0.15, draws);
    join(pairs, ring.controllers, ring.mules, 0.4, 0.15, draws);
    return pairs;
}

void speak(Chronicle& chronicle, const RingLines& lines, const Pair& pair, int from_day,
           Rhythm rhythm, Draws& draws)
{
    const double days = std::max(0, chronicle.days() - from_day);
    for (auto left = draws.poisson(pair.per_day * days); left > 0; --left) {
        const auto day = from_day + static_cast<int>(days * draws.uniform());
        const auto time = draws.moment(chronicle.day(day), rhythm);
        const bool turned = draws.chance(0.5);
        const auto caller = lines.of(turned ? pair.other : pair.one, time);
        const auto callee = lines.of(turned ? pair.one : pair.other, time);
        if (draws.chance(0.3)) {
            chronicle.message(time, caller, callee);
        } else {
            chronicle.brief_call(time, caller, callee, draws);
        }
    }
}

int day_of(const Chronicle& chronicle, engine::Time time)
{
    return static_cast<int>((time - chronicle.first()) / std::chrono::days{1});
}

/// A victim speaks with the keeper, with one or two others, and rarely with home.
std::vector<Pair> victims_pairs(const Ring& ring, const std::vector<Held>& held, std::size_t i,
                                Draws& draws)
{
    std::vector<Pair> pairs;
    join(pairs, {held[i].victim}, {held[i].keeper}, 1.0, 0.25, draws);
    if (i > 0) join(pairs, {held[i].victim}, {held[i - 1].victim}, 0.6, 0.15, draws);
    const auto& helpers = ring.helpers;
    if (std::ranges::find(helpers, held[i].victim) != helpers.end()) {
        join(pairs, {held[i].victim}, first_of(ring.recruiters, 1), 1.0, 0.2, draws);
        join(pairs, {held[i].victim}, ring.victims, 0.6, 0.1, draws);
    }
    return pairs;
}

/// About once a month the spider visits a stage of the ring, for one to three nights.
void visit(Chronicle& chronicle, const Ring& ring, Draws& draws)
{
    const auto& plan = ring.plan;
    const auto home = chronicle.person(ring.spider).country;
    for (int day = plan.first_day + draws.between(5, 30); day < chronicle.days();
         day += draws.between(18, 50)) {
        const auto to = draws.chance(0.6) ? plan.exploited_in : plan.recruited_in;
        const int nights = draws.between(1, 3);
        if (to == home || !chronicle.reserve(ring.spider, day, day + nights + 1)) continue;
        chronicle.travel({ring.spider}, {home, to, chronicle.day(day), {}}, draws);
        chronicle.travel({ring.spider}, {to, home, chronicle.day(day + nights), {}}, draws);
    }
}

} // namespace

void run_ring(Chronicle& chronicle, const Ring& ring, const RingLines& lines,
              const std::vector<Held>& held, Draws& draws)
{
    const auto rhythm = ring.plan.by_night ? Rhythm::night : Rhythm::ordinary;
    for (const auto& pair : pairs_of(ring, draws)) {
        speak(chronicle, lines, pair, ring.plan.first_day, rhythm, draws);
    }
    for (std::size_t i = 0; i < held.size(); ++i) {
        for (const auto& pair : victims_pairs(ring, held, i, draws)) {
            speak(chronicle, lines, pair, day_of(chronicle, held[i].from) + 3, rhythm, draws);
        }
    }
    visit(chronicle, ring, draws);
}

} // namespace spindel::analysis::simulation
