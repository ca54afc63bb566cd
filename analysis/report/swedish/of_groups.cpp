#include <array>

#include "analysis/report/swedish/sentences.h"

namespace spindel::analysis::report::swedish {

namespace {

constexpr auto kGroups = std::to_array<Sentence>({
    {"Ring {}", "Ring {}"},
    {"no ring", "ingen ring"},
    {"The first rings, highest score first", "De första ringarna, högst poäng först"},
    {"of what its members do", "för det som medlemmarna gör"},
    {"Known victims", "Kända brottsoffer"},
    {"days, UTC", "dagar, UTC"},
    {"share of possible ties", "andel av möjliga band"},
    {"share of ties", "andel av banden"},
    {"First spider", "Första spindel"},
    {"none flagged", "ingen flaggad"},
    {"One member alone has no stage of any work.", "En ensam medlem har inget led i något arbete."},
    {"How its members move people, collect money and change numbers is beyond chance (q = {}); a "
     "lawful firm may be organised, too.",
     "Hur medlemmarna förflyttar människor, samlar in pengar och byter nummer är mer än slumpen "
     "ger (q = {}); även ett lagligt företag kan vara organiserat."},
    {"How its members move people, collect money and change numbers is not shown to be beyond "
     "chance (q = {}): the stages below may be those of a family or a firm.",
     "Hur medlemmarna förflyttar människor, samlar in pengar och byter nummer är inte visat vara "
     "mer än slumpen ger (q = {}): leden nedan kan vara en familjs eller ett företags."},
    {"likely to recruit (share {}, {})", "värvar troligen (andel {}, {})"},
    {"likely to move people (share {}, {})", "förflyttar troligen människor (andel {}, {})"},
    {"likely to control people (share {}, {})", "kontrollerar troligen människor (andel {}, {})"},
    {"likely to collect money (share {}, {})", "samlar troligen in pengar (andel {}, {})"},
    {"likely to coordinate (share {}, {})", "samordnar troligen (andel {}, {})"},
    {"was brought: may need protection", "fördes av ringen: kan behöva skydd"},
    {"serves this ring beside {}", "tjänar denna ring vid sidan av {}"},
    {"Its phones and accounts", "Telefoner och konton"},
    {"Part in the work", "Del i arbetet"},
    {"as the records suggest", "efter vad uppgifterna tyder på"},
    {"{} as a table", "{} som tabell"},
    {"Rings with members in common, or ties between their members",
     "Ringar med gemensamma medlemmar, eller med band mellan sina medlemmar"},
    {"Other ring", "Annan ring"},
    {"Serve both", "Tjänar båda"},
    {"Tied, and likely to move people or collect money",
     "Har band, och förflyttar troligen människor eller samlar in pengar"},
    {"significant ones", "säkerställda"},
    {"{} in unknown countries", "{} i okända länder"},
    {"{} in {}", "{} i {}"},
    {", seen from {} to {}", ", sedda från {} till {}"},
    {"No ties among the members.", "Inga band mellan medlemmarna."},
    {", tied by {}.", ", med band genom {}."},
    {"Of all possible pairs of members {} are tied ({}); {} of the ties cross a border.",
     "Av alla möjliga par av medlemmar har {} band ({}); {} av banden går över en gräns."},
    {"No known victim is among the members.", "Inget känt brottsoffer finns bland medlemmarna."},
    {"{} known victim is among the members.", "{} känt brottsoffer finns bland medlemmarna."},
    {"{} known victims are among the members.", "{} kända brottsoffer finns bland medlemmarna."},
    {"Score {}.", "Poäng {}."},
    {"No groups were found.", "Inga grupper hittades."},
    {"A ring is a group of people, phones and accounts with more ties among themselves than to the "
     "rest, counting only ties that chance alone does not explain. The score puts a small group "
     "that spans countries and kinds of record, acts closely in time and shows several parts of "
     "the work before a town’s worth of friends. A high score is a reason to look, not a finding "
     "of fact. Rings are numbered from 0, as in the files that come with this report.",
     "En ring är en grupp av personer, telefoner och konton med fler band inom sig än till övriga, "
     "räknat bara på band som slumpen ensam inte förklarar. Poängen sätter en liten grupp som "
     "spänner över länder och slag av uppgifter, handlar tätt i tiden och visar flera delar av "
     "arbetet före en hel stads bekantskaper. Höga poäng är ett skäl att titta närmare, inget "
     "fastställt faktum. Ringarna är numrerade från 0, som i filerna som följer med rapporten."},
    {"The ring’s members and ties", "Ringens medlemmar och band"},
    {"{} of {} members in columns by country: {}.",
     "{} av {} medlemmar i kolumner efter land: {}."},
    {"The others, with the fewest ties inside the ring, are left out of the drawing only.",
     "De övriga, med minst antal band inom ringen, är utelämnade bara i teckningen."},
    {"Country unknown", "Okänt land"},
    {"first spider of the ring", "ringens första spindel"},
    {"known victim", "känt brottsoffer"},
    {"other member", "annan medlem"},
    {"A chain leads from a ring’s first spider to one of its known victims by recorded contacts. "
     "Of all chains in the order of time, the one whose weakest record is best graded is shown; "
     "where there is none, the links alone are shown, and this is said. A chain shows contact. It "
     "does not show what the contact was for.",
     "En kedja leder från en rings första spindel till ett av dess kända brottsoffer genom "
     "registrerade kontakter. Av alla kedjor i tidsordning visas den vars svagaste uppgift är bäst "
     "graderad; finns ingen sådan visas bara länkarna, och då sägs det. En kedja visar kontakt. "
     "Den visar inte vad kontakten gällde."},
    {"There is no such chain: no shown ring has both a ranked spider and a known victim that "
     "records link to it.",
     "Det finns ingen sådan kedja: ingen visad ring har både en rangordnad spindel och ett känt "
     "brottsoffer som uppgifter länkar till den."},
    {"not stated", "inte angivet"},
    {"The steps follow each other in time: each begins after the one before it ended, so that "
     "something could have passed from one end to the other.",
     "Stegen följer på varandra i tiden: varje steg börjar efter att det förra slutat, så att "
     "något kan ha gått från den ena änden till den andra."},
    {"The steps do not follow each other in time. The links exist, but this chain does not show "
     "that anything passed from one end to the other.",
     "Stegen följer inte på varandra i tiden. Länkarna finns, men kedjan visar inte att något gick "
     "från den ena änden till den andra."},
    {"Chains to the known victims of this ring", "Kedjor till ringens kända brottsoffer"},
    {"Known victim", "Känt brottsoffer"},
    {"Steps", "Steg"},
    {"In the order of time", "I tidsordning"},
    {"Weakest grade", "Svagaste gradering"},
    {"Records held by", "Uppgifterna finns hos"},
    {"authorities of", "myndigheter i"},
    {"no, links only", "nej, bara länkar"},
    {"links only", "bara länkar"},
    {"No record of this chain states whose authorities hold it.",
     "Ingen uppgift i kedjan anger vilket lands myndigheter som har den."},
    {"The records of this chain are held by the authorities of {}. To use them as evidence "
     "elsewhere, legal help is needed from each.",
     "Uppgifterna i kedjan finns hos myndigheter i {}. För att använda dem som bevis någon "
     "annanstans behövs rättslig hjälp från var och en."},
    {"from", "från"},
    {"to", "till"},
    {"{} to {}", "{} till {}"},
    {"to {}", "till {}"},
    {"text message", "textmeddelande"},
    {"data connection", "dataförbindelse"},
    {"call, {} s", "samtal, {} s"},
    {"payment of {} {}", "betalning av {} {}"},
    {"paid for the journey", "betalade resan"},
    {"travelled together", "reste tillsammans"},
});

} // namespace

std::span<const Sentence> of_groups()
{
    return kGroups;
}

} // namespace spindel::analysis::report::swedish
