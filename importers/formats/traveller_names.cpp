#include "importers/formats/traveller_names.h"

#include <string_view>

#include "importers/characters.h"

namespace spindel::importers::formats {

namespace {

/// Without the title at the end of given names: "ANA MRS", "ANAMRS".
Words without_title(Words given)
{
    for (const std::string_view title : {"MSTR", "MISS", "MRS", "CHD", "INF", "MR", "MS"}) {
        if (given.empty() || !given.back().ends_with(title)) continue;
        given.back() = given.back().substr(0, given.back().size() - title.size());
        if (given.back().empty()) given.pop_back();
        break;
    }
    return given;
}

/// Whether all words of one are the first ones of the other, however they are parted; an initial at
/// its end does not count.
bool begins(Words one, const Words& other)
{
    while (one.size() > 1 && one.back().size() == 1)
        one.pop_back();
    std::string all, so_far;
    for (const auto& word : one)
        all += word;
    for (const auto& word : other) {
        so_far += word;
        if (so_far == all) return true;
    }
    return false;
}

} // namespace

Words words(std::string_view name)
{
    Words found(1);
    for (const char c : name) {
        if (is_letter(c)) {
            found.back() += upper(c);
        } else if (!found.back().empty()) {
            found.emplace_back();
        }
    }
    if (found.back().empty()) found.pop_back();
    return found;
}

bool may_be_one(const Words& a, const Words& b)
{
    return a.empty() || b.empty() || begins(a, b) || begins(b, a);
}

bool may_be_given(const Words& in_booking, const Words& in_document)
{
    return may_be_one(in_booking, in_document) ||
           may_be_one(without_title(in_booking), in_document);
}

} // namespace spindel::importers::formats
