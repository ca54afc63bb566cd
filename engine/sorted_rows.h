/// Rows of a network from arcs in any order: a parallel sort by (from, to) that merges equal pairs.
#pragma once

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>
#include <vector>

#include "engine/large_memory.h"
#include "engine/network.h"
#include "engine/parallel.h"

namespace spindel::engine {

/// An arc of weight 1; equal ones are one.
struct PlainEntry {
    NodeId from;
    NodeId to;

    static constexpr bool kWeighted = false;
    friend bool operator<(const PlainEntry& a, const PlainEntry& b) { return a.to < b.to; }
    static constexpr double weight() { return 1.0; }
    void absorb(const PlainEntry& /*equal*/) {}
};

/// An arc with a weight; the weights of equal ones add up, the smallest first, so that a sum does
/// not depend on the order in which arcs came.
struct WeightedEntry {
    NodeId from;
    NodeId to;
    double value;

    static constexpr bool kWeighted = true;
    friend bool operator<(const WeightedEntry& a, const WeightedEntry& b)
    {
        return a.to != b.to ? a.to < b.to : a.value < b.value;
    }
    double weight() const { return value; }
    void absorb(const WeightedEntry& equal) { value += equal.value; }
};

/// Sorts arcs into the rows of their first nodes.
///
/// Arcs are first dealt to buckets of neighbouring nodes, then each bucket, small enough for the
/// cache, is sorted by one thread and given back. Time O(n + |E| log(longest row)), memory little
/// more than one entry an arc.
template <typename Entry>
class RowSorter {
public:
    /// `items` things, of which `source(begin, end, sink)` hands the arcs of [begin, end) to
    /// `sink(entry)`, the same ones whenever it is asked; `release(begin, end)` says that these are
    /// not asked for again.
    template <typename Source, typename Release>
    RowSorter(NodeId nodes, std::size_t items, const Source& source, const Release& release)
        : nodes_(nodes), shift_(bucket_shift(nodes)), entries_((nodes >> shift_) + std::size_t{1}),
          columns_(entries_.size()), weights_(entries_.size())
    {
        deal(items, source, release);
        row_.assign(nodes + std::size_t{1}, 0);
        for_each_index(entries_.size(), [&](std::size_t b) { sort_bucket(b); });
    }

    /// The rows, without the arcs that were merged.
    WeightedRows rows() &&
    {
        WeightedRows result;
        auto& rows = result.graph.m_forward;
        rows.m_rowstart.resize(nodes_ + std::size_t{1});
        std::inclusive_scan(row_.begin(), row_.end(), rows.m_rowstart.begin());
        rows.m_column.resize(rows.m_rowstart.back());
        result.unit = !Entry::kWeighted;
        result.weights.assign(Entry::kWeighted ? rows.m_column.size() : longest_row(), 1.0);
        for_each_index(columns_.size(), [&](std::size_t b) {
            const auto first = std::min<std::size_t>(b << shift_, nodes_);
            const auto out = static_cast<std::ptrdiff_t>(rows.m_rowstart[first]);
            std::ranges::copy(columns_[b], rows.m_column.begin() + out);
            Memory<NodeId>().swap(columns_[b]);
            std::ranges::copy(weights_[b], result.weights.begin() + out);
            Memory<double>().swap(weights_[b]);
        });
        return result;
    }

private:
    template <typename T>
    using Memory = std::vector<T, PageAllocator<T>>;

    /// Buckets of at least 256 nodes, and at most 1024 of them.
    static unsigned bucket_shift(NodeId nodes)
    {
        const auto bits = static_cast<unsigned>(std::bit_width(nodes));
        return std::max(bits, 18U) - 10U;
    }

    std::size_t longest_row() const { return *std::ranges::max_element(row_); }

    template <typename Source, typename Release>
    void deal(std::size_t items, const Source& source, const Release& release)
    {
        const std::size_t parts = std::min<std::size_t>(64, items);
        const auto begin_of = [&](std::size_t p) { return items * p / parts; };
        std::vector<std::vector<std::size_t>> next(parts);
        for_each_index(parts, [&](std::size_t p) {
            next[p].resize(entries_.size(), 0);
            source(begin_of(p), begin_of(p + 1),
                   [&](const Entry& entry) { ++next[p][entry.from >> shift_]; });
        });
        for_each_index(entries_.size(), [&](std::size_t b) {
            std::size_t total = 0;
            for (auto& of_buckets : next)
                total += std::exchange(of_buckets[b], total);
            entries_[b].resize(total);
        });
        for_each_index(parts, [&](std::size_t p) {
            source(begin_of(p), begin_of(p + 1), [&](const Entry& entry) {
                const auto b = entry.from >> shift_;
                entries_[b][next[p][b]++] = entry;
            });
            release(begin_of(p), begin_of(p + 1));
        });
    }

    /// Sorts a bucket, merges equal pairs, notes the length of each row; the entries are given
    /// back.
    void sort_bucket(std::size_t b)
    {
        auto& bucket = entries_[b];
        const std::size_t first = b << shift_;
        std::vector<std::size_t> next((std::size_t{1} << shift_) + 1, 0);
        for (const auto& entry : bucket)
            ++next[entry.from - first + 1];
        std::inclusive_scan(next.begin(), next.end(), next.begin());
        const auto scratch = std::make_unique_for_overwrite<Entry[]>(bucket.size());
        for (const auto& entry : bucket)
            scratch[next[entry.from - first]++] = entry;
        std::size_t kept = 0;
        std::size_t begin = 0; // next[i] is now where row i ends
        for (std::size_t i = 0; begin < bucket.size(); begin = next[i++]) {
            std::sort(scratch.get() + begin, scratch.get() + next[i]);
            const std::size_t row_begin = kept;
            for (std::size_t k = begin; k < next[i]; ++k) {
                if (kept > row_begin && bucket[kept - 1].to == scratch[k].to) {
                    bucket[kept - 1].absorb(scratch[k]);
                } else {
                    bucket[kept++] = scratch[k];
                }
            }
            if (kept > row_begin) row_[first + i + 1] = static_cast<ArcId>(kept - row_begin);
        }
        keep(b, kept);
    }

    void keep(std::size_t b, std::size_t count)
    {
        const std::span<const Entry> kept(entries_[b].data(), count);
        columns_[b].resize(count);
        std::ranges::transform(kept, columns_[b].begin(), &Entry::to);
        if constexpr (Entry::kWeighted) {
            weights_[b].resize(count);
            std::ranges::transform(kept, weights_[b].begin(), &Entry::weight);
        }
        Memory<Entry>().swap(entries_[b]);
    }

    NodeId nodes_;
    unsigned shift_;
    std::vector<Memory<Entry>> entries_;  // of each bucket, until it is sorted
    std::vector<Memory<NodeId>> columns_; // of each bucket, once it is
    std::vector<Memory<double>> weights_;
    std::vector<ArcId> row_; // at v + 1 the length of row v
};

} // namespace spindel::engine
