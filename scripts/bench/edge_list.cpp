#include "scripts/bench/edge_list.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/error.h"
#include "engine/parallel.h"
#include "scripts/bench/text_file.h"

namespace spindel::bench {

namespace {

using Ends = std::pair<std::int64_t, std::int64_t>;

std::vector<Ends> read_ends(const std::filesystem::path& path)
{
    TextFile file(path);
    std::vector<Ends> ends;
    while (file.next_line()) {
        const auto from = file.integer();
        const auto before = file.rest().size();
        file.skip_blanks();
        if (file.rest().size() == before) file.fail("a blank and a second number were expected");
        const auto to = file.integer();
        file.skip_blanks();
        if (!file.rest().empty()) file.fail("the end of the line was expected");
        ends.push_back(std::minmax(from, to));
    }
    return ends;
}

std::vector<std::int64_t> distinct_ids(const std::vector<Ends>& ends)
{
    std::vector<std::int64_t> ids;
    ids.reserve(2 * ends.size());
    for (const auto& [low, high] : ends) {
        ids.push_back(low);
        ids.push_back(high);
    }
    engine::sort(ids, std::less<>());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    ids.shrink_to_fit();
    return ids;
}

} // namespace

EdgeList read_edge_list(const std::filesystem::path& path)
{
    auto ends = read_ends(path);
    auto ids = distinct_ids(ends);
    std::erase_if(ends, [](const Ends& e) { return e.first == e.second; });
    engine::sort(ends, std::less<>());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    constexpr auto kMost = std::numeric_limits<engine::ArcId>::max();
    if (ends.size() > kMost / 2 || ids.size() >= kMost) {
        throw engine::InputError(path.string(), 0, 0, "too large: at most 2147483647 ties");
    }
    const auto node = [&](std::int64_t id) {
        return static_cast<engine::NodeId>(std::ranges::lower_bound(ids, id) - ids.begin());
    };
    std::vector<engine::Arc> ties;
    ties.reserve(ends.size());
    for (const auto& [low, high] : ends)
        ties.push_back({node(low), node(high)});
    const auto nodes = static_cast<engine::NodeId>(ids.size());
    return {engine::Network::undirected(nodes, std::move(ties)), std::move(ids)};
}

} // namespace spindel::bench
