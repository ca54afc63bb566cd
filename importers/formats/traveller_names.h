/// Names of travellers, compared and never kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace spindel::importers::formats {

using Words = std::vector<std::string>;

/// The words of a name in upper case: "Anna-Karin" is two.
Words words(std::string_view name);

/// Whether two writings may be of one name: one goes on where the other ends, or one is not stated.
bool may_be_one(const Words& a, const Words& b);

/// Whether given names may be those of a document; a title at the end of those booked does not
/// count.
bool may_be_given(const Words& in_booking, const Words& in_document);

} // namespace spindel::importers::formats
