#include "importers/proposals/footer_words.h"

#include <algorithm>
#include <unordered_set>

#include "importers/characters.h"
#include "importers/hidden_numbers.h"

namespace spindel::importers::proposals {

namespace {

constexpr std::size_t kMostWords = 4;
constexpr std::size_t kFewestMarks = 3;
constexpr std::string_view kMarks = "*-=_#~";

// folded; English first, then as in column_words.cpp, and Hungarian, Croatian, Turkish, Greek,
// Russian
constexpr std::string_view kWords =
    "total;totals;grand total;subtotal;sub total;sum;sums;number of;no of;no. of;count;row count;"
    "record count;records;rows;end;end of;eof;balance;opening balance;closing balance;page;legend;"
    "note;notes;printed;generated;created;exported;disclaimer;"
    "summa;totalt;totalsumma;delsumma;antal;slut;sida;utskriven;utskrivet;skapad;anm;anmärkning;"
    "förklaring;saldo;ingående saldo;utgående saldo;"
    "i alt;ialt;antall;slutt;side;utskrevet;udskrevet;merknad;"
    "yhteensä;lukumäärä;rivejä;sivu;loppu;tulostettu;"
    "summe;gesamt;gesamtsumme;zwischensumme;insgesamt;anzahl;ende;seite;erstellt;gedruckt;legende;"
    "hinweis;anfangssaldo;endsaldo;kontostand;"
    "totaal;subtotaal;som;aantal;einde;pagina;afgedrukt;legenda;opmerking;"
    "totaux;sous total;somme;nombre;fin;légende;imprimé;édité;solde;"
    "totales;suma;número de;numero de;página;leyenda;nota;"
    "razem;łącznie;ogółem;liczba;koniec;strona;wydrukowano;wygenerowano;uwaga;"
    "celkem;spolu;součet;počet;konec;strana;poznámka;zůstatek;"
    "număr;numărul;numar;sfârșit;legendă;notă;sold;"
    "totale;totali;subtotale;somma;numero di;numero record;fine;"
    "soma;fim;"
    "iš viso;viso;kiekis;įrašų skaičius;pabaiga;puslapis;"
    "kopā;skaits;ierakstu skaits;beigas;lapa;"
    "kokku;kirjete arv;ridade arv;lõpp;leht;"
    "összesen;végösszeg;darabszám;oldal;ukupno;skupaj;stranica;toplam;"
    "σύνολο;ΣΥΝΟΛΟ;итого;всего;всього;разом;общо;сума;сумма;конец";

bool goes_on(char c)
{
    return is_of_word(c) || c == '.';
}

const std::unordered_set<std::string_view>& known_words()
{
    static const auto known = [] {
        std::unordered_set<std::string_view> words;
        for (auto rest = kWords; !rest.empty();) {
            const auto end = std::min(rest.find(';'), rest.size());
            words.insert(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return words;
    }();
    return known;
}

} // namespace

std::string footer_words(std::string_view text)
{
    const auto marks = std::min(text.find_first_not_of(kMarks), text.size());
    if (marks >= kFewestMarks) return std::string(text.substr(0, kFewestMarks));
    std::string_view longest;
    std::size_t words = 0;
    for (std::size_t end = 1; end <= text.size() && words < kMostWords; ++end) {
        const bool ends_word =
            goes_on(text[end - 1]) && (end == text.size() || !goes_on(text[end]));
        if (!ends_word) continue;
        ++words;
        if (known_words().contains(folded(text.substr(0, end)))) longest = text.substr(0, end);
    }
    return std::string(longest);
}

} // namespace spindel::importers::proposals
