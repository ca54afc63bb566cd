#include <algorithm>
#include <array>
#include <optional>

#include <phonenumbers/phonenumberutil.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "importers/characters.h"
#include "importers/pseudonyms/damaged_phone.h"
#include "importers/pseudonyms/normal_form.h"

namespace spindel::importers::pseudonyms {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr std::size_t kLongestNumber = 40; // as written, with what parts it
constexpr int32_t kLongestSender = 11;     // characters (3GPP TS 23.040)
constexpr std::size_t kLongestShortNumber = 6;
constexpr std::string_view kNoRegion = "ZZ";

bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string_view type_word(PhoneNumberUtil::PhoneNumberType type)
{
    switch (type) {
    case PhoneNumberUtil::FIXED_LINE: return "fixed-line";
    case PhoneNumberUtil::MOBILE: return "mobile";
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE: return "fixed-line or mobile";
    case PhoneNumberUtil::TOLL_FREE: return "toll-free";
    case PhoneNumberUtil::PREMIUM_RATE: return "premium-rate";
    case PhoneNumberUtil::SHARED_COST: return "shared-cost";
    case PhoneNumberUtil::VOIP: return "voip";
    case PhoneNumberUtil::PERSONAL_NUMBER: return "personal";
    case PhoneNumberUtil::PAGER: return "pager";
    case PhoneNumberUtil::UAN: return "company";
    case PhoneNumberUtil::VOICEMAIL: return "voicemail";
    case PhoneNumberUtil::UNKNOWN: break;
    }
    return "unknown";
}

NormalForm form_of(const PhoneNumberUtil& util, const PhoneNumber& number)
{
    NormalForm form;
    util.Format(number, PhoneNumberUtil::E164, &form.text);
    std::string region;
    util.GetRegionCodeForNumber(number, &region);
    form.country = engine::Country::parse(region).value_or(engine::Country());
    form.type = type_word(util.GetNumberType(number));
    return form;
}

std::optional<PhoneNumber> parsed(const PhoneNumberUtil& util, const std::string& text,
                                  std::string_view region)
{
    PhoneNumber number;
    if (util.Parse(text, std::string(region), &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    return number;
}

/// "VODAFONE" names who sends, not a number.
std::optional<NormalForm> sender(std::string_view cell)
{
    auto name = icu::UnicodeString::fromUTF8({cell.data(), static_cast<int32_t>(cell.size())});
    if (name.countChar32() > kLongestSender) return {};
    std::string text = "sender:";
    name.toUpper(icu::Locale::getRoot()).toUTF8String(text);
    return NormalForm{text, {}, "sender"};
}

/// "+46701234567" of "sip:+46701234567@ims.example;user=phone": the scheme, and behind a number its
/// host and parameters, are no part of it.
std::string_view without_address(std::string_view cell)
{
    constexpr std::ptrdiff_t kFewestDigits = 7;
    for (const std::string_view scheme : {"tel:", "sip:", "sips:"}) {
        const bool is_here =
            cell.size() > scheme.size() &&
            std::ranges::equal(cell.substr(0, scheme.size()), scheme, {}, upper, upper);
        if (!is_here) continue;
        cell.remove_prefix(scheme.size());
        break;
    }
    const auto number = cell.substr(0, cell.find_first_of("@;"));
    const bool is_number = number.find_first_not_of("+0123456789-.()") == number.npos &&
                           std::ranges::count_if(number, is_digit) >= kFewestDigits;
    return is_number ? number : cell;
}

} // namespace

NormalFormOrFault normal_phone(std::string_view cell, const NumberPlan& plan)
{
    const auto& util = *PhoneNumberUtil::GetInstance();
    cell = without_filler(without_address(cell));
    if (std::ranges::any_of(cell, is_letter)) {
        if (const auto damage = damage_of(cell)) return *damage;
        if (auto form = sender(cell)) return *std::move(form);
        return "no telephone number";
    }
    if (cell.size() > kLongestNumber) return "no telephone number";
    const auto digits = static_cast<std::size_t>(std::ranges::count_if(cell, is_digit));
    const bool is_filled_up = // what stands for no number would be one for all
        digits == cell.size() && (digits == 1 || cell.find_first_not_of('0') == cell.npos);
    if (is_filled_up) return "no telephone number";
    const bool has_prefix = cell.starts_with('+') || cell.starts_with("00");
    auto text = std::string(cell);
    if (has_prefix && cell.starts_with("00")) text.replace(0, 2, "+");
    const bool lacks_plus = !cell.starts_with('0') && digits > kLongestShortNumber;
    if (plan.is_international && lacks_plus && !has_prefix) text = "+" + text;
    if (text.starts_with('+')) {
        const auto number = parsed(util, text, kNoRegion);
        if (number && util.IsPossibleNumber(*number)) return form_of(util, *number);
        return "no telephone number";
    }
    if (plan.default_country.empty())
        return "a telephone number without its country code, and no country is stated";
    if (digits <= kLongestShortNumber && digits == cell.size() && digits > 0)
        return NormalForm{"short:" + plan.default_country + ":" + text,
                          engine::Country::parse(plan.default_country).value_or(engine::Country()),
                          "short"};
    const auto national = parsed(util, text, plan.default_country);
    if (national && util.IsValidNumber(*national)) return form_of(util, *national);
    const auto international = parsed(util, "+" + text, kNoRegion);
    if (international && util.IsValidNumber(*international)) return form_of(util, *international);
    return "no telephone number of the stated country";
}

} // namespace spindel::importers::pseudonyms
