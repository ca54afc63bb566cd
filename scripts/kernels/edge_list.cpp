#include "scripts/kernels/edge_list.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <span>
#include <utility>

#include "engine/error.h"
#include "engine/parallel.h"
#include "scripts/kernels/careful_lines.h"
#include "scripts/kernels/plain_lines.h"

namespace spindel::kernels {

namespace {

using engine::NodeId;

/// Ids up to this many times as many as ties are looked up in a table of all numbers up to them.
constexpr std::size_t kDense = 8;

template <typename Id>
using Pieces = std::vector<Piece<Id>>;

struct Range {
    std::int64_t low = std::numeric_limits<std::int64_t>::max();
    std::int64_t high = std::numeric_limits<std::int64_t>::min();
};

template <typename Id>
Range range_of(const Pieces<Id>& pieces)
{
    return engine::reduce_in_order(
        pieces.size(), 1, Range(),
        [&](std::size_t piece, std::size_t /*end*/) {
            Range range;
            for (const auto& [from, to] : pieces[piece]) {
                range.low = std::min<std::int64_t>({range.low, from, to});
                range.high = std::max<std::int64_t>({range.high, from, to});
            }
            return range;
        },
        [](Range& all, const Range& part) {
            all.low = std::min(all.low, part.low);
            all.high = std::max(all.high, part.high);
        });
}

/// Numbers the ids that occur from 0 in their order: a table over all numbers in their range.
class DenseIds {
public:
    template <typename Id>
    DenseIds(const Pieces<Id>& pieces, Range range)
        : low_(range.low), node_(static_cast<std::size_t>(range.high - range.low) + 1, 0)
    {
        const auto mark = [&](std::int64_t id) {
            std::atomic_ref(node_[static_cast<std::size_t>(id - low_)])
                .store(1, std::memory_order_relaxed);
        };
        engine::for_each_index(pieces.size(), [&](std::size_t piece) {
            for (const auto& [from, to] : pieces[piece]) {
                mark(from);
                mark(to);
            }
        });
        for (std::size_t i = 0; i < node_.size(); ++i) {
            if (node_[i] == 0) continue;
            node_[i] = static_cast<NodeId>(ids_.size());
            ids_.push_back(low_ + static_cast<std::int64_t>(i));
        }
    }

    NodeId node(std::int64_t id) const { return node_[static_cast<std::size_t>(id - low_)]; }
    std::vector<std::int64_t> take() { return std::move(ids_); }

private:
    std::int64_t low_;
    std::vector<NodeId> node_;
    std::vector<std::int64_t> ids_;
};

/// The same for ids far apart: a sorted list.
class SparseIds {
public:
    template <typename Id>
    explicit SparseIds(const Pieces<Id>& pieces)
    {
        for (const auto& piece : pieces) {
            for (const auto& [from, to] : piece) {
                ids_.push_back(from);
                ids_.push_back(to);
            }
        }
        engine::sort(ids_, std::less<>());
        ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
        ids_.shrink_to_fit();
    }

    NodeId node(std::int64_t id) const
    {
        return static_cast<NodeId>(std::ranges::lower_bound(ids_, id) - ids_.begin());
    }
    std::vector<std::int64_t> take() { return std::move(ids_); }

private:
    std::vector<std::int64_t> ids_;
};

/// The ties with the nodes' own numbers; each piece is given back as soon as it has been read.
template <typename Id, typename Ids>
EdgeList renumbered(Pieces<Id> pieces, Ids ids)
{
    std::vector<engine::NodePairs> pairs(pieces.size());
    engine::for_each_index(pieces.size(), [&](std::size_t piece) {
        pairs[piece].reserve(pieces[piece].size());
        for (const auto& [from, to] : pieces[piece])
            pairs[piece].emplace_back(ids.node(from), ids.node(to));
        Piece<Id>().swap(pieces[piece]);
    });
    auto names = ids.take();
    return {engine::Network::unweighted(static_cast<NodeId>(names.size()), std::move(pairs)),
            std::move(names)};
}

template <typename Id>
EdgeList network_of(Pieces<Id> pieces, const std::filesystem::path& path)
{
    std::size_t ties = 0;
    for (const auto& piece : pieces)
        ties += piece.size();
    if (ties > std::numeric_limits<engine::ArcId>::max() / 2) {
        throw engine::InputError(path.string(), 0, 0, "too large: at most 2147483647 ties");
    }
    const auto range = range_of(pieces);
    if (ties > 0 && static_cast<std::uint64_t>(range.high) - static_cast<std::uint64_t>(range.low) <
                        kDense * ties) {
        DenseIds ids(pieces, range);
        return renumbered(std::move(pieces), std::move(ids));
    }
    SparseIds ids(pieces);
    return renumbered(std::move(pieces), std::move(ids));
}

} // namespace

EdgeList read_edge_list(const std::filesystem::path& path)
{
    if (auto pieces = read_plain_lines<std::uint32_t>(path)) {
        return network_of(std::move(*pieces), path);
    }
    if (auto pieces = read_plain_lines<std::int64_t>(path)) {
        return network_of(std::move(*pieces), path);
    }
    Pieces<std::int64_t> pieces;
    pieces.push_back(read_careful_lines(path));
    return network_of(std::move(pieces), path);
}

} // namespace spindel::kernels
