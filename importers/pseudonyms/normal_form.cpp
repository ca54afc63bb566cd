#include "importers/pseudonyms/normal_form.h"

#include <algorithm>

#include "importers/characters.h"
#include "importers/iban.h"
#include "importers/identifier_forms.h"
#include "importers/pseudonyms/state_codes.h"
#include "importers/raw_identifiers.h"

namespace spindel::importers::pseudonyms {

namespace {

constexpr std::string_view kDocument = "document:";
constexpr std::string_view kNoPaper = "a document of no state, kind or number";
constexpr std::string_view kNoState = "a document whose issuing state is no country code";

/// In upper case, without what parts letters and digits; none where other characters are in it.
std::optional<std::string> letters_and_digits(std::string_view cell,
                                              std::string_view parting = " -./<")
{
    std::string text;
    for (const char c : cell) {
        if (parting.find(c) != std::string_view::npos) continue;
        if (!is_digit(c) && !is_upper(upper(c))) return {};
        text += upper(c);
    }
    return text;
}

/// Without the blanks that no keyboard has: no-break ones, and those of no width.
std::string without_odd_blanks(std::string_view cell)
{
    std::string text(cell);
    for (const std::string_view blank :
         {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x8B", "\xEF\xBB\xBF"}) {
        for (auto at = text.find(blank); at != std::string::npos; at = text.find(blank, at))
            text.erase(at, blank.size());
    }
    return text;
}

NormalForm document(const std::string& state, const std::string& number)
{
    return {state + "/" + number, country_of_state(state), "document"};
}

/// Luhn's rule over the first 14 digits.
char check_digit(std::string_view digits)
{
    int sum = 0;
    for (std::size_t i = 0; i < 14; ++i) {
        const int value = digits[i] - '0';
        sum += i % 2 == 0 ? value : value * 2 / 10 + value * 2 % 10;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

bool looks_like_iban(std::string_view text)
{
    return text.size() >= 15 && is_upper(text[0]) && is_upper(text[1]) && is_digit(text[2]) &&
           is_digit(text[3]) && engine::Country::parse(text.substr(0, 2)).has_value();
}

constexpr std::size_t kPassportLine = 44; // of ICAO 9303, part 4
constexpr std::size_t kCardLine = 30;     // and part 5
constexpr std::size_t kNumber = 9; // characters in front of the second line, then a check digit

/// The account of somebody named by a number, of whom no account is stated.
NormalFormOrFault normal_account_of(std::string_view stated_number)
{
    auto form = normal_stated_number(stated_number);
    if (auto* normal = std::get_if<NormalForm>(&form))
        *normal = {std::string(kHolder) + normal->text, {}, "other"};
    return form;
}

} // namespace

NormalFormOrFault normal_account(std::string_view cell)
{
    if (cell.starts_with(kHolder) && is_stated_number(cell.substr(kHolder.size())))
        return normal_account_of(cell.substr(kHolder.size()));
    const auto written = without_odd_blanks(cell);
    cell = written;
    if (cell.starts_with("IBAN:")) cell.remove_prefix(5);
    const auto text = letters_and_digits(cell);
    if (!text || text->empty()) return "no account number";
    const auto iban = iban_of(*letters_and_digits(behind_bic(cell)));
    if (!iban.empty())
        return NormalForm{
            iban, engine::Country::parse(iban.substr(0, 2)).value_or(engine::Country()), "iban"};
    if (looks_like_iban(*text) || looks_like_iban(*letters_and_digits(behind_bic(cell))))
        return "an IBAN whose check digits are wrong";
    return NormalForm{"other:" + *text, {}, "other"};
}

NormalFormOrFault normal_device(std::string_view cell)
{
    const auto digits = letters_and_digits(cell);
    if (!digits || digits->size() < 14 || digits->size() > 16 ||
        !std::ranges::all_of(*digits, is_digit)) {
        return "no IMEI of 14, 15 or 16 digits";
    }
    if (std::ranges::all_of(*digits, [](char c) { return c == '0'; }))
        return "an IMEI of zeros alone";
    const bool has_check_digit = digits->size() == 15 && digits->back() != '0';
    if (has_check_digit && digits->back() != check_digit(*digits))
        return "an IMEI whose check digit is wrong";
    return NormalForm{digits->substr(0, 14), {}, digits->substr(0, 8)};
}

NormalFormOrFault normal_document(std::string_view cell, std::string_view state)
{
    if (raw_identifier(cell) == "a raw passport line") {
        std::string lines;
        std::ranges::copy_if(cell, std::back_inserter(lines),
                             [](char c) { return c != ' ' && c != '\r' && c != '\n'; });
        const std::string_view all = lines;
        if (const auto first = all.substr(0, kCardLine);
            is_first_card_line(first) && all.size() % kCardLine == 0)
            return normal_document(first.substr(5, kNumber), first.substr(2, 3));
        const bool is_second = all.size() == kPassportLine && is_digit(all[kNumber]);
        if (is_second && !state.empty()) return normal_document(all.substr(0, kNumber), state);
        if (all.size() != 2 * kPassportLine)
            return "one machine-readable line alone, which does not tell the issuing state";
        const auto second = all.substr(kPassportLine);
        if (!raw_identifier(second)) return "a machine-readable line whose check digits are wrong";
        return normal_document(second.substr(0, kNumber), all.substr(2, 3));
    }
    if (const auto slash = cell.find('/'); slash != std::string_view::npos && state.empty()) {
        state = cell.substr(0, slash);
        cell.remove_prefix(slash + 1);
    }
    const auto number = letters_and_digits(cell);
    if (!number || number->empty()) return "no document number";
    if (state.empty()) return "a document without its issuing state";
    const auto issuer = issuing_state(state);
    if (!issuer) return kNoState;
    return document(*issuer, *number);
}

namespace {

/// Of an identification that is no passport: what it is stands between its state and its number, so
/// that a card and a licence of one number are two.
NormalFormOrFault normal_paper(std::string_view cell)
{
    const auto first = cell.find('/');
    const auto second = first == cell.npos ? first : cell.find('/', first + 1);
    if (second == cell.npos) return kNoPaper;
    const auto code = letters_and_digits(cell.substr(first + 1, second - first - 1));
    if (!code || code->empty()) return kNoPaper;
    auto form = normal_document(cell.substr(second + 1), cell.substr(0, first));
    if (auto* normal = std::get_if<NormalForm>(&form)) {
        const auto slash = normal->text.find('/');
        normal->text = std::string(kPaper) + normal->text.substr(0, slash + 1) + *code +
                       normal->text.substr(slash);
        normal->type = "paper";
    }
    return form;
}

} // namespace

NormalFormOrFault normal_stated_number(std::string_view cell)
{
    if (cell.starts_with(kPaper)) return normal_paper(cell.substr(kPaper.size()));
    const auto word = cell.substr(0, cell.find(':') + 1);
    auto form = normal_document(cell.substr(word.size()), {});
    auto* normal = std::get_if<NormalForm>(&form);
    if (normal != nullptr && word != kDocument) {
        normal->text.insert(0, word);
        normal->type = word.substr(0, word.size() - 1);
    }
    return form;
}

NormalFormOrFault normal_booking(std::string_view cell, std::string_view carrier,
                                 std::optional<engine::Time> day)
{
    const auto locator = letters_and_digits(cell);
    const auto company = letters_and_digits(carrier);
    if (!locator || locator->empty()) return "no booking locator";
    if (!company || company->empty()) return "a booking without its carrier";
    if (!day) return "a booking without its day";
    return NormalForm{*company + "/" + *locator + "/" + engine::format_date(*day), {}, "booking"};
}

} // namespace spindel::importers::pseudonyms
