/// One FollowTheMoney entity.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spindel::importers::formats {

struct FtmEntity {
    std::string id, schema;
    std::string dataset; // the first it belongs to
    std::map<std::string, std::vector<std::string>, std::less<>> properties{};
    std::ptrdiff_t nested = 0; // entities within it, of which only the ids are read

    /// All values of a property.
    const std::vector<std::string>& all(std::string_view property) const;
    /// The first value of the first of some properties that has one.
    std::string_view first(std::initializer_list<std::string_view> names) const;
};

/// Reads a line. @return nothing where it is no JSON object with an id and a schema, at most 32
/// deep, or has a key twice in one object.
/// @param fault set to the reason where nothing is returned; may be null
std::optional<FtmEntity> read_ftm_entity(std::string_view line, std::string_view* fault = nullptr);

/// The country that some properties state, where all their values state one; upper case.
std::string ftm_country(const FtmEntity& entity, std::initializer_list<std::string_view> names);

} // namespace spindel::importers::formats
