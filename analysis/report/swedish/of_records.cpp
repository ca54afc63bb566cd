#include <array>

#include "analysis/report/swedish/sentences.h"

namespace spindel::analysis::report::swedish {

namespace {

constexpr auto kRecords = std::to_array<Sentence>({
    {"The same figures as a table", "Samma tal som tabell"},
    {"The same figures as a table, with the sums paid", "Samma tal som tabell, med betalda belopp"},
    {"Between countries", "Mellan länder"},
    {"Over time", "Över tid"},
    {"The case holds no calls, payments or journeys.",
     "Ärendet innehåller inga samtal, betalningar eller resor."},
    {"These figures count all records in the chosen period, not only those of the rings. A call "
     "counts where the phones were, a payment where the accounts were used, a journey from where "
     "it left to where it went, as the records state.",
     "Dessa tal räknar alla uppgifter i den valda perioden, inte bara ringarnas. Ett samtal räknas "
     "där telefonerna var, en betalning där kontona användes, en resa från den plats den utgick "
     "från till dit den gick, enligt uppgifterna."},
    {"Number of records per day.", "Antal uppgifter per dag."},
    {"Number of records per {} days.", "Antal uppgifter per {} dagar."},
    {"Each row has its own scale; the number at its upper left is its highest bar. Days are "
     "counted in UTC.",
     "Varje rad har sin egen skala; talet uppe till vänster är dess högsta stapel. Dagar räknas i "
     "UTC."},
    {"Records over time by layer", "Uppgifter över tid efter lager"},
    {"Records over time", "Uppgifter över tid"},
    {"Days", "Dagar"},
    {"{} to {}: {}, {}, {}", "{} till {}: {}, {}, {}"},
    {"{} c", "{} s"},
    {"{} p", "{} b"},
    {"{} j", "{} r"},
    {"from ↓   to →", "från ↓   till →"},
    {"Number of records from the country at the left to the country above. Below each number: c "
     "calls and messages, p payments, j journeys. The darker a field, the more records cross that "
     "border (the shade grows with the logarithm); fields with a dashed edge stay inside one "
     "country and are not shaded.",
     "Antal uppgifter från landet till vänster till landet ovanför. Under varje tal: s samtal och "
     "meddelanden, b betalningar, r resor. Ju mörkare ruta, desto fler uppgifter går över den "
     "gränsen (skuggan växer med logaritmen); rutor med streckad kant stannar inom ett land och är "
     "inte skuggade."},
    {"Shown are the {} of {} countries with the most records across borders; the table below has "
     "all.",
     "Här visas de {} av {} länder som har flest uppgifter över gränser; tabellen nedan har alla."},
    {"Records between countries", "Uppgifter mellan länder"},
    {"A field for each pair of countries with its number of records by layer; the same figures "
     "stand in the table after it.",
     "En ruta för varje par av länder med antalet uppgifter efter lager; samma tal står i tabellen "
     "efter den."},
    {"Records across borders, most first", "Uppgifter över gränser, flest först"},
    {"Paid", "Betalt"},
    {"Payments without an exchange rate", "Betalningar utan växelkurs"},
    {"not in the sum", "inte med i summan"},
    {"{} and {}", "{} och {}"},
    {"; the same call:", "; samma samtal:"},
    {"Where these records stand", "Var dessa uppgifter står"},
    {"{} record behind this, by source, file and line",
     "{} uppgift bakom detta, efter källa, fil och rad"},
    {"{} records behind this, by source, file and line",
     "{} uppgifter bakom detta, efter källa, fil och rad"},
    {"source and number, file:line", "källa och nummer, fil:rad"},
    {"{} read from {}: {} stored, {}, {} in quarantine.",
     "{} lästes ur {}: {} lagrade, {}, {} i karantän."},
    {"The three add up to the rows read: no row was lost.",
     "De tre blir tillsammans de lästa raderna: ingen rad gick förlorad."},
    {"The three do not add up to the rows read. Check the import before relying on this report.",
     "De tre blir inte tillsammans de lästa raderna. Kontrollera importen innan rapporten "
     "används."},
    {"Imported files, in the order of their import",
     "Importerade filer, i den ordning de importerades"},
    {"of them conflicts", "därav konflikter"},
    {"Duplicates", "Dubbletter"},
    {"Quarantined", "I karantän"},
    {"Unknown columns", "Okända kolumner"},
    {"kept aside", "lagda åt sidan"},
    {"Quarantine", "Karantän"},
    {"No row was refused.", "Ingen rad avvisades."},
    {"Refused rows by reason", "Avvisade rader efter skäl"},
    {"First place", "Första ställe"},
    {"file:line:column and value", "fil:rad:kolumn och värde"},
    {"Rows that break a rule of the import are kept apart and are not part of the findings. They "
     "can be exported as they came, put right, and imported again.",
     "Rader som bryter mot en regel för importen hålls åtskilda och ingår inte i resultaten. De "
     "kan exporteras som de kom, rättas och importeras igen."},
    {"What the case holds", "Vad ärendet innehåller"},
    {"Records by kind, source and country", "Uppgifter efter slag, källa och land"},
    {"No file has been imported.", "Ingen fil har importerats."},
});

} // namespace

std::span<const Sentence> of_records()
{
    return kRecords;
}

} // namespace spindel::analysis::report::swedish
