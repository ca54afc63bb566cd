/// What entities of FollowTheMoney say of others that refer to them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "importers/formats/ftm_lines.h"

namespace spindel::importers::formats {

/// The numbers of accounts and the countries of places, by the ids of their entities, wherever in
/// a file these stand.
class FtmReferences {
public:
    /// Reads all lines once.
    /// @param name of the file, as messages show it
    /// @throws engine::Error if a file holds text, and no line of it begins as a JSON object.
    FtmReferences(FtmLines lines, const std::string& name);

    bool is_account(std::string_view entity) const;
    /// An account's number, with its bank before it (account_at_bank); empty where it is not known.
    std::string number_of_account(const std::string& entity) const;
    /// Empty where it is not known.
    std::string country_of_place(std::string_view entity) const;

private:
    std::unordered_map<std::string, std::string> accounts_;
    std::unordered_map<std::string, std::string> countries_;
};

} // namespace spindel::importers::formats
