/// Rows of a network from arcs in any order: a parallel sort by (from, to) that merges equal pairs.
#pragma once

#include <algorithm>
#include <bit>
#include <memory>
#include <numeric>
#include <vector>

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
/// cache, is sorted by one thread. Time O(n + |E| log(longest row)), memory two entries an arc.
template <typename Entry>
class RowSorter {
public:
    /// `items` things, of which `source(begin, end, sink)` hands the arcs of [begin, end) to
    /// `sink(entry)`, the same ones whenever it is asked.
    template <typename Source>
    RowSorter(NodeId nodes, std::size_t items, const Source& source)
        : nodes_(nodes), shift_(bucket_shift(nodes)), buckets_((nodes >> shift_) + std::size_t{1})
    {
        deal(items, source);
        row_.assign(nodes + std::size_t{1}, 0);
        kept_.resize(buckets_);
        for_each_index(buckets_, [&](std::size_t b) { kept_[b] = sort_bucket(b); });
    }

    /// The rows, without the arcs that were merged.
    Adjacency rows() const
    {
        Adjacency graph;
        auto& rows = graph.m_forward;
        rows.m_rowstart.resize(nodes_ + std::size_t{1});
        std::inclusive_scan(row_.begin(), row_.end(), rows.m_rowstart.begin());
        rows.m_column.resize(rows.m_rowstart.back());
        rows.m_edge_properties.resize(rows.m_rowstart.back());
        for_each_index(buckets_, [&](std::size_t b) {
            const auto first = std::min<std::size_t>(b << shift_, nodes_);
            std::size_t out = rows.m_rowstart[first];
            for (std::size_t i = begin_[b]; i < begin_[b] + kept_[b]; ++i, ++out) {
                rows.m_column[out] = entries_[i].to;
                rows.m_edge_properties[out] = entries_[i].weight();
            }
        });
        return graph;
    }

private:
    /// Buckets of at least 256 nodes, and at most 1024 of them.
    static unsigned bucket_shift(NodeId nodes)
    {
        const auto bits = static_cast<unsigned>(std::bit_width(nodes));
        return std::max(bits, 18U) - 10U;
    }

    template <typename Source>
    void deal(std::size_t items, const Source& source)
    {
        const std::size_t parts = std::min<std::size_t>(64, items / 4096 + 1);
        const auto of_part = [&](std::size_t p, const auto& sink) {
            source(items * p / parts, items * (p + 1) / parts, sink);
        };
        std::vector<std::vector<std::size_t>> next(parts, std::vector<std::size_t>(buckets_, 0));
        for_each_index(parts, [&](std::size_t p) {
            of_part(p, [&](const Entry& entry) { ++next[p][entry.from >> shift_]; });
        });
        std::size_t total = 0;
        for (std::size_t b = 0; b < buckets_; ++b) {
            begin_.push_back(total);
            for (auto& of_buckets : next)
                total += std::exchange(of_buckets[b], total);
        }
        begin_.push_back(total);
        entries_ = std::make_unique_for_overwrite<Entry[]>(total);
        for_each_index(parts, [&](std::size_t p) {
            of_part(p,
                    [&](const Entry& entry) { entries_[next[p][entry.from >> shift_]++] = entry; });
        });
    }

    /// Sorts a bucket, merges equal pairs, notes the length of each row; returns how many are left.
    std::size_t sort_bucket(std::size_t b)
    {
        const std::span<Entry> bucket(entries_.get() + begin_[b], begin_[b + 1] - begin_[b]);
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
        return kept;
    }

    NodeId nodes_;
    unsigned shift_;
    std::size_t buckets_;
    std::vector<std::size_t> begin_; // of each bucket among the entries
    std::vector<std::size_t> kept_;
    std::unique_ptr<Entry[]> entries_;
    std::vector<ArcId> row_; // at v + 1 the length of row v
};

} // namespace spindel::engine
