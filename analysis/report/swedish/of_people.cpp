#include <array>

#include "analysis/report/swedish/sentences.h"

namespace spindel::analysis::report::swedish {

namespace {

constexpr auto kPeople = std::to_array<Sentence>({
    {"The first spiders, highest score first", "De första spindlarna, högst poäng först"},
    {"at least 0", "minst 0"},
    {"false-discovery rate", "andel falska upptäckter"},
    {"How firm the first ranks are, and how often each stays at the top",
     "Hur fasta de första rangplatserna är, och hur ofta var och en stannar i topp"},
    {"{} of the records lost", "{} av uppgifterna saknas"},
    {"One source lost", "En källa saknas"},
    {"Records doubted by grade", "Uppgifter betvivlade efter gradering"},
    {"The case was ranked again without some of its records: {0} with {1} of them lost at random, "
     "once without each source, and {0} with each record kept as often as its grade deserves. Each "
     "cell holds the ranks between which nine in ten of these rankings lie, and in how many the "
     "node is among the first {2}. “–”: there is only one source.",
     "Ärendet rangordnades på nytt utan en del av uppgifterna: {0} när {1} av dem saknades på "
     "måfå, en gång utan varje källa, och {0} när varje uppgift behölls så ofta som dess gradering "
     "förtjänar. Varje cell anger de rangplatser som nio av tio av dessa rangordningar ligger "
     "mellan, och i hur många av dem noden är bland de {2} första. ”–”: det finns bara en källa."},
    {"Why it ranks here: the terms of its score, then what else is known",
     "Varför den står här: poängens delar, sedan vad som i övrigt är känt"},
    {"Measure", "Mått"},
    {"Figure", "Tal"},
    {"In words", "I ord"},
    {"Its user is not known: the records name only this phone.",
     "Användaren är inte känd: uppgifterna nämner bara denna telefon."},
    {"Its user is not known: the records name only this account.",
     "Användaren är inte känd: uppgifterna nämner bara detta konto."},
    {"Its user is not known. This phone and others are taken for one user's; `spindel personas` "
     "lists them, and they can be rejected there:",
     "Användaren är inte känd. Denna telefon och andra antas vara en enda användares; `spindel "
     "personas` räknar upp dem, och de kan förkastas där:"},
    {"states: {}, category {}, {}; grade {};", "uppger: {}, kategori {}, {}; gradering {};"},
    {"No source states who this is.", "Ingen källa uppger vem detta är."},
    {"Who the sources say this is:", "Vem källorna uppger att detta är:"},
    {"({}), from {} to {}:", "({}), från {} till {}:"},
    {"an unknown day", "en okänd dag"},
    {"an open end", "ett öppet slut"},
    {"{} record gives it phones and accounts", "{} uppgift ger den telefoner och konton"},
    {"{} records give it phones and accounts", "{} uppgifter ger den telefoner och konton"},
    {"Score {}; q = {}; {}; ring:", "Poäng {}; q = {}; {}; ring:"},
    {"No node deals with people who move others, collect money or change numbers in a way that can "
     "be ranked.",
     "Ingen nod har att göra med människor som förflyttar andra, samlar in pengar eller byter "
     "nummer på ett sätt som kan rangordnas."},
    {"A spider is a node that deals across borders with people who move others, collect money or "
     "keep changing numbers, keeps money that was collected, or whose calls others pass on within "
     "minutes. Known victims are never ranked. The figure q answers two questions at once: is this "
     "organised across borders beyond chance (all evidence was dealt out anew {} to see), and is "
     "it unlike lawful organisation (the changes of number alone were dealt out as often: lawful "
     "contacts keep their numbers)? Of all rows with a q of at most 0.1, one in ten is expected to "
     "be there wrongly. Rank goes by score, so a row with a larger q may stand before them: it is "
     "not flagged, and what it shows may be chance or lawful business. Last come those who join "
     "others across borders and show nothing else (q = 1). Shared departures and bookings, "
     "insulated contacts, journeys of others, sums passed up, money passed through, money over a "
     "border and calls after arrivals are said beside the rank, with their p, and order nothing.",
     "En spindel är en nod som över gränser har att göra med människor som förflyttar andra, "
     "samlar in pengar eller gång på gång byter nummer, som behåller insamlade pengar, eller vars "
     "samtal andra för vidare inom några minuter. Kända brottsoffer rangordnas aldrig. Talet q "
     "svarar på två frågor samtidigt: är detta organiserat över gränser mer än slumpen ger (allt "
     "underlag delades ut på nytt {} för att se det), och är det olikt laglig organisation (bara "
     "nummerbytena delades ut lika ofta: lagliga kontakter behåller sina nummer)? Av alla rader "
     "med q på högst 0,1 väntas en av tio stå där felaktigt. Rangen går efter poäng, så en rad med "
     "större q kan stå före dem: den är inte flaggad, och vad den visar kan vara slump eller "
     "laglig verksamhet. Sist kommer de som förbinder andra över gränser och inte visar något "
     "annat (q = 1). Gemensamma avgångar och bokningar, avskärmade kontakter, andras resor, belopp "
     "lämnade uppåt, genomgående pengar, pengar över en gräns och samtal efter ankomster anges vid "
     "sidan av rangen, med sitt p, och ordnar ingenting."},
    {"Known victims with ties, the most exposed first",
     "Kända brottsoffer med band, det mest utsatta först"},
    {"Victim", "Brottsoffer"},
    {"Why it stands here", "Varför det står här"},
    {"Known victims are listed so that they can be protected. They are never ranked as spiders, "
     "however central the records make them look. A victim through whom many paths run "
     "(betweenness) or who has many contacts may be watched, may be forced to act for others, and "
     "may be at risk when arrests begin.",
     "Kända brottsoffer räknas upp för att de ska kunna skyddas. De rangordnas aldrig som "
     "spindlar, hur centrala uppgifterna än får dem att se ut. Ett brottsoffer som många vägar går "
     "genom (betweenness) eller som har många kontakter kan vara bevakat, kan tvingas handla åt "
     "andra och kan vara i fara när gripanden börjar."},
    {"The records name no victim with ties to others.",
     "Uppgifterna nämner inget brottsoffer med band till andra."},
    {"This copy shows victims under their pseudonyms, because the program was asked to "
     "(--include-victims). Restrict who reads it.",
     "Detta exemplar visar brottsoffer under deras pseudonymer, eftersom programmet ombads göra "
     "det (--include-victims). Begränsa vem som läser det."},
});

} // namespace

std::span<const Sentence> of_people()
{
    return kPeople;
}

} // namespace spindel::analysis::report::swedish
