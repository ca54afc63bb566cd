#include "engine/algorithms/link_communities.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string_view>

#include "engine/algorithms/link_clusters.h"
#include "engine/algorithms/link_similarity.h"

namespace spindel::engine {

namespace {

/// Densities nearer than this are equal: they are sums in different orders.
constexpr double kRounding = 1e-12;
constexpr std::string_view kLinkStage = "link communities";

/// The ties of a network, found by their ends.
class Ties {
public:
    explicit Ties(const Network& network) : network_(network), index_(index_ties(network)) {}

    const TieIndex& index() const { return index_; }
    /// The two ties that a merge joins.
    std::pair<TieId, TieId> of(const LinkMerge& merge) const
    {
        return {between(merge.keystone, merge.i), between(merge.keystone, merge.j)};
    }

private:
    TieId between(NodeId u, NodeId v) const
    {
        const auto row = network_.neighbors(u);
        const auto at = std::ranges::lower_bound(row, v) - row.begin();
        return index_.tie_of_arc[network_.first_arc(u) + static_cast<ArcId>(at)];
    }

    const Network& network_;
    TieIndex index_;
};

/// The level of largest density, of equals the first; one before all merges if none is above 0.
LinkLevel best_level(const std::vector<LinkLevel>& levels)
{
    LinkLevel best;
    for (const auto& level : levels) {
        if (level.partition_density > best.partition_density + kRounding) best = level;
    }
    return best;
}

std::vector<LinkMembership> memberships_of(std::vector<std::uint32_t> communities)
{
    std::ranges::sort(communities);
    std::vector<LinkMembership> result;
    for (const auto community : communities) {
        if (result.empty() || result.back().community != community) {
            result.push_back({community, 0});
        }
        ++result.back().ties;
    }
    return result;
}

double entropy_of(const std::vector<LinkMembership>& memberships, std::size_t ties)
{
    double entropy = 0.0;
    for (const auto& membership : memberships) {
        const double share = membership.ties / static_cast<double>(ties);
        if (share < 1.0) entropy -= share * std::log2(share);
    }
    return entropy;
}

void describe_nodes(const Network& network, const TieIndex& ties, Steps& steps,
                    LinkCommunities& result)
{
    result.memberships.resize(network.node_count());
    result.entropy.assign(network.node_count(), 0.0);
    for (NodeId v = 0; v < network.node_count(); ++v) {
        steps.add();
        std::vector<std::uint32_t> communities;
        for (std::size_t k = 0; k < network.degree(v); ++k) {
            communities.push_back(
                result.community_of_tie[ties.tie_of_arc[network.first_arc(v) + k]]);
        }
        result.memberships[v] = memberships_of(std::move(communities));
        result.entropy[v] = entropy_of(result.memberships[v], network.degree(v));
    }
}

/// Steps of `grown`: each pair is put in its place, and joined; and the ties are made clusters.
std::uint64_t steps_of(const Network& network, const std::vector<LinkMerge>& pairs)
{
    return 2 * std::uint64_t{pairs.size()} + network.tie_count();
}

/// The dendrogram that pairs in any order make.
LinkDendrogram grown(const Ties& ties, std::vector<LinkMerge> pairs, Steps& steps)
{
    sort_link_merges(pairs, steps);
    LinkClusters clusters(ties.index(), steps);
    LinkDendrogram result;
    result.ties = static_cast<TieId>(ties.index().ends.size());
    for (std::size_t p = 0; p < pairs.size(); ++p) {
        steps.add();
        const auto [a, b] = ties.of(pairs[p]);
        if (clusters.join(a, b, steps)) result.merges.push_back({a, b});
        const bool level_done =
            p + 1 == pairs.size() || pairs[p + 1].similarity < pairs[p].similarity;
        const auto merges_before = result.levels.empty() ? 0 : result.levels.back().merges;
        if (level_done && result.merges.size() > merges_before) {
            result.levels.push_back(
                {pairs[p].similarity, result.merges.size(), clusters.partition_density()});
        }
    }
    return result;
}

/// `for_each_tie` is called before each.
template <typename ForEachTie>
double density_by_definition(const TieIndex& ties, const std::vector<std::uint32_t>& community,
                             const ForEachTie& for_each_tie)
{
    const std::size_t total = ties.ends.size();
    std::vector<std::vector<NodeId>> nodes(total);
    std::vector<std::size_t> size(total, 0);
    for (std::size_t tie = 0; tie < total; ++tie) {
        for_each_tie();
        ++size[community[tie]];
        nodes[community[tie]].push_back(ties.ends[tie].first);
        nodes[community[tie]].push_back(ties.ends[tie].second);
    }
    double sum = 0.0;
    for (std::size_t c = 0; c < total; ++c) {
        std::ranges::sort(nodes[c]);
        const auto distinct = std::ranges::unique(nodes[c]).begin() - nodes[c].begin();
        sum += link_density(static_cast<double>(size[c]), static_cast<double>(distinct));
    }
    return total == 0 ? 0.0 : 2.0 * sum / static_cast<double>(total);
}

} // namespace

LinkDendrogram link_dendrogram(const Network& network, const LinkCommunitiesOptions& options)
{
    auto pairs = link_merges(network, options.weighted, options.progress);
    Steps steps(options.progress, kLinkStage, steps_of(network, pairs));
    return grown(Ties(network), std::move(pairs), steps);
}

std::vector<std::uint32_t> clusters_of_ties(const LinkDendrogram& dendrogram, std::size_t merges)
{
    if (merges > dendrogram.merges.size()) {
        throw std::invalid_argument("the dendrogram has fewer merges");
    }
    DisjointTies clusters(dendrogram.ties);
    for (std::size_t m = 0; m < merges; ++m) {
        const auto [a, b] = dendrogram.merges[m];
        clusters.join(clusters.set_of(a), clusters.set_of(b));
    }
    std::vector<std::uint32_t> number(dendrogram.ties, dendrogram.ties);
    std::vector<std::uint32_t> result(dendrogram.ties);
    std::uint32_t next = 0;
    for (TieId tie = 0; tie < dendrogram.ties; ++tie) {
        auto& n = number[clusters.set_of(tie)];
        if (n == dendrogram.ties) n = next++;
        result[tie] = n;
    }
    return result;
}

LinkCommunities link_communities(const Network& network, const LinkCommunitiesOptions& options)
{
    auto pairs = link_merges(network, options.weighted, options.progress);
    Steps steps(options.progress, kLinkStage,
                steps_of(network, pairs) + network.tie_count() + network.node_count());
    const Ties ties(network);
    const auto dendrogram = grown(ties, std::move(pairs), steps);
    const auto level = best_level(dendrogram.levels);
    LinkCommunities result;
    result.similarity = level.similarity;
    result.community_of_tie = clusters_of_ties(dendrogram, level.merges);
    for (const auto community : result.community_of_tie) {
        result.count = std::max(result.count, community + 1);
    }
    result.partition_density =
        density_by_definition(ties.index(), result.community_of_tie, [&] { steps.add(); });
    describe_nodes(network, ties.index(), steps, result);
    return result;
}

double partition_density(const Network& network, const std::vector<std::uint32_t>& community_of_tie)
{
    const auto ties = index_ties(network);
    const std::size_t total = ties.ends.size();
    if (community_of_tie.size() != total ||
        std::ranges::any_of(community_of_tie, [&](auto c) { return c >= total; })) {
        throw std::invalid_argument("the communities are not ones of the ties of the network");
    }
    return density_by_definition(ties, community_of_tie, [] {});
}

} // namespace spindel::engine
