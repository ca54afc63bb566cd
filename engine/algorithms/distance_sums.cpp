#include "engine/algorithms/distance_sums.h"

#include <algorithm>
#include <bit>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/frontier.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// Where fewer targets than this are new to a node that is looked at, each is searched from by
/// itself: a row costs so many times as much as a node.
constexpr std::uint64_t kThin = 4;
/// Batches that are searched one by one before rows are tried again, since other nodes may be
/// nearer.
constexpr std::size_t kBatchesOneByOne = 7;

/// The searches of one thread. Bit i of a row of `seen_` says that the node reaches target i, in
/// any number of steps up to the present one: a bit that a successor has and the node has not is
/// new, and one step farther.
template <LaneWidth Width>
class BitSearch {
public:
    explicit BitSearch(const PathGraph& graph)
        : graph_(graph), n_(graph.node_count()), seen_(n_), frontier_(n_),
          found_rows_(std::max<std::size_t>(n_ + std::size_t{1}, kBatchTargets)),
          found_(found_rows_.size()), seen_by_(n_, 0), inverses_(1)
    {
    }

    SPINDEL_ON_LANES DistanceSums sums(std::span<const NodeId> targets, const Progress& progress)
    {
        sums_ = DistanceSums(n_);
        for (std::size_t i = 0; i < targets.size(); i += kBatchTargets) {
            progress.at("", i, targets.size());
            const auto batch = targets.subspan(i, std::min(kBatchTargets, targets.size() - i));
            if (one_by_one_ > 0) {
                --one_by_one_;
                for (std::size_t k = 0; k < batch.size(); ++k) {
                    progress.at("", i + k, targets.size());
                    add_one(batch[k]);
                }
            } else {
                add(batch, progress);
            }
        }
        return std::move(sums_);
    }

private:
    using Row = Lanes<Width>;
    using Values = typename Row::Values;
    using Bits = typename Row::Bits;

    SPINDEL_ON_LANES void add(std::span<const NodeId> targets, const Progress& progress)
    {
        start(targets);
        std::uint64_t looks = 0;
        pairs_ = 0;
        for (std::uint32_t distance = 1; found_count_ > 0; ++distance) {
            progress.check();
            const auto arcs = commit();
            if (frontier_.empty()) break;
            const std::span last(found_.data(), found_count_);
            inverse_ = inverse(distance);
            const auto candidates = frontier_.candidates(last, arcs, graph_.incoming());
            found_count_ = 0;
            for (const NodeId v : candidates)
                find(v, distance);
            looks += candidates.size();
        }
        one_by_one_ = pairs_ < kThin * looks ? kBatchesOneByOne : 0;
    }

    void add_one(NodeId target)
    {
        ++target_;
        seen_by_[target] = target_;
        found_[0] = target;
        std::size_t last = 1;
        for (std::size_t at = 0, distance = 1; at < last; ++distance) {
            inverse_ = inverse(static_cast<std::uint32_t>(distance));
            for (const std::size_t end = last; at < end; ++at)
                last = find_each(found_[at], distance, last);
        }
    }

    /// @return where the nodes found end, with those behind `v` that are new.
    std::size_t find_each(NodeId v, std::uint64_t distance, std::size_t last)
    {
        for (const NodeId w : graph_.incoming()[v]) {
            if (seen_by_[w] == target_) continue;
            seen_by_[w] = target_;
            found_[last++] = w;
            sums_.distance[w] += distance;
            sums_.inverse[w] += inverse_;
            ++sums_.reached[w];
        }
        return last;
    }

    Uint128 inverse(std::uint32_t distance)
    {
        while (inverses_.size() <= distance)
            inverses_.push_back(inverse_of(static_cast<std::uint32_t>(inverses_.size())));
        return inverses_[distance];
    }

    SPINDEL_ON_LANES void start(std::span<const NodeId> targets)
    {
        seen_.clear();
        frontier_.start(graph_.out.ends.size());
        // a bit without a target counts as seen everywhere
        Row none;
        std::memset(none.part, 0xff, sizeof(none.part));
        for (std::size_t i = 0; i < targets.size(); ++i)
            flip(none, i);
        for (NodeId v = 0; targets.size() < kBatchTargets && v < n_; ++v)
            seen_[v] = none;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            found_rows_[i] = Row{};
            flip(found_rows_[i], i);
            found_[i] = targets[i];
        }
        found_count_ = targets.size();
    }

    static void flip(Row& row, std::size_t bit)
    {
        auto* byte = reinterpret_cast<unsigned char*>(row.part) + bit / 8;
        *byte = static_cast<unsigned char>(*byte ^ (1U << (bit % 8)));
    }

    /// Enters the rows found last. @return how many arcs lead to their nodes.
    SPINDEL_ON_LANES std::uint64_t commit()
    {
        std::uint64_t arcs = 0;
        for (std::size_t k = 0; k < found_count_; ++k) {
            const NodeId v = found_[k];
            auto& row = seen_[v];
            Bits missing{};
            for_each_part<Width>([&](std::size_t p) {
                const Bits seen = (Bits)row.part[p] | (Bits)found_rows_[k].part[p];
                row.part[p] = (Values)seen;
                missing |= ~seen;
            });
            arcs += graph_.incoming().degree(v);
            if (!any_bit<Width>(missing)) frontier_.finish(v, graph_.out.degree(v));
        }
        return arcs;
    }

    /// Keeps the targets that `v` reaches at this distance and not before, if there are any.
    SPINDEL_ON_LANES void find(NodeId v, std::uint32_t distance)
    {
        Bits reached[Row::kParts]{};
        const auto& arcs = graph_.out;
        for (auto at = arcs.first[v]; at != arcs.first[v + 1]; ++at) {
            const Row& row = seen_[arcs.ends[at]];
            for_each_part<Width>([&](std::size_t p) { reached[p] |= (Bits)row.part[p]; });
        }
        const Row& before = seen_[v];
        Bits any{};
        for_each_part<Width>([&](std::size_t p) {
            reached[p] &= ~(Bits)before.part[p];
            any |= reached[p];
        });
        if (!any_bit<Width>(any)) return;
        std::memcpy(found_rows_[found_count_].part, reached, sizeof(reached));
        found_[found_count_++] = v;
        std::uint64_t words[kLanes];
        std::memcpy(words, reached, sizeof(words));
        int count = 0;
        for (const auto word : words)
            count += std::popcount(word);
        sums_.distance[v] += std::uint64_t{distance} * static_cast<unsigned>(count);
        sums_.inverse[v] += inverse_ * static_cast<unsigned>(count);
        sums_.reached[v] += static_cast<NodeId>(count);
        pairs_ += static_cast<unsigned>(count);
    }

    const PathGraph& graph_;
    NodeId n_;
    LaneRows<Width> seen_;
    Frontier frontier_;
    /// The nodes found at the present distance, and the targets that are new to each.
    LaneRows<Width> found_rows_;
    std::vector<NodeId> found_;
    std::size_t found_count_ = 0;
    std::uint64_t pairs_ = 0; // a node and a target, found in the present batch
    /// The last target that was searched from by itself and saw a node; they are counted.
    NodeMap<NodeId> seen_by_;
    NodeId target_ = 0;
    std::size_t one_by_one_ = 0; // batches to come
    std::vector<Uint128> inverses_;
    Uint128 inverse_ = 0; // of the present distance
    DistanceSums sums_;
};

DistanceSums by_twos(BitSearch<LaneWidth::two>& search, std::span<const NodeId> targets,
                     const Progress& progress)
{
    return search.sums(targets, progress);
}

[[gnu::target("avx2")]] DistanceSums by_fours(BitSearch<LaneWidth::four>& search,
                                              std::span<const NodeId> targets,
                                              const Progress& progress)
{
    return search.sums(targets, progress);
}

[[gnu::target("avx512f,avx512dq,avx512vl")]] DistanceSums
by_eights(BitSearch<LaneWidth::eight>& search, std::span<const NodeId> targets,
          const Progress& progress)
{
    return search.sums(targets, progress);
}

/// Targets whose sums are added up before they join the others; by their number alone.
std::size_t targets_per_part(std::size_t targets)
{
    constexpr std::size_t kParts = 64;
    const std::size_t batches = (targets + kBatchTargets - 1) / kBatchTargets;
    return std::max<std::size_t>(1, (batches + kParts - 1) / kParts) * kBatchTargets;
}

template <typename Value>
void add(std::vector<Value>& total, const std::vector<Value>& part)
{
    std::ranges::transform(total, part, total.begin(), std::plus<>());
}

/// With one search for each thread, which keeps its rows.
template <LaneWidth Width, typename Step>
DistanceSums searched(const PathGraph& graph, std::span<const NodeId> targets,
                      const Progress& progress, const Step& step)
{
    tbb::enumerable_thread_specific<BitSearch<Width>> searches(
        [&graph] { return BitSearch<Width>(graph); });
    Steps steps(progress, "distances", targets.size());
    return reduce_large_in_order(
        targets.size(), targets_per_part(targets.size()), DistanceSums(graph.node_count()),
        [&](std::size_t begin, std::size_t end) {
            StepShare share(steps, progress, end - begin);
            auto part =
                step(searches.local(), targets.subspan(begin, end - begin), share.progress());
            share.finish();
            return part;
        },
        [](DistanceSums& total, const DistanceSums& part) {
            add(total.distance, part.distance);
            add(total.inverse, part.inverse);
            add(total.reached, part.reached);
        });
}

} // namespace

DistanceSums distance_sums(const PathGraph& graph, std::span<const NodeId> targets, LaneWidth width,
                           const Progress& progress)
{
    switch (width) {
    case LaneWidth::eight: return searched<LaneWidth::eight>(graph, targets, progress, by_eights);
    case LaneWidth::four: return searched<LaneWidth::four>(graph, targets, progress, by_fours);
    case LaneWidth::two: break;
    }
    return searched<LaneWidth::two>(graph, targets, progress, by_twos);
}

} // namespace spindel::engine
