#include "engine/algorithms/link_hubs.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr NodeId kNever = std::numeric_limits<NodeId>::max();

std::uint64_t pairs_of(std::uint64_t degree)
{
    return degree * (degree - 1) / 2;
}

/// What is looked at if the nodes of more than `degree` ties are hubs: pairs, and for each of them
/// the hubs of one of the two.
std::uint64_t looks_beside_hubs(const Network& network, NodeId degree)
{
    NodeMap<std::uint64_t> hubs(network.node_count(), 0);
    for (NodeId v = 0; v < network.node_count(); ++v) {
        if (network.degree(v) <= degree) continue;
        for (const NodeId u : network.neighbors(v))
            ++hubs[u];
    }
    std::uint64_t looks = 0;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        std::uint64_t of_neighbors = 0;
        for (const NodeId u : network.neighbors(v))
            of_neighbors += 1 + hubs[u];
        looks += network.degree(v) > degree ? of_neighbors : of_neighbors * network.degree(v) / 2;
    }
    return looks;
}

} // namespace

NodeId link_hub_degree(const Network& network)
{
    constexpr std::uint64_t kPairsPerTie = 256;
    std::vector<std::uint64_t> pairs; // of all nodes with so many ties
    for (NodeId v = 0; v < network.node_count(); ++v) {
        const auto degree = network.degree(v);
        if (degree < 2) continue;
        if (pairs.size() <= degree) pairs.resize(degree + 1, 0);
        pairs[degree] += pairs_of(degree);
    }
    const auto all = std::accumulate(pairs.begin(), pairs.end(), std::uint64_t{0});
    const auto most = kPairsPerTie * network.tie_count();
    if (all <= most) return kNever;
    NodeId degree = 0;
    for (std::uint64_t sum = 0; (sum += pairs[degree + std::size_t{1}]) <= most;)
        ++degree;
    return looks_beside_hubs(network, degree) < all ? degree : kNever;
}

LinkHubs::LinkHubs(const Network& network, NodeId degree, const Progress& progress)
    : is_hub_(network.node_count(), 0), first_(network.node_count() + std::size_t{1}, 0)
{
    for (NodeId v = 0; v < network.node_count(); ++v) {
        if (network.degree(v) <= degree) continue;
        is_hub_[v] = 1;
        nodes_.push_back(v);
    }
    if (nodes_.empty()) return;
    list_ties(network);
    number_kinds(progress);
}

void LinkHubs::list_ties(const Network& network)
{
    for (const NodeId hub : nodes_) {
        for (const NodeId v : network.neighbors(hub))
            ++first_[v + std::size_t{1}];
    }
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    ties_.resize(first_.back());
    auto next = first_;
    for (std::uint32_t hub = 0; hub < nodes_.size(); ++hub) {
        const auto row = network.neighbors(nodes_[hub]);
        for (std::uint32_t position = 0; position < row.size(); ++position)
            ties_[next[row[position]]++] = {hub, position};
    }
}

void LinkHubs::number_kinds(const Progress& progress)
{
    std::vector<NodeId> order(is_hub_.size());
    std::iota(order.begin(), order.end(), NodeId{0});
    const auto compared = [this](NodeId a, NodeId b) {
        const auto of_a = of(a);
        const auto of_b = of(b);
        return std::lexicographical_compare_three_way(
            of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
            [](const HubTie& x, const HubTie& y) { return x.hub <=> y.hub; });
    };
    const auto before = [&](NodeId a, NodeId b) {
        const auto order_of_kinds = compared(a, b);
        return order_of_kinds != 0 ? order_of_kinds < 0 : a < b;
    };
    sort_in_pieces(order, before, [&](std::size_t /*count*/) { progress.check(); });
    kind_.assign(order.size(), 0);
    for (std::size_t i = 1; i < order.size(); ++i)
        kind_[order[i]] = kind_[order[i - 1]] + (compared(order[i - 1], order[i]) == 0 ? 0 : 1);
}

LinkKinds::LinkKinds(const Network& network, const LinkHubs& hubs)
    : network_(&network), hubs_(&hubs), kinds_at_(hubs.count())
{
}

void LinkKinds::add_pairs(std::uint32_t hub, LinkTree& tree, Steps& steps)
{
    row_ = network_->neighbors(hubs_->node(hub));
    list_kinds();
    add_pairs_of_kinds(hub, tree, steps);
    for (const auto& kind : kinds_) {
        if (first(kind) != least_)
            tree.add(first(kind), least_, similarity(1, first(kind), least_));
        add_members(kind, tree);
    }
}

void LinkKinds::list_kinds()
{
    order_.resize(row_.size());
    std::iota(order_.begin(), order_.end(), 0U);
    const auto degree = [this](std::uint32_t at) { return network_->degree(row_[at]); };
    least_ = *std::ranges::min_element(order_, {}, degree);
    std::ranges::sort(order_, {}, [&](std::uint32_t at) {
        return std::tuple(hubs_->kind(row_[at]), degree(at), at);
    });
    kinds_.clear();
    for (std::size_t i = 0; i < order_.size(); ++i) {
        if (i == 0 || hubs_->kind(row_[order_[i]]) != hubs_->kind(row_[order_[i - 1]]))
            kinds_.push_back({i, i, {}});
        ++kinds_.back().end;
    }
    common_.assign(kinds_.size(), 0);
}

/// Of kinds that have another hub in common.
void LinkKinds::add_pairs_of_kinds(std::uint32_t hub, LinkTree& tree, Steps& steps)
{
    const auto others = [&](const Kind& kind, const auto& body) {
        for (const auto& tie : hubs_->of(row_[first(kind)])) {
            if (tie.hub != hub) body(kinds_at_[tie.hub]);
        }
    };
    for (std::uint32_t k = 0; k < kinds_.size(); ++k) {
        auto& kind = kinds_[k];
        steps.add(kind.end - kind.begin);
        met_.clear();
        others(kind, [&](std::vector<std::uint32_t>& before) {
            for (const auto other : before) {
                if (common_[other]++ == 0) met_.push_back(other);
            }
            before.push_back(k);
        });
        for (const auto other : met_) {
            const std::size_t common = 1 + std::exchange(common_[other], 0);
            const auto a = first(kind);
            const auto b = first(kinds_[other]);
            tree.add(a, b, similarity(common, a, b));
            keep(kind, {common, b});
            keep(kinds_[other], {common, a});
        }
    }
    for (const auto& kind : kinds_)
        others(kind, [](std::vector<std::uint32_t>& kinds) { kinds.clear(); });
}

void LinkKinds::keep(Kind& kind, const Partner& partner) const
{
    const auto found = std::ranges::find(kind.partners, partner.common, &Partner::common);
    if (found == kind.partners.end()) {
        kind.partners.push_back(partner);
    } else if (network_->degree(row_[partner.position]) < network_->degree(row_[found->position])) {
        *found = partner;
    }
}

/// Each of a kind but the first with the one that is most like it.
void LinkKinds::add_members(const Kind& kind, LinkTree& tree) const
{
    for (std::size_t i = kind.begin + 1; i < kind.end; ++i) {
        const auto at = order_[i];
        std::pair best(similarity(hubs_->of(row_[at]).size(), at, first(kind)), first(kind));
        const auto offer = [&](std::size_t common, std::uint32_t other) {
            best = std::max(best, std::pair(similarity(common, at, other), other));
        };
        offer(1, least_);
        for (const auto& partner : kind.partners)
            offer(partner.common, partner.position);
        tree.add(at, best.second, best.first);
    }
}

/// Jaccard's, of neighbourhoods that each hold their own node, too.
double LinkKinds::similarity(std::size_t common, std::uint32_t a, std::uint32_t b) const
{
    const auto all = network_->degree(row_[a]) + network_->degree(row_[b]) + 2 - common;
    return static_cast<double>(common) / static_cast<double>(all);
}

} // namespace spindel::engine
