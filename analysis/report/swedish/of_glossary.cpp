#include <array>

#include "analysis/report/swedish/sentences.h"

namespace spindel::analysis::report::swedish {

namespace {

constexpr auto kGlossary = std::to_array<Sentence>({
    {"Node", "Nod"},
    {"A known person or organisation with all phones and accounts that records give it, or a phone "
     "or account whose user is unknown.",
     "En känd person eller organisation med alla telefoner och konton som uppgifter ger den, eller "
     "en telefon eller ett konto vars användare är okänd."},
    {"Tie", "Band"},
    {"Two nodes with at least one record between them: a call or message, a payment, a journey "
     "made together, a journey that one paid for the other, or a stated contact.",
     "Två noder med minst en uppgift mellan sig: ett samtal eller meddelande, en betalning, en "
     "resa som gjordes tillsammans, en resa som den ena betalade åt den andra, eller en uppgiven "
     "kontakt."},
    {"A group of nodes with more ties among themselves than to the rest, counting only ties that "
     "chance alone does not explain.",
     "En grupp av noder med fler band inom sig än till övriga, räknat bara på band som slumpen "
     "ensam inte förklarar."},
    {"Ring score", "Ringpoäng"},
    {"0 to 1. Puts small groups that span countries and kinds of record, act closely in time and "
     "show several parts of the work first. Its formula stands in the program’s documentation "
     "(methods, “Ring score”). It is an order of attention, not a probability.",
     "0 till 1. Sätter små grupper som spänner över länder och slag av uppgifter, handlar tätt i "
     "tiden och visar flera delar av arbetet först. Formeln står i programmets dokumentation "
     "(methods, ”Ring score”). Den ordnar uppmärksamheten och är ingen sannolikhet."},
    {"Density", "Täthet"},
    {"Ties among the members as a share of all possible pairs of members.",
     "Band mellan medlemmarna som andel av alla möjliga par av medlemmar."},
    {"Across borders", "Över gränser"},
    {"Of the ties whose two countries are known, the share whose countries differ.",
     "Av de band vars båda länder är kända, den andel där länderna är olika."},
    {"Spider", "Spindel"},
    {"A node through which people of different countries are linked.",
     "En nod genom vilken människor från olika länder länkas samman."},
    {"Spider score", "Spindelpoäng"},
    {"0 or more. Joins measures listed as reasons by the rule in the program’s documentation "
     "(methods, “Spider score”); others are said beside it. An order of attention, not a "
     "probability.",
     "0 eller mer. Förenar mått som står som skäl efter regeln i programmets dokumentation "
     "(methods, ”Spider score”); andra anges vid sidan av. Den ordnar uppmärksamheten och är ingen "
     "sannolikhet."},
    {"How often chance alone gives a figure at least as large. What chance is, is said for each "
     "measure in the program’s documentation (methods): the same evidence dealt out anew, times "
     "turned within a pair, or countries exchanged. Small means: hard to explain by chance.",
     "Hur ofta slumpen ensam ger ett tal som är minst lika stort. Vad slumpen är sägs för varje "
     "mått i programmets dokumentation (methods): samma underlag utdelat på nytt, tider vridna "
     "inom ett par, eller länder utbytta. Litet betyder: svårt att förklara med slumpen."},
    {"q (false-discovery rate)", "q (andel falska upptäckter)"},
    {"Of all rows flagged down to this one, the share that would be there without any ring. It is "
     "estimated on decoys: the case with its marks of organised work dealt out anew, and with its "
     "number changes dealt out anew; the larger of the two counts (methods).",
     "Av alla rader som flaggas ned till denna, den andel som skulle stå där utan någon ring. Den "
     "uppskattas på skenärenden: ärendet med sina märken av organiserat arbete utdelade på nytt, "
     "och med sina nummerbyten utdelade på nytt; det större av de två gäller (methods)."},
    {"Brokerage", "Förmedling"},
    {"Pairs of contacts who are linked only through the node.",
     "Par av kontakter som är länkade bara genom noden."},
    {"The share of shortest paths between other nodes that run through the node, 0 to 1.",
     "Den andel av de kortaste vägarna mellan andra noder som går genom noden, 0 till 1."},
    {"The Admiralty code: how reliable the source is (A best to F) and how credible what it said "
     "is (1 best to 6). “Ungraded”: the source gave no grade.",
     "Amiralitetskoden: hur tillförlitlig källan är (A bäst till F) och hur trovärdigt det den "
     "sade är (1 bäst till 6). ”Ograderad”: källan gav ingen gradering."},
    {"A known victim. The same number stands for the same person in everything that the program "
     "writes about this case; “victim-2/phone-1” is a phone of victim-2.",
     "Ett känt brottsoffer. Samma nummer står för samma person i allt som programmet skriver om "
     "detta ärende; ”victim-2/phone-1” är en telefon som victim-2 har."},
    {"file:line", "fil:rad"},
    {"The place of a record in the imported files, counted from line 1.",
     "En uppgifts plats i de importerade filerna, räknat från rad 1."},
    {"Times", "Tider"},
    {"All times are in UTC. Central European time is one hour later, two in summer.",
     "Alla tider är i UTC. Centraleuropeisk tid är en timme senare, två på sommaren."},
});

} // namespace

std::span<const Sentence> of_glossary()
{
    return kGlossary;
}

} // namespace spindel::analysis::report::swedish
