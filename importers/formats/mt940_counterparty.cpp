#include "importers/formats/mt940_counterparty.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "importers/characters.h"
#include "importers/formats/cell_forms.h"
#include "importers/iban.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers::formats {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t kShortestIban = 15, kLongestIban = 34;
constexpr std::size_t kPolish = 26; // digits, as Polish banks leave out the PL before them

/// An account as a subfield or code states it; empty where the text is none, or the own one.
std::string account_of(std::string_view text, std::string_view own)
{
    auto account = account_number(without(" \n\r\t", text));
    const auto digits = std::ranges::count_if(account, is_digit);
    const bool is_word = std::ranges::all_of(account, [](char c) {
        return is_digit(c) || is_upper(c) || c == '.' || c == '/' || c == '-';
    });
    const bool is_one = account.size() <= 34 && !own.ends_with(account) && is_word &&
                        (digits >= 5 || is_marked_as_pseudonym(account));
    return is_one ? account : std::string();
}

/// The letters and digits at the front of a text.
std::string_view word_at(std::string_view text)
{
    return text.substr(0, static_cast<std::size_t>(
                              std::ranges::find_if_not(text, is_letter_or_digit) - text.begin()));
}

/// The IBAN at the front of a text, in one word or in groups of four; empty where there is none, or
/// where it could end in several places.
std::string iban_at(std::string_view text)
{
    auto word = word_at(text);
    if (word.size() >= kShortestIban) return iban_of(word);
    std::string whole;
    std::set<std::string> found;
    while (!word.empty() && word.size() <= 4 && whole.size() < kLongestIban) {
        whole += word;
        if (auto iban = iban_of(whole); !iban.empty()) found.insert(iban);
        text.remove_prefix(word.size());
        if (word.size() < 4 || !text.starts_with(' ')) break;
        text.remove_prefix(1);
        word = word_at(text);
    }
    return found.size() == 1 ? *found.begin() : std::string();
}

/// Whether an IBAN that is not the own one stands anywhere in a text.
bool holds_iban(std::string_view text, std::string_view own)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_letter_or_digit(text[at]) || (at > 0 && is_letter_or_digit(text[at - 1]))) continue;
        const auto iban = iban_at(text.substr(at));
        if (!iban.empty() && iban != own) return true;
    }
    return false;
}

/// "166?00X?31Y" cut into its subfields: "00" and "X", "31" and "Y". None where the text has
/// another form; the mark stands behind a code of three digits, or first.
std::vector<std::pair<std::string, std::string>> subfields(std::string_view text)
{
    std::vector<std::pair<std::string, std::string>> fields;
    const auto first = text.find_first_of("?>~<^|");
    if (first > 3 || !std::ranges::all_of(text.substr(0, first), is_letter_or_digit)) return fields;
    const char mark = text[first];
    const auto is_begin = [&](std::size_t at) {
        return text[at] == mark && at + 2 < text.size() && are_digits(text.substr(at + 1, 2));
    };
    if (!is_begin(first)) return fields;
    for (auto at = first; at < text.size();) {
        auto end = at + 3;
        while (end < text.size() && !is_begin(end))
            ++end;
        fields.emplace_back(text.substr(at + 1, 2), text.substr(at + 3, end - at - 3));
        at = end;
    }
    return fields;
}

std::string of_subfields(const std::vector<std::pair<std::string, std::string>>& fields,
                         std::string_view own)
{
    constexpr std::string_view kIban = "IBAN+";
    std::string bank, account, iban;
    std::set<std::string> keyed;
    for (const auto& [number, text] : fields) {
        if (number == "30") bank = without(" ", text);
        if (number == "31" && account.empty()) account = account_of(text, own);
        if (number == "38" && iban.empty()) iban = account_of(text, own);
        if (number[0] == '2' && text.starts_with(kIban))
            keyed.insert(account_of(iban_at(std::string_view(text).substr(kIban.size())), own));
    }
    if (account.empty() || (!iban.empty() && !iban_of(iban).empty())) account = iban;
    if (!account.empty()) return account_at_bank(account, bank); // as German banks write :25:
    return keyed.size() == 1 ? *keyed.begin() : std::string();
}

/// What stands behind the codes of Dutch banks; nothing where these differ.
std::string of_codes(std::string_view text, std::string_view own)
{
    const auto purpose = std::min(text.find("/REMI/"), text.size());
    std::set<std::string> found;
    for (const std::string_view code : {"/CNTP/", "/IBAN/", "/ACCW/"}) {
        for (auto at = text.find(code); at != npos; at = text.find(code, at + 1)) {
            const auto rest = text.substr(at + code.size());
            const auto end = std::min(rest.find_first_of("/,"), rest.size());
            if (at > purpose && !rest.substr(end).starts_with("/BIC/")) continue;
            const auto next = rest.substr(std::min(end + 1, rest.size()));
            const auto bank = next.substr(0, next.find('/'));
            const auto account = account_of(rest.substr(0, end), own);
            if (account.empty()) continue;
            found.insert(account_at_bank(account, country_of_bic(bank).empty() ? "" : bank));
        }
    }
    return found.size() == 1 ? *found.begin() : std::string();
}

/// Whether a label may begin behind this: at the front of a line or column, or behind a word such
/// as the Polish "Z".
bool is_front(std::string_view before)
{
    const auto blank = before.find_last_not_of(' ');
    const auto blanks = before.size() - (blank == npos ? 0 : blank + 1);
    if (blank == npos || blanks >= 2 || before[blank] == '\n' || before[blank] == ';') return true;
    for (const std::string_view word : {"Z ", "NA "}) {
        if (before.ends_with(word)) return is_front(before.substr(0, before.size() - word.size()));
    }
    return false;
}

/// The accounts that a text without codes labels as such, before it comes to the purpose.
void add_labelled(std::string_view text, std::string_view own, std::set<std::string>& found)
{
    constexpr std::array<std::string_view, 4> kLabels{"IBAN:", "REK:", "RACH.:", "RACH:"};
    constexpr std::array<std::string_view, 6> kPurposes{
        "OMSCHRIJVING", "KENMERK", "TYT.:", "TYTUL", "REMI", "PURPOSE"};
    const auto upper_case = in_upper_case(std::string(text));
    text = upper_case;
    for (const auto purpose : kPurposes)
        text = text.substr(0, text.find(purpose));
    for (const auto label : kLabels) {
        for (auto at = text.find(label); at != npos; at = text.find(label, at + 1)) {
            if (!is_front(text.substr(0, at))) continue;
            auto rest = text.substr(at + label.size());
            rest.remove_prefix(std::min(rest.find_first_not_of(" \n"), rest.size()));
            const auto word = word_at(rest);
            const bool is_polish =
                own.starts_with("PL") && word.size() == kPolish && are_digits(word);
            const auto iban = is_polish ? iban_of("PL" + std::string(word)) : iban_at(rest);
            if (!iban.empty() && iban != own) found.insert(iban);
        }
    }
}

} // namespace

Mt940Counterparty counterparty(std::string_view details, std::string_view supplement,
                               std::string_view own)
{
    const auto lines = without("\r", trimmed(details));
    const auto one_line = without("\n", lines); // wrapped within words
    const auto fields = subfields(one_line);
    Mt940Counterparty found;
    if (!fields.empty()) {
        found.account = of_subfields(fields, own);
    } else {
        found.account = of_codes(one_line, own);
        std::set<std::string> labelled;
        add_labelled(lines, own, labelled);
        add_labelled(one_line, own, labelled);
        if (found.account.empty() && labelled.size() == 1) found.account = *labelled.begin();
    }
    const auto below = iban_of(trimmed(supplement.substr(0, supplement.find('\n'))));
    if (found.account.empty() && below != own) found.account = below;
    if (!found.account.empty()) return found;
    for (const auto& [number, text] : fields)
        found.is_only_in_text = found.is_only_in_text || holds_iban(text, own);
    found.is_only_in_text = found.is_only_in_text || holds_iban(lines, own) ||
                            holds_iban(one_line, own) || holds_iban(supplement, own);
    return found;
}

} // namespace spindel::importers::formats
