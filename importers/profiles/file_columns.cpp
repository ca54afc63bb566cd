#include "importers/profiles/file_columns.h"

#include <algorithm>
#include <utility>

namespace spindel::importers::profiles {

FileColumns::FileColumns(std::vector<std::string> names) : names_(std::move(names))
{
    for (std::size_t i = 0; i < names_.size(); ++i)
        places_.emplace(names_[i], i);
}

std::string_view FileColumns::cell(const TableRow& row, const std::string& column) const
{
    const auto at = place(column);
    return at < row.cells.size() ? std::string_view(row.cells[at]) : std::string_view();
}

std::string FileColumns::joined(const TableRow& row, const FieldRule& rule,
                                const Profile& profile) const
{
    if (rule.constant) return *rule.constant;
    std::string text;
    for (const auto& column : rule.columns) {
        const auto part = cell(row, column);
        if (part.empty() || is_among(profile.empty, part)) continue;
        text += (text.empty() ? "" : rule.join) + std::string(part);
    }
    return text;
}

} // namespace spindel::importers::profiles
