/// Records that would end before they begin: one of their two times is not what it is taken for.
#pragma once

#include <optional>
#include <string_view>

#include "engine/records.h"

namespace spindel::importers {

/// The column of the end, and why the record is refused.
struct EarlyEnd {
    std::string_view column;
    std::string_view reason;
};

/// What is wrong with the order of a record's times; nothing where one of them is not stated, or
/// both are the same.
std::optional<EarlyEnd> early_end(const engine::TravelRecord& journey);
std::optional<EarlyEnd> early_end(const engine::PhoneRecord& use);
std::optional<EarlyEnd> early_end(const engine::AccountRecord& holding);
template <typename Record>
std::optional<EarlyEnd> early_end(const Record& /*has no end*/)
{
    return {};
}

} // namespace spindel::importers
