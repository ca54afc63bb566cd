#include "analysis/simulation/ring_talk.h"

#include <algorithm>

#include "analysis/simulation/pairs.h"

namespace spindel::analysis::simulation {

namespace {

/// Those through whom an insulated spider acts: the deputies, then the head of each stage.
Members lieutenants_of(const Ring& ring)
{
    auto lieutenants = first_of(ring.deputies, 2);
    for (const auto* stage :
         {&ring.controllers, &ring.recruiters, &ring.collectors, &ring.transporters, &ring.mules}) {
        if (!stage->empty()) lieutenants.push_back(stage->front());
    }
    return first_of(lieutenants, static_cast<std::size_t>(std::max(3, ring.plan.lieutenants)));
}

void join_spider(std::vector<Pair>& pairs, const Ring& ring, Draws& draws)
{
    const Members spider{ring.spider};
    if (ring.plan.insulated()) {
        join(pairs, spider, lieutenants_of(ring), 1.0, 0.25, draws);
        return;
    }
    const auto heads = [](const Members& members) { return first_of(members, 1); };
    join(pairs, spider, first_of(ring.deputies, 2), 1.0, 0.6, draws);
    join(pairs, spider, heads(ring.recruiters), 0.9, 0.2, draws);
    join(pairs, spider, heads(ring.controllers), ring.deputies.empty() ? 1.0 : 0.8, 0.25, draws);
    join(pairs, spider, heads(ring.collectors), 0.9, 0.12, draws);
    if (ring.plan.quiet_spider) return;
    join(pairs, spider, ring.transporters, 0.7, 0.15, draws);
    join(pairs, spider, ring.controllers, 0.7, 0.3, draws);
    join(pairs, spider, ring.recruiters, 0.7, 0.2, draws);
}

std::vector<Pair> pairs_of(const Ring& ring, Draws& draws)
{
    std::vector<Pair> pairs;
    join_spider(pairs, ring, draws);
    const auto heads = [](const Members& members) { return first_of(members, 1); };
    join(pairs, ring.deputies, ring.controllers, 0.8, 0.35, draws);
    join(pairs, ring.deputies, heads(ring.recruiters), 0.5, 0.12, draws);
    join(pairs, ring.deputies, ring.transporters, 0.4, 0.12, draws);
    join_inside(pairs, ring.recruiters, 0.8, 0.25, draws);
    join_inside(pairs, ring.controllers, 0.8, 0.4, draws);
    join(pairs, ring.recruiters, ring.transporters, 0.4, 0.2, draws);
    join(pairs, ring.controllers, ring.transporters, 0.3, 0.1, draws);
    join(pairs, ring.collectors, ring.mules, 0.6, 0.15, draws);
    join(pairs, ring.controllers, ring.mules, 0.4, 0.15, draws);
    for (auto& pair : pairs)
        pair.per_day *= ring.plan.pace;
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

/// An order of the spider's that a lieutenant passes on within minutes, or a report going up.
void relay(Chronicle& chronicle, const Ring& ring, const RingLines& lines, engine::Time time,
           Draws& draws)
{
    const auto say = [&](PersonIndex from, PersonIndex to) {
        const auto caller = lines.of(from, time);
        const auto callee = lines.of(to, time);
        if (draws.chance(0.3)) {
            chronicle.message(time, caller, callee);
        } else {
            chronicle.brief_call(time, caller, callee, draws);
        }
        time += std::chrono::seconds{draws.between(60, 1200)};
    };
    const auto& below =
        draws.chance(0.6) || ring.transporters.empty() ? ring.controllers : ring.transporters;
    const auto lieutenant = draws.pick(lieutenants_of(ring));
    const auto other = draws.pick(below);
    const bool up = draws.chance(0.4);
    if (lieutenant == other) return;
    say(up ? other : ring.spider, lieutenant);
    say(lieutenant, up ? ring.spider : other);
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
    const double weeks = (chronicle.days() - ring.plan.first_day) / 7.0;
    for (auto left = draws.poisson(ring.plan.relays_a_week * weeks); left > 0; --left) {
        const auto day = draws.between(ring.plan.first_day, chronicle.days() - 1);
        relay(chronicle, ring, lines, draws.moment(chronicle.day(day), rhythm), draws);
    }
    visit(chronicle, ring, draws);
}

} // namespace spindel::analysis::simulation
