#include <array>

#include "analysis/report/swedish/sentences.h"

namespace spindel::analysis::report::swedish {

namespace {

constexpr auto kFrame = std::to_array<Sentence>({
    {"Network analysis of the case {}", "Nätverksanalys av ärendet {}"},
    {"Network analysis of the case", "Nätverksanalys av ärendet"},
    {"For this investigation only. The report holds personal data under pseudonyms (Directive (EU) "
     "2016/680). Pass it on only as the authority that supplied each record permits.",
     "Endast för denna utredning. Rapporten innehåller personuppgifter under pseudonymer (direktiv "
     "(EU) 2016/680). Lämna den vidare bara så som den myndighet som lämnade varje uppgift "
     "tillåter."},
    {"Rings, spiders and chains of evidence in records of phones, payments and travel. All times "
     "are in UTC. Words and figures are explained in part 9.",
     "Ringar, spindlar och beviskedjor i uppgifter om telefoner, betalningar och resor. Alla tider "
     "är i UTC. Ord och tal förklaras i del 9."},
    {"Contents", "Innehåll"},
    {"1 Summary", "1 Sammanfattning"},
    {"2 Rings", "2 Ringar"},
    {"3 Spiders", "3 Spindlar"},
    {"4 Chains of evidence", "4 Beviskedjor"},
    {"5 Victims to protect", "5 Brottsoffer att skydda"},
    {"6 Countries and time", "6 Länder och tid"},
    {"7 Records", "7 Uppgifter"},
    {"8 How to reproduce this report", "8 Att göra om denna rapport"},
    {"9 Words and figures", "9 Ord och tal"},
    {"The case holds no records, so there is nothing to report.",
     "Ärendet innehåller inga uppgifter, så det finns inget att rapportera."},
    {"The case holds {}: {}.", "Ärendet innehåller {}: {}."},
    {"Calls, payments and journeys run from {} to {}.",
     "Samtal, betalningar och resor sträcker sig från {} till {}."},
    {"They touch {}.", "De berör {}."},
    {"The method finds {} of people, phones and accounts with closer ties among themselves than to "
     "others.",
     "Metoden finner {} av personer, telefoner och konton med tätare band inom sig än till andra."},
    {"{} of three or more members reaches over more than one country.",
     "{} med tre eller fler medlemmar sträcker sig över mer än ett land."},
    {"{} of three or more members reach over more than one country.",
     "{} med tre eller fler medlemmar sträcker sig över mer än ett land."},
    {"The one with the highest score is shown below.", "Den med högst poäng visas nedan."},
    {"The {} with the highest score are shown below, the most noteworthy first.",
     "De {} med högst poäng visas nedan, den mest anmärkningsvärda först."},
    {"Nobody in the case links people of different countries in a way that can be ranked.",
     "Ingen i ärendet länkar samman människor från olika länder på ett sätt som kan rangordnas."},
    {"; score {}, q\u00A0=\u00A0{})", "; poäng {}, q\u00A0=\u00A0{})"},
    {"{} node is ranked as a link between countries.", "{} nod rangordnas som länk mellan länder."},
    {"{} nodes are ranked as links between countries.",
     "{} noder rangordnas som länkar mellan länder."},
    {"{} is flagged at a false-discovery rate of {}.",
     "{} är flaggad vid en andel falska upptäckter på {}."},
    {"{} are flagged at a false-discovery rate of {}.",
     "{} är flaggade vid en andel falska upptäckter på {}."},
    {"First in the ranking:", "Först i rangordningen:"},
    {"{} chain of records from a ring’s first spider to a known victim is listed below.",
     "{} kedja av uppgifter från en rings första spindel till ett känt brottsoffer redovisas "
     "nedan."},
    {"{} chains of records from a ring’s first spider to a known victim are listed below.",
     "{} kedjor av uppgifter från en rings första spindel till ett känt brottsoffer redovisas "
     "nedan."},
    {"{} of them runs in the order of time.", "{} av dem löper i tidsordning."},
    {"{} of them run in the order of time.", "{} av dem löper i tidsordning."},
    {"What this report does not say", "Vad denna rapport inte säger"},
    {"It does not say that anybody is guilty.", "Den säger inte att någon är skyldig."},
    {"A flagged node is organised across borders beyond chance, in ways that lawful business "
     "seldom shows. Why is for an investigator to find out. A node that is not flagged may stand "
     "where it does by chance, whatever its rank.",
     "En flaggad nod är organiserad över gränser mer än slumpen ger, på sätt som laglig verksamhet "
     "sällan visar. Varför får en utredare ta reda på. En nod som inte är flaggad kan stå där den "
     "står av en slump, oavsett rang."},
    {"Taxi dispatchers, labour agencies, remittance shops, hotlines, hauliers, traders, team "
     "coaches and migrant families can show the same pattern. Rule them out first.",
     "Taxiväxlar, bemanningsföretag, penningförmedlare, jourlinjer, åkerier, handlare, lagledare "
     "och migrantfamiljer kan visa samma mönster. Uteslut dem först."},
    {"It knows only the records it was given. Who uses no recorded phone, account or ticket is not "
     "in it; a missing tie is no proof that there is none.",
     "Den känner bara de uppgifter den har fått. Den som inte använder någon registrerad telefon, "
     "något konto eller någon biljett finns inte med; att ett band saknas bevisar inte att det "
     "inte finns."},
    {"A phone or account whose user is unknown stands by itself. Two of them may be one person, "
     "and one may be used by several.",
     "En telefon eller ett konto vars användare är okänd står för sig. Två av dem kan vara en och "
     "samma person, och en kan användas av flera."},
    {"A record says that a contact took place, not what was said or meant.",
     "En uppgift säger att en kontakt ägde rum, inte vad som sades eller menades."},
    {"Options that change results", "Alternativ som ändrar resultatet"},
    {"A line in the file of --reject-merges:", "En rad i filen till --reject-merges:"},
    {"Made with Spindel {}. The same program, records and options give the same report, byte for "
     "byte, on any machine and any number of threads.",
     "Gjord med Spindel {}. Samma program, uppgifter och alternativ ger samma rapport, byte för "
     "byte, på vilken dator som helst och med hur många trådar som helst."},
    {"Take the files listed under “Records” and compare their SHA-256 digests (sha256sum FILE).",
     "Ta filerna som står under ”Uppgifter” och jämför deras SHA-256-summor (sha256sum FIL)."},
    {"Load them, each import as it was made (FOLDER is a folder that holds its files and nothing "
     "else):",
     "Läs in dem, varje import så som den gjordes (FOLDER är en mapp som innehåller dess filer och "
     "inget annat):"},
    {"Analyse:", "Analysera:"},
    {"Kinds of record that make ties.", "Slag av uppgifter som ger band."},
    {"Layers of an imported network that make ties.",
     "Lager i ett importerat nätverk som ger band."},
    {"Records with at least one end in one of these make ties.",
     "Uppgifter med minst en ände i något av dessa ger band."},
    {"Records graded at least so make ties.", "Uppgifter med minst denna gradering ger band."},
    {"Statements on who uses a phone or account that were set aside by hand: {}.",
     "Påståenden om vem som använder en telefon eller ett konto som sattes åt sidan för hand: {}."},
    {"How rings are found.", "Hur ringar hittas."},
    {"What the method leiden makes largest.", "Vad metoden leiden gör störst."},
    {"Of the method leiden: a larger value gives smaller rings.",
     "För metoden leiden: ett större värde ger mindre ringar."},
    {"Of the ties that rings are found from, the share that may be chance's.",
     "Av de band som ringar hittas ur, den andel som får vara slumpens."},
    {"Of the method leiden: larger rings are split again; 0: never.",
     "För metoden leiden: större ringar delas igen; 0: aldrig."},
    {"How often the case is ranked again without some records; 0: never.",
     "Hur ofta ärendet rangordnas på nytt utan en del av uppgifterna; 0: aldrig."},
    {"The share of records that such a ranking lacks.",
     "Den andel av uppgifterna som saknas i en sådan rangordning."},
    {"How many ranks count as the first.", "Hur många rangplatser som räknas som de första."},
    {"How often the evidence is dealt out anew for the q-values.",
     "Hur ofta underlaget delas ut på nytt för q-värdena."},
    {"Records from this time on make ties.", "Uppgifter från och med denna tid ger band."},
    {"Records before this time make ties.", "Uppgifter före denna tid ger band."},
    {"Whether numbers are joined only where records state it.",
     "Om nummer förs samman bara där uppgifter anger det."},
    {"The same seed gives the same report.", "Samma frö ger samma rapport."},
    {"Whether victims stand under their pseudonyms.",
     "Om brottsoffer står under sina pseudonymer."},
    {"The language of this report.", "Rapportens språk."},
    {"no bound", "ingen gräns"},
    {"any", "alla"},
});

} // namespace

std::span<const Sentence> of_frame()
{
    return kFrame;
}

} // namespace spindel::analysis::report::swedish
