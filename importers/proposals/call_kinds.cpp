#include "importers/proposals/call_kinds.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "importers/hidden_numbers.h"
#include "importers/profiles/toml_characters.h"

namespace spindel::importers::proposals {

namespace {

using profiles::toml_text;

struct KindWords {
    std::string_view kind;
    std::string_view words; // folded, with a semicolon before and behind each
};

constexpr std::array kKinds{
    KindWords{"call",
              ";call;calls;voice;voice call;voice in;voice out;speech;telephony;tel;phone call;in;"
              "out;incoming;outgoing;incoming call;outgoing call;call in;call out;mo;mt;moc;mtc;cf;"
              "cfw;forwarded;call forward;call "
              "forwarding;samtal;tal;röst;röstsamtal;talsamtal;samtale;opkald;tale;"
              "taleopkald;taleanrop;puhelu;puhe;sprache;sprachanruf;gespräch;anruf;telefonie;"
              "spraak;gesprek;oproep;voix;appel;voz;"
              "llamada;rozmowa;głos;hovor;hlas;apel;voce;"
              "połączenie;połączenie głosowe;rozmowa głosowa;volání;chiamata;chiamata vocale;"
              "telefonata;chamada;pokalbis;skambutis;zvans;saruna;balss;kõne;"},
    KindWords{"sms",
              ";sms;text;text message;message;sms in;sms out;sms mo;sms mt;mo sms;mt sms;smo;smt;"
              "incoming sms;outgoing sms;textmeddelande;tekstmelding;tekstbesked;tekstiviesti;"
              "kurznachricht;tekstbericht;mensaje;wiadomość;messaggio;mensagem;sms-žinutė;īsziņa;"
              "lühisõnum;"},
    KindWords{"data", ";data;gprs;internet;packet;packet data;ps;lte data;mobildata;daten;données;"
                      "datos;dane;date;"},
};

std::string_view kind_of(std::string_view cell)
{
    const auto word = ";" + folded(cell) + ";";
    const auto at = std::ranges::find_if(
        kKinds, [&word](const KindWords& one) { return one.words.find(word) != one.words.npos; });
    return at == kKinds.end() ? std::string_view() : at->kind;
}

} // namespace

ProposedKinds propose_kinds(const std::vector<std::string>& cells)
{
    ProposedKinds out;
    bool are_the_contracts = true;
    for (const auto& cell : std::set<std::string>(cells.begin(), cells.end())) {
        const auto kind = kind_of(cell);
        if (kind.empty()) {
            ++out.unknown;
            continue;
        }
        ++out.known;
        are_the_contracts = are_the_contracts && kind == cell;
        out.lookup += (out.lookup.empty() ? "" : ", ") + toml_text(cell) + " = " + toml_text(kind);
    }
    if (are_the_contracts && out.unknown == 0) out.lookup.clear();
    return out;
}

} // namespace spindel::importers::proposals
