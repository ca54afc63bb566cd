#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

#include "analysis/report/swedish/sentences.h"

namespace spindel::analysis::report::swedish {

namespace {

/// A sentence or its translation, cut at its places.
struct Cut {
    std::vector<std::string_view> fixed; // one more than there are places
    std::vector<std::size_t> places;
    std::size_t length = 0; // of all that is fixed
};

/// Places are {} in their order, or {0}, {1} ...
Cut cut_at_places(std::string_view words)
{
    Cut cut;
    for (auto open = words.find('{'); open != std::string_view::npos; open = words.find('{')) {
        const auto close = words.find('}', open);
        std::size_t place = 0;
        for (const char digit : words.substr(open + 1, close - open - 1))
            place = 10 * place + static_cast<std::size_t>(digit - '0');
        cut.places.push_back(close == open + 1 ? cut.places.size() : place);
        cut.fixed.push_back(words.substr(0, open));
        cut.length += open;
        words.remove_prefix(close + 1);
    }
    cut.fixed.push_back(words);
    cut.length += words.size();
    return cut;
}

struct Known {
    Cut english;
    Cut swedish;
};

/// Of two sentences that fit, the one comes first that says more itself.
std::vector<Known> known_sentences()
{
    std::vector<Known> all;
    for (const auto part : {of_findings(), of_refusals()}) {
        for (const auto& [english, swedish] : part)
            all.push_back({cut_at_places(english), cut_at_places(swedish)});
    }
    std::ranges::stable_sort(all, std::greater{},
                             [](const Known& known) { return known.english.length; });
    return all;
}

/// What stands at the places of a sentence, if the text was made from it.
std::optional<std::vector<std::string_view>> filled(const Cut& cut, std::string_view text)
{
    const auto& fixed = cut.fixed;
    if (text.size() < cut.length || !text.starts_with(fixed.front()) ||
        !text.ends_with(fixed.back()) || (fixed.size() == 1 && text.size() != cut.length))
        return {};
    std::vector<std::string_view> found(cut.places.size());
    auto at = fixed.front().size();
    for (std::size_t i = 1; i < fixed.size(); ++i) {
        const bool is_last = i + 1 == fixed.size();
        const auto end = is_last ? text.size() - fixed[i].size() : text.find(fixed[i], at);
        if (end == std::string_view::npos || end <= at) return {};
        found[cut.places[i - 1]] = text.substr(at, end - at);
        at = end + fixed[i].size();
    }
    return found;
}

bool is_calculation(std::string_view words)
{
    const auto first = words.find_first_not_of('-');
    return first < 2 && std::isdigit(static_cast<unsigned char>(words[first])) != 0 &&
           words.find_first_not_of("0123456789.e+-x= ") == std::string_view::npos;
}

/// A sentence within a sentence, a figure, or a name.
std::string part(std::string_view words)
{
    if (!is_calculation(words)) return finding(words);
    std::string figure(words);
    std::ranges::replace(figure, '.', ',');
    return figure;
}

std::string said(const Cut& swedish, const std::vector<std::string_view>& found)
{
    std::string text(swedish.fixed.front());
    for (std::size_t i = 1; i < swedish.fixed.size(); ++i) {
        const auto words = found[swedish.places[i - 1]];
        const bool is_quoted = swedish.fixed[i - 1].ends_with("”");
        text.append(is_quoted ? std::string(words) : part(words)).append(swedish.fixed[i]);
    }
    return text;
}

} // namespace

std::string finding(std::string_view english)
{
    static const auto kAll = known_sentences();
    for (const auto& known : kAll)
        if (const auto found = filled(known.english, english)) return said(known.swedish, *found);
    return std::string(english);
}

std::string import_step(std::string_view english)
{
    const auto begin = english.find(": ");
    if (begin == std::string_view::npos) return std::string(english);
    const auto told = english.substr(begin + 2);
    for (const auto& [step, swedish] : of_steps()) {
        const auto fixed = step.substr(0, step.find('{'));
        if (!told.starts_with(fixed)) continue;
        const auto end = std::min(told.find(": ", fixed.size()), told.size());
        const auto filled = told.substr(fixed.size(), end - fixed.size());
        return std::string(english.substr(0, begin + 2))
            .append(swedish.substr(0, swedish.find('{')))
            .append(filled)
            .append(told.substr(end));
    }
    return std::string(english);
}

} // namespace spindel::analysis::report::swedish
