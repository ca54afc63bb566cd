#include "analysis/spider_reasons.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "analysis/evidence/departures.h"
#include "analysis/evidence/tail.h"
#include "analysis/spiders.h"
#include "engine/counted.h"

namespace spindel::analysis {

namespace {

using engine::counted;
using engine::NodeId;

std::string share_words(const Coordination& c)
{
    const auto* deeds =
        c.marked == 1 ? "moves people, collects money, changes numbers or deals with those who do"
                      : "move people, collect money, change numbers or deal with those who do";
    return fmt::format("{} of {} (itself and its contacts) {}, in {} (marks {:.1f}, p = {:.2g}; "
                       "organised {:.1f}, unlike lawful {:.2f}, weight {:.1f})",
                       c.marked, c.contacts + 1, deeds,
                       counted(c.countries, "country", "countries"), c.marks, c.marks_p,
                       c.organised, c.unlike_lawful, c.talk);
}

/// "1.2 x 0.39 + 0.8 x 1.00 = 1.3": each lump that counts beyond what is ordinary, times how far
/// its payer's own evidence lets it count.
std::string sum_words(std::vector<WeighedLump> lumps)
{
    std::string words;
    double sum = 0;
    for (const auto& lump : counting(std::move(lumps))) {
        words +=
            fmt::format("{}{:.2f} x {:.2f}", words.empty() ? "" : " + ", lump.rarity, lump.share);
        sum += lump.weight();
    }
    return fmt::format("{} = {:.2f}", words, sum);
}

std::string money_words(const SpiderEvidence& found, NodeId node, double money)
{
    const double ordinary = found.pulled ? kOrdinaryPaymentPulled : kOrdinaryPayment;
    std::vector<WeighedLump> lumps;
    std::size_t count = 0;
    double eur = 0;
    std::set<NodeId> payers;
    for (const auto& lump : found.evidence.lumps) {
        if (!lump.kept || lump.to != node) continue;
        ++count;
        eur += lump.eur;
        payers.insert(lump.from);
        lumps.push_back(weighed(lump, ordinary, found.evidence.marks[lump.from],
                                found.answers.scored[lump.from]));
    }
    return fmt::format("kept {} ({:.0f} euro) from {} that {} being paid by others "
                       "(rarity {}, weight {:.1f})",
                       counted(static_cast<std::int64_t>(count), "large payment", "large payments"),
                       eur, payers.size() == 1 ? "one" : fmt::format("{}", payers.size()),
                       payers.size() == 1 ? "was" : "were", sum_words(std::move(lumps)), money);
}

std::string order_words(const Relays& relays, double orders)
{
    return fmt::format("{} of {} contacts {} its calls on within minutes, more than by chance "
                       "with p = {:.2g}; {} of {} call it within minutes of being called (p = "
                       "{:.2g}); it does the same for {} and {} of them (command {:.1f}, weight "
                       "{:.1f})",
                       relays.passing, relays.tested, relays.passing == 1 ? "passes" : "pass",
                       relays.p, relays.reporting.found, relays.reporting.tested,
                       relays.reporting.p, relays.obeyed.found, relays.told.found, command(relays),
                       orders);
}

constexpr const char* kNotAsked = "whether this is beyond chance was not asked (no permutations)";

/// Says what was found, and as plainly what was not.
std::string answer_words(double organised_q, double unlike_lawful_q)
{
    return fmt::format("{} (q = {:.2g}), {} (q = {:.2g})",
                       organised_q <= kFlaggedAt ? "organised across borders beyond chance"
                                                 : "not shown to be organised beyond chance",
                       organised_q,
                       unlike_lawful_q <= kFlaggedAt ? "unlike lawful organisation"
                                                     : "not shown to be unlike lawful organisation",
                       unlike_lawful_q);
}

/// Contacts whose calls with it bunch before their departure: marked by chance once in ten.
void add_summons(const ContactCounts& counts, std::vector<Reason>& reasons)
{
    const double p = binomial_tail(static_cast<std::size_t>(counts.tested),
                                   static_cast<std::size_t>(counts.summoned), kBunchedAt);
    if (counts.summoned == 0 || p > kRemarkable) return;
    reasons.push_back({"calls before departures",
                       {counts.summoned, 0},
                       fmt::format("its calls with {:.0f} of {:.0f} who left to stay come just "
                                   "before their departure (p = {:.2g})",
                                   counts.summoned, counts.tested, p)});
}

void add_own_deeds(const ContactCounts& counts, std::vector<Reason>& reasons)
{
    const auto add = [&](const char* measure, double figure, int decimals, std::string words) {
        if (figure > 0) reasons.push_back({measure, {figure, decimals}, std::move(words)});
    };
    add("journeys paid", counts.paid_for, 1,
        fmt::format("paid the journeys of others (weight {:.1f})", counts.paid_for));
    add("escorts", counts.escorted, 1,
        fmt::format("brought others over a border and left (weight {:.1f})", counts.escorted));
    add_summons(counts, reasons);
    add("lumps passed up", counts.collected, 0,
        fmt::format("passed up {} that it had collected",
                    counted(std::lround(counts.collected), "sum", "sums")));
    add("changes of number", counts.changes.numbers, 1,
        fmt::format("changed numbers {:.1f} times", counts.changes.numbers));
    add("looks handled", counts.handled, 1,
        fmt::format("was itself brought on a journey (weight {:.1f} off)", counts.handled));
}

/// The terms of the score, largest first; what nobody was seen to do stands last.
void add_terms(const SpiderEvidence& found, NodeId node, std::vector<Reason>& reasons)
{
    const auto& c = found.answers.scored[node];
    reasons.push_back({"marked contacts", {c.talk, 2}, share_words(c)});
    if (c.money > 0)
        reasons.push_back({"money kept", {c.money, 2}, money_words(found, node, c.money)});
    if (c.orders > 0) {
        const auto& relays = found.relays[node];
        reasons.push_back({"orders passed on", {c.orders, 2}, order_words(relays, c.orders)});
    }
    if (c.deeds > 0) {
        reasons.push_back({"journeys it paid",
                           {c.deeds, 2},
                           fmt::format("paid for others who were brought over a border, itself "
                                       "(surprise {:.1f}, weight {:.1f})",
                                       found.evidence.marks[node].paying, c.deeds)});
    }
    std::ranges::stable_sort(reasons, std::greater<>(),
                             [](const Reason& reason) { return reason.figure.value; });
    if (const double word = command(found.relays[node]); word < kObeys) {
        reasons.push_back({"under orders",
                           {word, 1},
                           fmt::format("acts on the word of its contacts more than they on its "
                                       "(command {:.1f}), so that the marks count {:.1f} times",
                                       word, kUnderOrders)});
    }
    if (!c.in_command) {
        reasons.push_back({"no sign of command",
                           {0.5, 1},
                           "shows no sign of command, so that what it is among counts half, and "
                           "it is not flagged"});
    }
}

/// Why it is not flagged whatever q is.
void add_what_is_missing(const Coordination& c, std::vector<Reason>& reasons)
{
    if (c.in_command && !c.acts_itself) {
        reasons.push_back({"no deeds of its own",
                           {0, 0},
                           "only its word is seen, as a foreman's may be, so it is not flagged"});
    }
    if (!c.across_borders) {
        reasons.push_back(
            {"one country", {0, 0}, "all that is seen is of one country, so it is not flagged"});
    }
}

void add_changes(const Coordination& c, std::vector<Reason>& reasons)
{
    if (c.changers == 0) return;
    reasons.push_back({"contacts that change numbers",
                       {static_cast<double>(c.changers), 0},
                       fmt::format("{} of these {} changing numbers (p = {:.2g}, and {:.2g} "
                                   "without a change that many share)",
                                   c.changers, c.changers == 1 ? "keeps" : "keep", c.changing_p,
                                   c.unexplained_p)});
    if (c.wages == 0) return;
    reasons.push_back({"wages",
                       {c.wages, 2},
                       fmt::format("the wages they draw are {:.2g} times as likely of a lawful "
                                   "firm's staff as of anybody",
                                   std::pow(10, c.wages))});
}

} // namespace

std::vector<Reason> spider_reasons(const Rings& rings, const SpiderEvidence& found, NodeId node,
                                   double discount)
{
    const auto& c = found.answers.scored[node];
    std::vector<Reason> reasons;
    add_terms(found, node, reasons);
    if (discount < 1) {
        reasons.push_back({"ring-mate above",
                           {discount, 1},
                           fmt::format("its score is taken times {:.1f}: a row above shares marked "
                                       "contacts with it, or one is the other's",
                                       discount)});
    }
    add_changes(c, reasons);
    const double organised_q = found.answers.organised_q[node];
    reasons.push_back({"two questions",
                       {organised_q, 4},
                       found.answers.asked
                           ? answer_words(organised_q, found.answers.unlike_lawful_q[node])
                           : kNotAsked});
    add_what_is_missing(c, reasons);
    if (!found.lift.empty()) {
        reasons.push_back(
            {"nearness to the known",
             {found.lift[node], 2},
             fmt::format("{:.2f} times as near to the known nodes as to all", found.lift[node])});
    }
    if (found.pulled) {
        reasons.push_back({"pulled records",
                           {1, 0},
                           "the records were pulled around suspects, so how many contacts it has "
                           "says nothing"});
    }
    add_own_deeds(found.evidence.counts[node], reasons);
    const auto number = rings.ring_of[node];
    if (number != kNoRing && rings.rings[number].members.size() > 1) {
        const auto& ring = rings.rings[number];
        reasons.push_back(
            {"ring",
             {ring.score},
             fmt::format("in ring {} of {} and {} (score {:.3f})", number,
                         counted(std::ssize(ring.members), "member", "members"),
                         counted(std::ssize(ring.countries), "country", "countries"), ring.score)});
    } else {
        reasons.push_back({"ring", {0, 0}, "in no ring: no group of significant ties holds it"});
    }
    return reasons;
}

} // namespace spindel::analysis
