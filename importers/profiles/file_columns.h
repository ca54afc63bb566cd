/// The columns of a table, by the names that its header or its profile gives them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "importers/profiles/profile.h"

namespace spindel::importers::profiles {

class FileColumns {
public:
    FileColumns() = default;
    explicit FileColumns(std::vector<std::string> names);

    const std::vector<std::string>& names() const { return names_; }
    std::size_t width() const { return names_.size(); }

    /// From 0; of equal names the first. @throws std::out_of_range where there is none.
    std::size_t place(const std::string& column) const { return places_.at(column); }

    /// Empty where the row is shorter.
    std::string_view cell(const TableRow& row, const std::string& column) const;

    /// What a rule is filled from: its constant, or its columns' cells joined, but for those that
    /// hold a word for nothing.
    std::string joined(const TableRow& row, const FieldRule& rule, const Profile& profile) const;

private:
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::size_t> places_;
};

} // namespace spindel::importers::profiles
