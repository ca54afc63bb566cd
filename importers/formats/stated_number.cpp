#include "importers/formats/stated_number.h"

#include <algorithm>
#include <iterator>

#include "importers/pseudonyms/declared_raw.h"
#include "importers/raw_identifiers.h"
#include "importers/raw_pieces.h"

namespace spindel::importers::formats {

std::string stated_number(std::string number)
{
    if (is_marked_as_pseudonym(number) && pseudonyms::raw_behind_mark(number)) {
        const auto behind = number.substr(number.find('-') + 1);
        if (const auto stated = stated_number(behind); stated != behind) return stated;
        if (auto raw = raw_piece(behind)) return *std::move(raw);
    }
    std::string digits;
    std::ranges::copy_if(number, std::back_inserter(digits), [](char c) {
        return std::string_view(" -./()").find(c) == std::string_view::npos;
    });
    auto named = "tel:" + digits;
    return !raw_identifier(number) && raw_piece(named) == digits ? named : number;
}

} // namespace spindel::importers::formats
