#include "engine/algorithms/dense_brokers.h"

#include <algorithm>
#include <bit>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr std::size_t kWordBits = 64;
constexpr NodeId kMostNodes = 16'384; // 32 MiB a thread

/// One row of bits a node.
std::vector<std::uint64_t> rows_of_bits(const Network& network, const Groups& groups, bool out)
{
    const std::size_t n = network.node_count();
    const std::size_t words = (n + kWordBits - 1) / kWordBits;
    std::vector<std::uint64_t> bits(n * words, 0);
    for_each_index(n, [&](std::size_t i) {
        const auto v = static_cast<NodeId>(i);
        for (const NodeId u : out ? network.successors(v) : network.predecessors(v)) {
            if (groups[u] != 0) bits[i * words + u / kWordBits] |= 1ULL << (u % kWordBits);
        }
    });
    return bits;
}

std::uint64_t common_bits(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b)
{
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        count += static_cast<std::uint64_t>(std::popcount(a[i] & b[i]));
    return count;
}

} // namespace

bool DenseBrokers::suit(const Network& network, const Groups& groups)
{
    if (network.node_count() > kMostNodes) return false;
    const auto is_known = [&](NodeId v) { return groups[v] != 0; };
    std::uint64_t known = 0;
    std::uint64_t arcs = 0;
    for (NodeId v = 0; v < network.node_count(); ++v) {
        if (!is_known(v)) continue;
        ++known;
        arcs += static_cast<std::uint64_t>(std::ranges::count_if(network.successors(v), is_known));
    }
    return 4 * arcs >= known * known;
}

DenseBrokers::DenseBrokers(const Network& network, const Groups& groups,
                           std::span<const NodeId> nodes, const Progress& progress)
    : network_(network), groups_(groups), rows_(open_broker_rows(network, groups, nodes)),
      closed_from_(rows_.in_arcs.size()), closed_to_(rows_.out_arcs.size())
{
    const auto outs = rows_of_bits(network, groups, true);
    const auto ins = rows_of_bits(network, groups, false);
    const std::size_t words = outs.size() / std::max<std::size_t>(network.node_count(), 1);
    const auto row = [&](const std::vector<std::uint64_t>& bits, NodeId v) {
        return std::span(bits).subspan(v * words, words);
    };
    Steps steps(progress, "brokerage", nodes.size());
    for_each_index(nodes.size(), [&](std::size_t k) {
        const NodeId v = nodes[k];
        for (auto i = rows_.in_row[k]; i < rows_.in_row[k + 1]; ++i)
            closed_from_[i] = static_cast<std::uint32_t>(
                common_bits(row(outs, rows_.in_arcs[i].from), row(outs, v)));
        for (auto i = rows_.out_row[k]; i < rows_.out_row[k + 1]; ++i)
            closed_to_[i] =
                static_cast<std::uint32_t>(common_bits(row(ins, rows_.out_arcs[i]), row(ins, v)));
        steps.add();
    });
}

DealtBits::DealtBits(const DenseBrokers& dense, const Groups& deal) : dense_(dense), deal_(deal)
{
    std::vector<std::size_t> size(*std::ranges::max_element(deal) + std::size_t{1}, 0);
    std::vector<std::size_t> place(deal.size(), 0); // in its group, then among the bits
    for (NodeId v = 0; v < deal.size(); ++v) {
        if (deal[v] != 0) place[v] = size[deal[v]]++;
    }
    first_word_.push_back(0);
    for (const auto members : size)
        first_word_.push_back(first_word_.back() + (members + kWordBits - 1) / kWordBits);
    words_ = first_word_.back();
    for (NodeId v = 0; v < deal.size(); ++v)
        place[v] += first_word_[deal[v]] * kWordBits;
    bits_.assign(deal.size() * words_, 0);
    for (NodeId v = 0; v < deal.size(); ++v) {
        if (deal[v] == 0) continue;
        auto* row = bits_.data() + v * words_;
        for (const NodeId u : dense.network_.successors(v)) {
            if (deal[u] != 0) row[place[u] / kWordBits] |= 1ULL << (place[u] % kWordBits);
        }
    }
}

/// How many of a's group both have arcs to.
std::uint64_t DealtBits::closed_within_group(NodeId a, NodeId v) const
{
    const auto group = deal_[a];
    const auto words = first_word_[group + std::size_t{1}] - first_word_[group];
    const auto row = [&](NodeId of) {
        return std::span(bits_).subspan(of * words_ + first_word_[group], words);
    };
    return common_bits(row(a), row(v));
}

std::uint64_t DealtBits::closed_at_home(std::size_t place) const
{
    const auto& rows = dense_.rows_;
    const NodeId v = rows.nodes[place];
    std::uint64_t closed = 0;
    for (auto i = rows.in_row[place]; i < rows.in_row[place + 1]; ++i) {
        const NodeId a = rows.in_arcs[i].from;
        if (deal_[a] == deal_[v]) closed += closed_within_group(a, v);
    }
    return closed;
}

RoleCounts<std::uint64_t> DealtBits::closed(std::size_t place) const
{
    const auto& rows = dense_.rows_;
    const NodeId v = rows.nodes[place];
    RoleCounts<std::uint64_t> closed;
    std::uint64_t all = 0;
    for (auto i = rows.in_row[place]; i < rows.in_row[place + 1]; ++i) {
        const NodeId a = rows.in_arcs[i].from;
        const bool at_home = deal_[a] == deal_[v];
        (at_home ? closed.coordinator : closed.consultant) += closed_within_group(a, v);
        if (at_home) closed.representative += dense_.closed_from_[i];
        all += dense_.closed_from_[i];
    }
    for (auto i = rows.out_row[place]; i < rows.out_row[place + 1]; ++i) {
        if (deal_[rows.out_arcs[i]] == deal_[v]) closed.gatekeeper += dense_.closed_to_[i];
    }
    closed.representative -= closed.coordinator; // these end at home
    closed.gatekeeper -= closed.coordinator;     // these begin there
    closed.liaison = all - closed.total();
    return closed;
}

} // namespace spindel::engine
