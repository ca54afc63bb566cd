#include "importers/profiles/amount_text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace spindel::importers::profiles {

namespace {

constexpr std::array<std::string_view, 8> kMarks{
    ".", ",", " ", "'", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x99"};

std::string_view take_digits(std::string_view& text)
{
    const auto digits = text.substr(0, text.find_first_not_of("0123456789"));
    text.remove_prefix(digits.size());
    return digits;
}

/// The digits between marks that are all alike. @return nothing where there is something else.
std::optional<std::vector<std::string_view>> groups(std::string_view whole, std::string_view mark)
{
    std::vector all{take_digits(whole)};
    while (!whole.empty()) {
        if (!whole.starts_with(mark)) return {};
        whole.remove_prefix(mark.size());
        all.push_back(take_digits(whole));
    }
    return all;
}

/// Whether groups part thousands, so that none of them is the decimals.
bool part_thousands(const std::vector<std::string_view>& groups, std::string_view mark)
{
    const auto first = groups.front().size();
    if (first == 0 || first > 3 || groups.front().front() == '0') return false;
    if (groups.back().size() != 3) return false;
    const auto all_are = [&groups](std::size_t size) {
        return std::all_of(groups.begin() + 1, groups.end() - 1,
                           [size](std::string_view group) { return group.size() == size; });
    };
    return all_are(3) || (mark == "," && first < 3 && all_are(2));
}

} // namespace

std::string with_sign_in_front(std::string_view number)
{
    constexpr std::string_view kMinus = "\xE2\x88\x92"; // U+2212
    std::string text(number);
    if (text.starts_with(kMinus)) text.replace(0, kMinus.size(), "-");
    if (text.ends_with(kMinus)) text.replace(text.size() - kMinus.size(), text.npos, "-");
    if (text.size() < 2 || (text.back() != '-' && text.back() != '+')) return text;
    const char sign = text.back();
    text.pop_back();
    text.erase(text.find_last_not_of(' ') + 1);
    const bool is_number = !text.empty() && text.back() >= '0' && text.back() <= '9' &&
                           text[0] != '-' && text[0] != '+';
    return is_number ? sign + text : std::string(number);
}

std::optional<std::string> with_point(std::string_view number, char decimal)
{
    std::string text;
    if (number.starts_with('-') || number.starts_with('+')) {
        text = number[0];
        number.remove_prefix(1);
    }
    number.remove_prefix(std::min(number.find_first_not_of(' '), number.size()));
    const auto at = std::min(number.find(decimal), number.size());
    auto whole = number.substr(0, at);
    const auto decimals = number.substr(at);
    if (decimals.find_first_not_of("0123456789", 1) != std::string_view::npos) return {};
    const auto begin = whole.find_first_not_of("0123456789");
    if (whole.empty() && decimals.size() > 1) {
        text += '0'; // ",50"
    } else if (begin == std::string_view::npos) {
        text += whole;
    } else {
        const auto mark = std::ranges::find_if(
            kMarks, [&](std::string_view one) { return whole.substr(begin).starts_with(one); });
        if (mark == kMarks.end()) return {};
        const auto parts = groups(whole, *mark);
        if (!parts || !part_thousands(*parts, *mark)) return {};
        for (const auto part : *parts)
            text += part;
    }
    if (!decimals.empty()) text += '.';
    return text += decimals.substr(std::min<std::size_t>(1, decimals.size()));
}

} // namespace spindel::importers::profiles
