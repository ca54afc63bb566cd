#include <array>

#include <QtGlobal>

#include "viewer/sentences/sentences.h"

namespace spindel::viewer {

namespace {

constexpr std::array kSentences{
    // measures
    QT_TRANSLATE_NOOP("sentences", "marked contacts"),
    QT_TRANSLATE_NOOP("sentences", "money kept"),
    QT_TRANSLATE_NOOP("sentences", "orders passed on"),
    QT_TRANSLATE_NOOP("sentences", "journeys it paid"),
    QT_TRANSLATE_NOOP("sentences", "no sign of command"),
    QT_TRANSLATE_NOOP("sentences", "no deeds of its own"),
    QT_TRANSLATE_NOOP("sentences", "one country"),
    QT_TRANSLATE_NOOP("sentences", "contacts that change numbers"),
    QT_TRANSLATE_NOOP("sentences", "two questions"),
    QT_TRANSLATE_NOOP("sentences", "nearness to the known"),
    QT_TRANSLATE_NOOP("sentences", "pulled records"),
    QT_TRANSLATE_NOOP("sentences", "wages"),
    QT_TRANSLATE_NOOP("sentences", "journeys paid"),
    QT_TRANSLATE_NOOP("sentences", "escorts"),
    QT_TRANSLATE_NOOP("sentences", "lumps passed up"),
    QT_TRANSLATE_NOOP("sentences", "changes of number"),
    QT_TRANSLATE_NOOP("sentences", "looks handled"),
    QT_TRANSLATE_NOOP("sentences", "ring"),
    QT_TRANSLATE_NOOP("sentences", "shared departures"),
    QT_TRANSLATE_NOOP("sentences", "shared bookings"),
    QT_TRANSLATE_NOOP("sentences", "insulated contacts"),
    QT_TRANSLATE_NOOP("sentences", "insulated"),
    QT_TRANSLATE_NOOP("sentences", "journeys of others"),
    QT_TRANSLATE_NOOP("sentences", "sums passed up"),
    QT_TRANSLATE_NOOP("sentences", "money passed through"),
    QT_TRANSLATE_NOOP("sentences", "money over a border"),
    QT_TRANSLATE_NOOP("sentences", "ring-mate above"),
    QT_TRANSLATE_NOOP("sentences",
                      "its score is taken times %1: a row above shares marked contacts with it, or "
                      "one is the other's"),
    QT_TRANSLATE_NOOP("sentences", "calls after arrivals"),
    QT_TRANSLATE_NOOP("sentences", "calls before departures"),
    QT_TRANSLATE_NOOP("sentences", "cross-border brokerage"),
    QT_TRANSLATE_NOOP("sentences", "betweenness"),
    QT_TRANSLATE_NOOP("sentences", "constraint"),
    QT_TRANSLATE_NOOP("sentences", "sole contacts"),
    QT_TRANSLATE_NOOP("sentences", "place in the network"),
    QT_TRANSLATE_NOOP("sentences", "under orders"),
    QT_TRANSLATE_NOOP("sentences", "calls passed on"),
    QT_TRANSLATE_NOOP("sentences", "brokerage across borders"),
    QT_TRANSLATE_NOOP("sentences", "in no ring: no group of significant ties holds it"),
    QT_TRANSLATE_NOOP("sentences",
                      "whether this is beyond chance was not asked (no permutations)"),
    QT_TRANSLATE_NOOP("sentences", "contacts"),
    // why a spider stands out
    QT_TRANSLATE_NOOP(
        "sentences",
        "1 of %1 (itself and its contacts) moves people, collects money, changes numbers "
        "or deals with those who do, in 1 country (marks %2, p = %3; organised %4, "
        "unlike lawful %5, weight %6)"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "1 of %1 (itself and its contacts) moves people, collects money, changes numbers "
        "or deals with those who do, in %2 countries (marks %3, p = %4; organised %5, "
        "unlike lawful %6, weight %7)"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "%1 of %2 (itself and its contacts) move people, collect money, change numbers "
        "or deal with those who do, in 1 country (marks %3, p = %4; organised %5, "
        "unlike lawful %6, weight %7)"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "%1 of %2 (itself and its contacts) move people, collect money, change numbers "
        "or deal with those who do, in %3 countries (marks %4, p = %5; organised %6, "
        "unlike lawful %7, weight %8)"),
    QT_TRANSLATE_NOOP("sentences",
                      "kept 1 large payment (%1 euro) from one that was being paid by others "
                      "(rarity %2, weight %3)"),
    QT_TRANSLATE_NOOP("sentences",
                      "kept %1 large payments (%2 euro) from one that was being paid by others "
                      "(rarity %3, weight %4)"),
    QT_TRANSLATE_NOOP("sentences",
                      "kept %1 large payments (%2 euro) from %3 that were being paid by others "
                      "(rarity %4, weight %5)"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "1 of %1 contacts passes its calls on within minutes, more than by chance with "
        "p = %2; %3 of %4 call it within minutes of being called (p = %5); it does the "
        "same for %6 and %7 of them (command %8, weight %9)"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "%1 of %2 contacts pass its calls on within minutes, more than by chance with "
        "p = %3; %4 of %5 call it within minutes of being called (p = %6); it does the "
        "same for %7 and %8 of them (command %9, weight %10)"),
    QT_TRANSLATE_NOOP("sentences", "%1 (q = %2), %3 (q = %4)"),
    QT_TRANSLATE_NOOP("sentences", "organised across borders beyond chance"),
    QT_TRANSLATE_NOOP("sentences", "not shown to be organised beyond chance"),
    QT_TRANSLATE_NOOP("sentences", "unlike lawful organisation"),
    QT_TRANSLATE_NOOP("sentences", "not shown to be unlike lawful organisation"),
    QT_TRANSLATE_NOOP("sentences", "paid the journeys of others (weight %1)"),
    QT_TRANSLATE_NOOP("sentences", "brought others over a border and left (weight %1)"),
    QT_TRANSLATE_NOOP("sentences", "passed up 1 sum that it had collected"),
    QT_TRANSLATE_NOOP("sentences", "passed up %1 sums that it had collected"),
    QT_TRANSLATE_NOOP("sentences", "changed numbers %1 times"),
    QT_TRANSLATE_NOOP("sentences", "was itself brought on a journey (weight %1 off)"),
    QT_TRANSLATE_NOOP("sentences",
                      "paid for others who were brought over a border, itself (surprise %1, "
                      "weight %2)"),
    QT_TRANSLATE_NOOP("sentences",
                      "acts on the word of its contacts more than they on its (command %1), so that "
                      "the marks count %2 times"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "shows no sign of command, so that what it is among counts half, and it is not "
        "flagged"),
    QT_TRANSLATE_NOOP("sentences",
                      "1 of these keeps changing numbers (p = %1, and %2 without a change that many "
                      "share)"),
    QT_TRANSLATE_NOOP("sentences",
                      "%1 of these keep changing numbers (p = %2, and %3 without a change that many "
                      "share)"),
    QT_TRANSLATE_NOOP("sentences",
                      "only its word is seen, as a foreman's may be, so it is not flagged"),
    QT_TRANSLATE_NOOP("sentences", "all that is seen is of one country, so it is not flagged"),
    QT_TRANSLATE_NOOP("sentences", "%1 times as near to the known nodes as to all"),
    QT_TRANSLATE_NOOP("sentences",
                      "the wages they draw are %1 times as likely of a lawful firm's staff as of "
                      "anybody"),
    QT_TRANSLATE_NOOP("sentences",
                      "the records were pulled around suspects, so how many contacts it has says "
                      "nothing"),
    QT_TRANSLATE_N_NOOP("sentences", "in ring %1 of %n members and 1 country (score %2)"),
    QT_TRANSLATE_N_NOOP("sentences", "in ring %1 of %n members and %2 countries (score %3)"),
    // conduct
    QT_TRANSLATE_NOOP("sentences",
                      "goes by the same departures as 1 other on bookings of their own, beyond "
                      "chance (with one %1 times, p = %2, q = %3)"),
    QT_TRANSLATE_NOOP("sentences",
                      "goes by the same departures as %1 others on bookings of their own, beyond "
                      "chance (with one %2 times, p = %3, q = %4)"),
    QT_TRANSLATE_NOOP("sentences",
                      "set out on one booking with 1 other who did not come home with it"),
    QT_TRANSLATE_NOOP("sentences",
                      "set out on one booking with %1 others who did not come home with it"),
    QT_TRANSLATE_NOOP("sentences", "1 of its %1 contacts speaks with hardly anybody else (p = %2)"),
    QT_TRANSLATE_NOOP("sentences", "%1 of its %2 contacts speak with hardly anybody else (p = %3)"),
    QT_TRANSLATE_NOOP("sentences",
                      "%1 of its %2 calls are with one contact, who has 1 other (p = %3)"),
    QT_TRANSLATE_NOOP("sentences",
                      "%1 of its %2 calls are with one contact, who has %3 others (p = %4)"),
    QT_TRANSLATE_NOOP("sentences", "stayed behind on %1 of the %2 journeys that it paid (p = %3)"),
    QT_TRANSLATE_NOOP("sentences", "passed up 1 sum larger than those it collected (p = %1)"),
    QT_TRANSLATE_NOOP("sentences", "passed up %1 sums larger than those it collected (p = %2)"),
    QT_TRANSLATE_NOOP("sentences", "1 sum went on within three days, nearly whole (p = %1)"),
    QT_TRANSLATE_NOOP("sentences", "%1 sums went on within three days, nearly whole (p = %2)"),
    QT_TRANSLATE_NOOP("sentences",
                      "%1 of the %2 who paid it are abroad (p = %3); %4 % of all that it got %5"),
    QT_TRANSLATE_NOOP("sentences", "stays with it, where the money ends"),
    QT_TRANSLATE_NOOP("sentences", "stays with it, the rest goes on"),
    QT_TRANSLATE_NOOP("sentences",
                      "its calls with %1 of %2 who arrived to stay come just after their arrival "
                      "(p = %3), as a host's or a foreman's do"),
    QT_TRANSLATE_NOOP("sentences",
                      "its calls with %1 of %2 who left to stay come just before their departure "
                      "(p = %3)"),
    // brokers and victims
    QT_TRANSLATE_NOOP("sentences",
                      "joins 1 pair of contacts across borders (%1, %2, %3, %4; %5 within; %6 by "
                      "its share of each pair)"),
    QT_TRANSLATE_NOOP("sentences",
                      "joins 1 pair of contacts across borders (%1, %2, %3, %4; %5 within; %6 by "
                      "its share of each pair), across borders beyond chance (p = %7)"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "joins 1 pair of contacts across borders (%1, %2, %3, %4; %5 within; %6 by "
        "its share of each pair), across borders no more than chance may give (p = %7)"),
    QT_TRANSLATE_NOOP("sentences",
                      "joins %1 pairs of contacts across borders (%2, %3, %4, %5; %6 within; %7 by "
                      "its share of each pair)"),
    QT_TRANSLATE_NOOP("sentences",
                      "joins %1 pairs of contacts across borders (%2, %3, %4, %5; %6 within; %7 by "
                      "its share of each pair), across borders beyond chance (p = %8)"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "joins %1 pairs of contacts across borders (%2, %3, %4, %5; %6 within; %7 by "
        "its share of each pair), across borders no more than chance may give (p = %8)"),
    QT_TRANSLATE_NOOP("sentences", "liaison %1"),
    QT_TRANSLATE_NOOP("sentences", "gatekeeper %1"),
    QT_TRANSLATE_NOOP("sentences", "representative %1"),
    QT_TRANSLATE_NOOP("sentences", "consultant %1"),
    QT_TRANSLATE_NOOP("sentences", "coordinator %1"),
    QT_TRANSLATE_NOOP("sentences", "liaison %1 at p = %2"),
    QT_TRANSLATE_NOOP("sentences", "gatekeeper %1 at p = %2"),
    QT_TRANSLATE_NOOP("sentences", "representative %1 at p = %2"),
    QT_TRANSLATE_NOOP("sentences", "consultant %1 at p = %2"),
    QT_TRANSLATE_NOOP("sentences", "coordinator %1 at p = %2"),
    QT_TRANSLATE_NOOP("sentences", "lies on %1 % of shortest paths"),
    QT_TRANSLATE_NOOP("sentences", "lies on %1 % of shortest paths (estimated from %2 sources)"),
    QT_TRANSLATE_NOOP("sentences", "constraint %1"),
    QT_TRANSLATE_NOOP("sentences", "1 contact that only it joins"),
    QT_TRANSLATE_N_NOOP("sentences", "%n contacts that only it joins"),
    QT_TRANSLATE_NOOP("sentences",
                      "stands above %1 of the brokers by brokerage, %2 by betweenness, %3 by low "
                      "constraint, %4 by sole contacts: %5 in the mean, times %6 for its ring, "
                      "times %7 to begin below the rows above"),
    QT_TRANSLATE_NOOP("sentences",
                      "stands above %1 of the brokers by brokerage, %2 by betweenness, %3 by low "
                      "constraint, %4 by sole contacts, %5 by nearness to the known: %6 in the "
                      "mean, times %7 for its ring, times %8 to begin below the rows above"),
    QT_TRANSLATE_NOOP("sentences", "1 contact"),
    QT_TRANSLATE_N_NOOP("sentences", "%n contacts"),
    // numbers and their users
    QT_TRANSLATE_NOOP("sentences", "stated user of the phone"),
    QT_TRANSLATE_NOOP("sentences", "stated holder of the account"),
    QT_TRANSLATE_NOOP("sentences", "used in handset %1 as %2 was"),
    QT_TRANSLATE_N_NOOP("sentences", "took over %n contacts of %1 (likeness %2, p = %3)"),
    QT_TRANSLATE_N_NOOP("sentences", "lost %n contacts to %1 (likeness %2, p = %3)"),
};

} // namespace

std::span<const Sentence> sentences_of_findings()
{
    return kSentences;
}

} // namespace spindel::viewer
