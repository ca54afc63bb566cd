#include "importers/hidden_numbers.h"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include "engine/sha256.h"
#include "importers/characters.h"
#include "importers/fields.h"

namespace spindel::importers {

namespace {

// folded, parted by semicolons
constexpr std::string_view kHiddenWords =
    // English
    "anonymous;anon;blocked;clir;n/a;blocked number;caller id blocked;caller id withheld;hidden;"
    "hidden number;id withheld;no caller id;no id;no number;not available;number blocked;"
    "number hidden;number not available;number unavailable;number withheld;private;"
    "private caller;private number;restricted;restricted number;suppressed;unavailable;"
    "undisclosed;unknown;unknown caller;unknown number;withheld;withheld number;"
    // Swedish, Norwegian, Danish
    "anonym;anonymt nummer;anonymt nr;dolt nr;hemligt nr;okänt nr;skyddat nr;"
    "dolt;dolt nummer;hemlig;hemligt;hemligt nummer;hemmelig;"
    "hemmelig nummer;hemmeligt;hemmeligt nummer;okänd;okänt;okänt nummer;privat;"
    "privat nummer;skjult;skjult nummer;skyddat;skyddat nummer;ukendt;ukendt nummer;"
    "ukjent;ukjent nummer;"
    // Finnish, Estonian, Latvian, Lithuanian
    "salainen;salainen numero;salattu;salattu numero;tuntematon;tuntematon numero;"
    "yksityinen numero;peidetud number;salajane number;tundmatu;tundmatu number;varjatud;"
    "varjatud number;anonīms;nezināms;nezināms numurs;slēpts;slēpts numurs;anonimas;"
    "nežinomas;nežinomas numeris;paslėptas numeris;privatus numeris;slaptas numeris;"
    // German, Dutch
    "nummer unterdrückt;private nummer;rufnummer unterdrückt;unbekannt;unbekannte nummer;"
    "unbekannter teilnehmer;unterdrückt;unterdrückte nummer;unterdrueckt;afgeschermd;"
    "afgeschermd nummer;anoniem;onbekend;onbekend nummer;privénummer;"
    // Polish, Czech, Slovak, Hungarian, Romanian
    "nieznany;nieznany numer;numer nieznany;numer prywatny;numer ukryty;"
    "numer zastrzeżony;prywatny;ukryty;zastrzeżony;neznáme;neznáme číslo;neznámé;"
    "neznámé číslo;neznámý;skryté;skryté číslo;soukromé;soukromé číslo;súkromné číslo;"
    "utajené;utajené číslo;ismeretlen;ismeretlen szám;privát szám;rejtett;rejtett szám;"
    "titkos szám;ascuns;necunoscut;numar ascuns;numar necunoscut;numar privat;"
    "număr ascuns;număr necunoscut;număr privat;"
    // French, Spanish, Portuguese, Italian
    "anonyme;appel masqué;inconnu;masqué;numéro inconnu;numéro masqué;numéro privé;privé;"
    "desconocido;número desconocido;número oculto;número privado;oculto;privado;anónimo;"
    "desconhecido;número desconhecido;anonimo;nascosto;numero anonimo;numero nascosto;"
    "numero privato;numero sconosciuto;privato;riservato;sconosciuto;"
    // Bulgarian, Russian, Ukrainian
    "неизвестен;неизвестен номер;скрит;скрит номер;неизвестно;неизвестный;"
    "неизвестный номер;номер скрыт;скрыт;скрытый номер;невідомий;невідомий номер;"
    "прихований номер;";

constexpr std::size_t kLongestWord = 60; // bytes, with more blanks than are needed
constexpr std::size_t kDigestLength = 20;
constexpr std::string_view kSecondEnd = "/callee";

std::unordered_set<std::string_view> words(std::string_view parted)
{
    std::unordered_set<std::string_view> all;
    for (auto end = parted.find(';'); end != std::string_view::npos; end = parted.find(';')) {
        all.insert(parted.substr(0, end));
        parted.remove_prefix(end + 1);
    }
    return all;
}

/// A letter of two bytes in lower case: Latin ones and those of Cyrillic.
unsigned lower(unsigned letter)
{
    const bool is_latin_1 = letter >= 0xC0 && letter <= 0xDE && letter != 0xD7;
    const bool is_cyrillic = letter >= 0x410 && letter <= 0x42F;
    if (is_latin_1 || is_cyrillic) return letter + 0x20;
    if (letter >= 0x400 && letter <= 0x40F) return letter + 0x50;
    const bool is_extended = // in pairs, the capital first
        letter >= 0x100 && letter <= 0x17E && letter != 0x138 && letter != 0x178;
    const bool is_odd_first =
        (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E);
    if (is_extended && letter % 2 == (is_odd_first ? 1 : 0)) return letter + 1;
    return letter;
}

/// "[hidden]" and "<anonymous>" without what stands around them.
std::string_view without_brackets(std::string_view cell)
{
    for (const std::string_view pair : {"[]", "<>", "()", "{}"}) {
        if (cell.size() > 2 && cell.front() == pair[0] && cell.back() == pair[1])
            return cell.substr(1, cell.size() - 2);
    }
    return cell;
}

bool is_known_word(std::string_view cell)
{
    static const auto known = words(kHiddenWords);
    // most cells are numbers or pseudonyms, which these words never look like
    if (cell.size() > kLongestWord || std::ranges::any_of(cell, is_digit)) return false;
    const bool is_crossed_out = // stars are those of a mask, which is no number of anybody's
        cell.size() > 2 && cell.find_first_not_of("xX?#") == std::string_view::npos;
    return is_crossed_out || known.contains(folded(without_brackets(cell)));
}

} // namespace

std::string folded(std::string_view text)
{
    std::string out;
    bool is_parted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ' ' || c == '_' || c == '-' || c == '\t') {
            is_parted = true;
            continue;
        }
        if (is_parted && !out.empty()) out += ' ';
        is_parted = false;
        const auto byte = static_cast<unsigned char>(c);
        if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c + ('a' - 'A'));
        } else if (byte >= 0xC2 && byte <= 0xDF && i + 1 < text.size()) {
            const auto next = static_cast<unsigned char>(text[++i]);
            const auto letter = lower(((byte & 0x1FU) << 6U) | (next & 0x3FU));
            out += static_cast<char>(0xC0U | (letter >> 6U));
            out += static_cast<char>(0x80U | (letter & 0x3FU));
        } else {
            out += c;
        }
    }
    return out;
}

bool is_hidden_word(std::string_view cell, std::span<const std::string> more)
{
    if (is_known_word(cell)) return true;
    if (more.empty()) return false;
    const auto word = folded(cell);
    return std::ranges::any_of(more, [&](const std::string& one) {
        return one == cell || (!word.empty() && folded(one) == word);
    });
}

std::string hidden_number(std::string_view source, std::string_view record_id, bool is_second)
{
    auto key = source.empty() ? std::string(record_id) : fmt::format("{}/{}", source, record_id);
    if (is_second) key += kSecondEnd;
    if (kHiddenNumber.size() + key.size() > kLongestIdentifier)
        key = engine::sha256(key).substr(0, kDigestLength);
    return std::string(kHiddenNumber) + key;
}

void name_hidden_numbers(engine::CallRecord& call)
{
    const bool is_caller_hidden = is_hidden_number(call.caller_id);
    if (is_caller_hidden) call.caller_id = hidden_number(call.source, call.record_id);
    if (is_hidden_number(call.callee_id))
        call.callee_id = hidden_number(call.source, call.record_id, is_caller_hidden);
}

void name_hidden_numbers(engine::PhoneRecord& phone)
{
    if (is_hidden_number(phone.phone_id))
        phone.phone_id = hidden_number(phone.source, phone.record_id);
}

} // namespace spindel::importers
