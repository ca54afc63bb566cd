#include "scripts/kernels/edge_list.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <span>
#include <utility>

#include "engine/error.h"
#include "engine/parallel.h"
#include "scripts/kernels/plain_lines.h"
#include "scripts/kernels/text_file.h"

namespace spindel::kernels {

namespace {

using engine::NodeId;

/// Ids up to this many times as many as ties are looked up in a table of all numbers up to them.
constexpr std::size_t kDense = 8;

using Pieces = std::vector<std::vector<Ends>>;

/// Line by line, with the place of the first fault.
Pieces read_with_care(TextFile& file)
{
    Pieces pieces(1);
    while (file.next_line()) {
        const auto from = file.integer();
        const auto before = file.rest().size();
        file.skip_blanks();
        if (file.rest().size() == before) file.fail("a blank and a second number were expected");
        const auto to = file.integer();
        file.skip_blanks();
        if (!file.rest().empty()) file.fail("the end of the line was expected");
        pieces[0].emplace_back(from, to);
    }
    return pieces;
}

Pieces read_ends(const std::filesystem::path& path)
{
    TextFile file(path);
    if (auto pieces = read_plain_lines(file.text())) return std::move(*pieces);
    return read_with_care(file);
}

struct Range {
    std::int64_t low = std::numeric_limits<std::int64_t>::max();
    std::int64_t high = std::numeric_limits<std::int64_t>::min();
};

Range range_of(const Pieces& pieces)
{
    return engine::reduce_in_order(
        pieces.size(), 1, Range(),
        [&](std::size_t piece, std::size_t /*end*/) {
            Range range;
            for (const auto& [from, to] : pieces[piece]) {
                range.low = std::min({range.low, from, to});
                range.high = std::max({range.high, from, to});
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
    DenseIds(const Pieces& pieces, Range range)
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
    explicit SparseIds(const Pieces& pieces)
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

template <typename Ids>
EdgeList network_of(Pieces pieces, std::size_t ties, Ids ids)
{
    std::vector<std::size_t> begin(pieces.size(), 0);
    for (std::size_t piece = 1; piece < pieces.size(); ++piece)
        begin[piece] = begin[piece - 1] + pieces[piece - 1].size();
    std::vector<std::pair<NodeId, NodeId>> pairs(ties);
    engine::for_each_index(pieces.size(), [&](std::size_t piece) {
        auto out = pairs.begin() + static_cast<std::ptrdiff_t>(begin[piece]);
        for (const auto& [from, to] : pieces[piece])
            *out++ = {ids.node(from), ids.node(to)};
        std::vector<Ends>().swap(pieces[piece]);
    });
    auto names = ids.take();
    return {engine::Network::unweighted(static_cast<NodeId>(names.size()), pairs),
            std::move(names)};
}

} // namespace

EdgeList read_edge_list(const std::filesystem::path& path)
{
    auto pieces = read_ends(path);
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
        return network_of(std::move(pieces), ties, std::move(ids));
    }
    SparseIds ids(pieces);
    return network_of(std::move(pieces), ties, std::move(ids));
}

} // namespace spindel::kernels
