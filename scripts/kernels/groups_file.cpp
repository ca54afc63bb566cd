#include "scripts/kernels/groups_file.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <string>

#include "engine/error.h"
#include "scripts/kernels/text_file.h"

namespace spindel::kernels {

namespace {

std::map<std::int64_t, std::string> read_names(const std::filesystem::path& path)
{
    TextFile file(path);
    std::map<std::int64_t, std::string> name;
    for (bool first = true; file.next_line(); first = false) {
        if (first && file.rest() == "node,group") continue;
        const auto id = file.integer();
        if (!file.skip(',')) file.fail("a comma was expected");
        if (file.rest().empty()) file.fail("a group was expected");
        const auto [known, added] = name.emplace(id, file.rest());
        if (!added && known->second != file.rest()) file.fail("a node with one group was expected");
    }
    return name;
}

} // namespace

engine::Groups read_groups(const std::filesystem::path& path, const EdgeList& graph)
{
    const auto name = read_names(path);
    std::map<std::string, std::uint16_t> number;
    for (const auto& [id, group] : name)
        number.emplace(group, 0);
    if (number.size() > std::numeric_limits<std::uint16_t>::max()) {
        throw engine::InputError(path.string(), 0, 0, "more than 65535 groups");
    }
    std::uint16_t last = 0; // the number of a group that is not known
    for (auto& [group, n] : number)
        n = ++last;
    engine::Groups groups;
    for (const auto id : graph.ids) {
        const auto found = name.find(id);
        if (found == name.end()) {
            throw engine::InputError(path.string(), 0, 0,
                                     "node " + std::to_string(id) + " has no group");
        }
        groups.push_back(number.at(found->second));
    }
    return groups;
}

} // namespace spindel::kernels
