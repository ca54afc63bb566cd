#include <array>

#include "analysis/report/swedish/sentences.h"

namespace spindel::analysis::report::swedish {

namespace {

// As viewer/sentences/of_findings.cpp and its translations have them.
constexpr auto kFindings = std::to_array<Sentence>({
    {"marked contacts", "märkta kontakter"},
    {"money kept", "behållna pengar"},
    {"orders passed on", "vidareförda order"},
    {"journeys it paid", "resor den betalade"},
    {"no sign of command", "inget tecken på ledning"},
    {"no deeds of its own", "inga egna gärningar"},
    {"one country", "ett land"},
    {"contacts that change numbers", "kontakter som byter nummer"},
    {"two questions", "två frågor"},
    {"nearness to the known", "närhet till de kända"},
    {"pulled records", "uttagna uppgifter"},
    {"wages", "löner"},
    {"journeys paid", "betalda resor"},
    {"escorts", "ledsagningar"},
    {"lumps passed up", "summor lämnade uppåt"},
    {"changes of number", "nummerbyten"},
    {"looks handled", "verkar själv förd"},
    {"ring", "ring"},
    {"shared departures", "gemensamma avgångar"},
    {"shared bookings", "gemensamma bokningar"},
    {"insulated contacts", "avskärmade kontakter"},
    {"insulated", "avskärmad"},
    {"journeys of others", "andras resor"},
    {"sums passed up", "belopp lämnade uppåt"},
    {"money passed through", "genomgående pengar"},
    {"money over a border", "pengar över en gräns"},
    {"ring-mate above", "ringkamrat ovanför"},
    {"its score is taken times {}: a row above shares marked contacts with it, or one is the "
     "other's",
     "dess poäng tas gånger {}: en rad ovanför delar märkta kontakter med den, eller så är den ena "
     "den andras"},
    {"calls after arrivals", "samtal efter ankomster"},
    {"calls before departures", "samtal före avresor"},
    {"cross-border brokerage", "förmedling över gränser"},
    {"betweenness", "betweenness"},
    {"constraint", "bundenhet"},
    {"sole contacts", "kontakter bara den har"},
    {"place in the network", "plats i nätverket"},
    {"under orders", "under order"},
    {"calls passed on", "samtal som förts vidare"},
    {"brokerage across borders", "förmedling över gränserna"},
    {"in no ring: no group of significant ties holds it",
     "i ingen ring: ingen grupp av signifikanta band rymmer den"},
    {"whether this is beyond chance was not asked (no permutations)",
     "om detta är mer än slumpen ger har inte prövats (inga permutationer)"},
    {"contacts", "kontakter"},
    {"1 of {} (itself and its contacts) moves people, collects money, changes numbers or deals "
     "with those who do, in 1 country (marks {}, p = {}; organised {}, unlike lawful {}, weight "
     "{})",
     "1 av {} (den själv och dess kontakter) förflyttar människor, samlar in pengar, byter nummer "
     "eller har att göra med dem som gör det, i 1 land (märken {}, p = {}; organiserat {}, olikt "
     "lagligt {}, vikt {})"},
    {"1 of {} (itself and its contacts) moves people, collects money, changes numbers or deals "
     "with those who do, in {} countries (marks {}, p = {}; organised {}, unlike lawful {}, weight "
     "{})",
     "1 av {} (den själv och dess kontakter) förflyttar människor, samlar in pengar, byter nummer "
     "eller har att göra med dem som gör det, i {} länder (märken {}, p = {}; organiserat {}, "
     "olikt lagligt {}, vikt {})"},
    {"{} of {} (itself and its contacts) move people, collect money, change numbers or deal with "
     "those who do, in 1 country (marks {}, p = {}; organised {}, unlike lawful {}, weight {})",
     "{} av {} (den själv och dess kontakter) förflyttar människor, samlar in pengar, byter nummer "
     "eller har att göra med dem som gör det, i 1 land (märken {}, p = {}; organiserat {}, olikt "
     "lagligt {}, vikt {})"},
    {"{} of {} (itself and its contacts) move people, collect money, change numbers or deal with "
     "those who do, in {} countries (marks {}, p = {}; organised {}, unlike lawful {}, weight {})",
     "{} av {} (den själv och dess kontakter) förflyttar människor, samlar in pengar, byter nummer "
     "eller har att göra med dem som gör det, i {} länder (märken {}, p = {}; organiserat {}, "
     "olikt lagligt {}, vikt {})"},
    {"kept 1 large payment ({} euro) from one that was being paid by others (rarity {}, weight {})",
     "behöll 1 stor betalning ({} euro) från en som själv fick betalt av andra (sällsynthet {}, "
     "vikt {})"},
    {"kept {} large payments ({} euro) from one that was being paid by others (rarity {}, weight "
     "{})",
     "behöll {} stora betalningar ({} euro) från en som själv fick betalt av andra (sällsynthet "
     "{}, vikt {})"},
    {"kept {} large payments ({} euro) from {} that were being paid by others (rarity {}, weight "
     "{})",
     "behöll {} stora betalningar ({} euro) från {} som själva fick betalt av andra (sällsynthet "
     "{}, vikt {})"},
    {"1 of {} contacts passes its calls on within minutes, more than by chance with p = {}; {} of "
     "{} call it within minutes of being called (p = {}); it does the same for {} and {} of them "
     "(command {}, weight {})",
     "1 av {} kontakter för dess samtal vidare inom några minuter, fler än slumpen ger med p = {}; "
     "{} av {} ringer den inom några minuter efter att ha blivit uppringda (p = {}); den gör "
     "detsamma för {} respektive {} av dem (ledning {}, vikt {})"},
    {"{} of {} contacts pass its calls on within minutes, more than by chance with p = {}; {} of "
     "{} call it within minutes of being called (p = {}); it does the same for {} and {} of them "
     "(command {}, weight {})",
     "{} av {} kontakter för dess samtal vidare inom några minuter, fler än slumpen ger med p = "
     "{}; {} av {} ringer den inom några minuter efter att ha blivit uppringda (p = {}); den gör "
     "detsamma för {} respektive {} av dem (ledning {}, vikt {})"},
    {"{} (q = {}), {} (q = {})", "{} (q = {}), {} (q = {})"},
    {"organised across borders beyond chance", "organiserad över gränser mer än slumpen ger"},
    {"not shown to be organised beyond chance", "inte visad vara organiserad mer än slumpen ger"},
    {"unlike lawful organisation", "olik laglig organisation"},
    {"not shown to be unlike lawful organisation", "inte visad vara olik laglig organisation"},
    {"paid the journeys of others (weight {})", "betalade andras resor (vikt {})"},
    {"brought others over a border and left (weight {})",
     "förde andra över en gräns och for därifrån (vikt {})"},
    {"passed up 1 sum that it had collected", "lämnade uppåt 1 belopp som den hade samlat in"},
    {"passed up {} sums that it had collected", "lämnade uppåt {} belopp som den hade samlat in"},
    {"changed numbers {} times", "bytte nummer {} gånger"},
    {"was itself brought on a journey (weight {} off)", "fördes själv på en resa (avdrag {})"},
    {"paid for others who were brought over a border, itself (surprise {}, weight {})",
     "betalade själv för andra som fördes över en gräns (överraskning {}, vikt {})"},
    {"acts on the word of its contacts more than they on its (command {}), so that the marks count "
     "{} times",
     "handlar på sina kontakters ord mer än de på dess (ledning {}), därför räknas märkena {} "
     "gånger"},
    {"shows no sign of command, so that what it is among counts half, and it is not flagged",
     "visar inget tecken på att leda, därför räknas det den ingår i till hälften, och den flaggas "
     "inte"},
    {"1 of these keeps changing numbers (p = {}, and {} without a change that many share)",
     "1 av dem byter nummer gång på gång (p = {}, och {} utan ett byte som många delar)"},
    {"{} of these keep changing numbers (p = {}, and {} without a change that many share)",
     "{} av dem byter nummer gång på gång (p = {}, och {} utan ett byte som många delar)"},
    {"only its word is seen, as a foreman's may be, so it is not flagged",
     "bara dess ord syns, som en arbetsledares kan göra, så den flaggas inte"},
    {"all that is seen is of one country, so it is not flagged",
     "allt som syns hör till ett enda land, så den flaggas inte"},
    {"{} times as near to the known nodes as to all",
     "{} gånger så nära de kända noderna som noderna i allmänhet"},
    {"the wages they draw are {} times as likely of a lawful firm's staff as of anybody",
     "lönerna de får är {} gånger så sannolika för ett lagligt företags anställda som för vem som "
     "helst"},
    {"the records were pulled around suspects, so how many contacts it has says nothing",
     "uppgifterna togs ut kring misstänkta, så hur många kontakter den har säger ingenting"},
    {"in ring {0} of {2} members and 1 country (score {1})",
     "i ring {0} med {2} medlemmar och 1 land (poäng {1})"},
    {"in ring {0} of {3} members and {1} countries (score {2})",
     "i ring {0} med {3} medlemmar och {1} länder (poäng {2})"},
    {"goes by the same departures as 1 other on bookings of their own, beyond chance (with one {} "
     "times, p = {}, q = {})",
     "reser med samma avgångar som 1 annan på skilda bokningar, oftare än slumpen ger (med en {} "
     "gånger, p = {}, q = {})"},
    {"goes by the same departures as {} others on bookings of their own, beyond chance (with one "
     "{} times, p = {}, q = {})",
     "reser med samma avgångar som {} andra på skilda bokningar, oftare än slumpen ger (med en {} "
     "gånger, p = {}, q = {})"},
    {"set out on one booking with 1 other who did not come home with it",
     "reste ut på samma bokning som 1 annan som inte följde med hem"},
    {"set out on one booking with {} others who did not come home with it",
     "reste ut på samma bokning som {} andra som inte följde med hem"},
    {"1 of its {} contacts speaks with hardly anybody else (p = {})",
     "1 av dess {} kontakter talar knappt med någon annan (p = {})"},
    {"{} of its {} contacts speak with hardly anybody else (p = {})",
     "{} av dess {} kontakter talar knappt med någon annan (p = {})"},
    {"{} of its {} calls are with one contact, who has 1 other (p = {})",
     "{} av dess {} samtal är med en enda kontakt, som har 1 annan (p = {})"},
    {"{} of its {} calls are with one contact, who has {} others (p = {})",
     "{} av dess {} samtal är med en enda kontakt, som har {} andra (p = {})"},
    {"stayed behind on {} of the {} journeys that it paid (p = {})",
     "stannade hemma vid {} av de {} resor som den betalade (p = {})"},
    {"passed up 1 sum larger than those it collected (p = {})",
     "lämnade uppåt 1 belopp som var större än dem den samlade in (p = {})"},
    {"passed up {} sums larger than those it collected (p = {})",
     "lämnade uppåt {} belopp som var större än dem den samlade in (p = {})"},
    {"1 sum went on within three days, nearly whole (p = {})",
     "1 belopp gick vidare inom tre dagar, nästan helt (p = {})"},
    {"{} sums went on within three days, nearly whole (p = {})",
     "{} belopp gick vidare inom tre dagar, nästan hela (p = {})"},
    {"{} of the {} who paid it are abroad (p = {}); {} % of all that it got {}",
     "{} av de {} som betalade den finns utomlands (p = {}); {} % av allt som den fick {}"},
    {"stays with it, where the money ends", "stannar hos den, där pengarna slutar"},
    {"stays with it, the rest goes on", "stannar hos den, resten går vidare"},
    {"its calls with {} of {} who arrived to stay come just after their arrival (p = {}), as a "
     "host's or a foreman's do",
     "dess samtal med {} av {} som kom för att stanna kommer strax efter deras ankomst (p = {}), "
     "som en värds eller en förmans gör"},
    {"its calls with {} of {} who left to stay come just before their departure (p = {})",
     "dess samtal med {} av {} som reste för att stanna kommer strax före deras avresa (p = {})"},
    {"joins 1 pair of contacts across borders ({}, {}, {}, {}; {} within; {} by its share of each "
     "pair)",
     "förbinder 1 par av kontakter över gränser ({}, {}, {}, {}; {} inom; {} efter dess andel i "
     "varje par)"},
    {"joins 1 pair of contacts across borders ({}, {}, {}, {}; {} within; {} by its share of each "
     "pair), across borders beyond chance (p = {})",
     "förbinder 1 par av kontakter över gränser ({}, {}, {}, {}; {} inom; {} efter dess andel i "
     "varje par), över gränser mer än slumpen ger (p = {})"},
    {"joins 1 pair of contacts across borders ({}, {}, {}, {}; {} within; {} by its share of each "
     "pair), across borders no more than chance may give (p = {})",
     "förbinder 1 par av kontakter över gränser ({}, {}, {}, {}; {} inom; {} efter dess andel i "
     "varje par), över gränser inte mer än slumpen kan ge (p = {})"},
    {"joins {} pairs of contacts across borders ({}, {}, {}, {}; {} within; {} by its share of "
     "each pair)",
     "förbinder {} par av kontakter över gränser ({}, {}, {}, {}; {} inom; {} efter dess andel i "
     "varje par)"},
    {"joins {} pairs of contacts across borders ({}, {}, {}, {}; {} within; {} by its share of "
     "each pair), across borders beyond chance (p = {})",
     "förbinder {} par av kontakter över gränser ({}, {}, {}, {}; {} inom; {} efter dess andel i "
     "varje par), över gränser mer än slumpen ger (p = {})"},
    {"joins {} pairs of contacts across borders ({}, {}, {}, {}; {} within; {} by its share of "
     "each pair), across borders no more than chance may give (p = {})",
     "förbinder {} par av kontakter över gränser ({}, {}, {}, {}; {} inom; {} efter dess andel i "
     "varje par), över gränser inte mer än slumpen kan ge (p = {})"},
    {"liaison {}", "förbindelselänk {}"},
    {"gatekeeper {}", "grindvakt {}"},
    {"representative {}", "representant {}"},
    {"consultant {}", "konsult {}"},
    {"coordinator {}", "samordnare {}"},
    {"liaison {} at p = {}", "förbindelselänk {} med p = {}"},
    {"gatekeeper {} at p = {}", "grindvakt {} med p = {}"},
    {"representative {} at p = {}", "representant {} med p = {}"},
    {"consultant {} at p = {}", "konsult {} med p = {}"},
    {"coordinator {} at p = {}", "samordnare {} med p = {}"},
    {"lies on {} % of shortest paths", "ligger på {} % av de kortaste vägarna"},
    {"lies on {} % of shortest paths (estimated from {} sources)",
     "ligger på {} % av de kortaste vägarna (uppskattat från {} startpunkter)"},
    {"constraint {}", "bundenhet {}"},
    {"1 contact that only it joins", "1 kontakt som bara den förbinder"},
    {"{} contacts that only it joins", "{} kontakter som bara den förbinder"},
    {"stands above {} of the brokers by brokerage, {} by betweenness, {} by low constraint, {} by "
     "sole contacts: {} in the mean, times {} for its ring, times {} to begin below the rows above",
     "står över {} av förmedlarna i förmedling, {} i betweenness, {} i låg bundenhet, {} i "
     "kontakter bara den har: {} i medeltal, gånger {} för dess ring, gånger {} för att börja "
     "under raderna ovanför"},
    {"stands above {} of the brokers by brokerage, {} by betweenness, {} by low constraint, {} by "
     "sole contacts, {} by nearness to the known: {} in the mean, times {} for its ring, times {} "
     "to begin below the rows above",
     "står över {} av förmedlarna i förmedling, {} i betweenness, {} i låg bundenhet, {} i "
     "kontakter bara den har, {} i närhet till de kända: {} i medeltal, gånger {} för dess ring, "
     "gånger {} för att börja under raderna ovanför"},
    {"1 contact", "1 kontakt"},
    {"{} contacts", "{} kontakter"},
    {"stated user of the phone", "uppgiven användare av telefonen"},
    {"stated holder of the account", "uppgiven innehavare av kontot"},
    {"used in handset {} as {} was", "användes i apparaten {}, liksom {}"},
    {"took over {3} contacts of {0} (likeness {1}, p = {2})",
     "tog över {3} kontakter från {0} (likhet {1}, p = {2})"},
    {"lost {3} contacts to {0} (likeness {1}, p = {2})",
     "miste {3} kontakter till {0} (likhet {1}, p = {2})"},
});

} // namespace

std::span<const Sentence> of_findings()
{
    return kFindings;
}

} // namespace spindel::analysis::report::swedish
