/// Properties of FollowTheMoney made into cells of the record contract.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "importers/formats/ftm_entity.h"
#include "importers/row_source.h"

namespace spindel::importers::formats {

/// Sets a time cell: FollowTheMoney's times are UTC; a date is its midnight; a year or a month
/// alone is a fault.
void set_ftm_time(SourceRow& row, std::string_view column, std::string_view text);

/// Sets a time by the first of some properties that is there.
void set_first_ftm_time(SourceRow& row, std::string_view column, const FtmEntity& entity,
                        std::initializer_list<std::string_view> properties);

/// Refuses a row whose property has several values that differ: which holds cannot be known.
void refuse_several_values(SourceRow& row, const FtmEntity& entity, std::string_view property,
                           std::string_view column);

/// The amount with its currency; where either is not stated, that in euro.
void set_ftm_money(SourceRow& row, const FtmEntity& entity);

} // namespace spindel::importers::formats
