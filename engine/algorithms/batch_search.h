/// The searches inside exact betweenness, for vectors of one width: see source_batch.h.
#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "engine/algorithms/contracted_paths.h"
#include "engine/algorithms/frontier.h"
#include "engine/algorithms/lanes.h"
#include "engine/progress.h"

namespace spindel::engine {

/// The searches of one thread. A row of `paths_` holds how many shortest paths lead to a node from
/// each source, 0 as long as it is not reached; so the paths to a node that is first reached at
/// distance d + 1 are the sum of its neighbours' rows, all of which are at distance d in that lane.
/// The way back uses the same trick: a row of `share_` is 0 until the node's distance is done, and
/// whoever is reached through v and has a row by then is one step farther than v. Hence no
/// distance is kept, and none is compared: an arc costs one addition of a row.
/// `Chained`: a node may be reached over chains, too, and have no arcs besides.
template <LaneWidth Width, bool Chained = false>
class BatchSearch {
public:
    /// Whether to stop is asked of `progress` at each distance.
    BatchSearch(const ContractedPaths& paths, const Progress& progress)
        : score(paths.graph.ends.size(), 0.0), plan_(paths.plan), graph_(paths.graph),
          n_(graph_.node_count()), progress_(progress), paths_(n_), share_(n_), frontier_(n_),
          found_rows_(n_), found_(n_)
    {
    }

    SPINDEL_ON_LANES void add(const SourceBatch& batch)
    {
        const auto sources = plan_.sources_of(batch);
        find_paths(sources);
        add_dependencies(sources);
    }

    /// What all nodes have earned.
    NodeMap<double> finish() { return std::move(score); }

protected:
    using Row = Lanes<Width>;
    using Values = typename Row::Values;
    using Bits = typename Row::Bits;

    SPINDEL_ON_LANES void find_paths(std::span<const NodeId> sources)
    {
        start(sources);
        while (true) {
            const std::size_t begin = levels_.back();
            if (begin == found_count_) break;
            progress_.check();
            const auto arcs = commit(begin);
            levels_.push_back(found_count_);
            if (frontier_.empty()) break;
            const std::span last(found_.data() + begin, found_count_ - begin);
            const auto candidates = frontier_.candidates(last, arcs, graph_.out);
            make_room(candidates.size());
            for (const NodeId w : candidates)
                find(w);
        }
    }

    SPINDEL_ON_LANES void start(std::span<const NodeId> sources)
    {
        paths_.clear();
        frontier_.start(graph_.incoming().ends.size() + looks_at(n_));
        // a lane without a source counts as reached everywhere, and is never found
        for (std::size_t lane = sources.size(); lane < kLanes; ++lane) {
            for (NodeId v = 0; v < n_; ++v)
                paths_[v].set(lane, 1.0);
        }
        levels_.assign(1, 0);
        make_room(found_count_ = 0);
        for (std::size_t lane = 0; lane < sources.size(); ++lane) {
            found_rows_[lane] = Row{};
            found_rows_[lane].set(lane, 1.0);
            found_[lane] = sources[lane];
        }
        found_count_ = sources.size();
    }

    /// Enters the rows found last. @return how many arcs leave their nodes.
    SPINDEL_ON_LANES std::uint64_t commit(std::size_t begin)
    {
        std::uint64_t arcs = 0;
        for (std::size_t k = begin; k < found_count_; ++k) {
            const NodeId w = found_[k];
            auto& row = paths_[w];
            // of the nodes that a source stands for only one begins the paths
            const double copies = begin == 0 ? 1.0 : graph_.copies[w];
            Bits missing{};
            for_each_part<Width>([&](std::size_t p) {
                row.part[p] += found_rows_[k].part[p] * copies;
                missing |= (Bits)(row.part[p] == 0.0);
            });
            arcs += graph_.out.degree(w);
            if (!any_bit<Width>(missing))
                frontier_.finish(w, graph_.incoming().degree(w) + looks_at(1));
        }
        return arcs;
    }

    /// Keeps the paths to `w` in the lanes that reach it now for the first time, if any does.
    SPINDEL_ON_LANES void find(NodeId w)
    {
        Row sum;
        add_rows(sum, paths_, graph_.incoming(), w);
        keep_new(w, sum);
    }

    SPINDEL_ON_LANES void keep_new(NodeId w, Row& sum)
    {
        const Row& before = paths_[w];
        Bits found{};
        for_each_part<Width>([&](std::size_t p) {
            keep_only(sum.part[p], (Bits)(before.part[p] == 0.0));
            found_rows_[found_count_].part[p] = sum.part[p];
            found |= (Bits)sum.part[p];
        });
        found_[found_count_] = w;
        found_count_ += any_bit<Width>(found) ? 1 : 0;
    }

    SPINDEL_ON_LANES static void add_rows(Row& total, LaneRows<Width>& rows, const ArcRows& arcs,
                                          NodeId v)
    {
        Row sum{};
        for (auto at = arcs.first[v]; at != arcs.first[v + 1]; ++at) {
            const Row& row = rows[arcs.ends[at]];
            for_each_part<Width>([&](std::size_t p) { sum.part[p] += row.part[p]; });
        }
        total = sum;
    }

    /// Reads the distances off the levels, for chains, which compare them.
    SPINDEL_ON_LANES void read_distances(LaneRows<Width>& distances)
    {
        distances.clear();
        for (std::size_t level = 1; level + 1 < levels_.size(); ++level) {
            const Values distance = Values{} + static_cast<double>(level);
            for (std::size_t k = levels_[level]; k < levels_[level + 1]; ++k) {
                Row& row = distances[found_[k]];
                for_each_part<Width>([&](std::size_t p) {
                    Values found = distance;
                    keep_only(found, (Bits)(found_rows_[k].part[p] != 0.0));
                    row.part[p] += found;
                });
            }
        }
    }

    /// Adds what each node earns, farthest first.
    SPINDEL_ON_LANES void add_dependencies(std::span<const NodeId> sources)
    {
        share_.clear();
        Row begins{};
        for (std::size_t lane = 0; lane < sources.size(); ++lane)
            begins.set(lane, graph_.ends[sources[lane]]);
        for (std::size_t level = levels_.size() - 1; level-- > 1;) {
            progress_.check();
            const bool farthest = level + 2 == levels_.size();
            for (std::size_t k = levels_[level]; k < levels_[level + 1]; ++k) {
                Row onward{};
                if (!farthest) {
                    add_rows(onward, share_, graph_.out, found_[k]);
                    earn(found_[k], found_rows_[k], onward, begins);
                }
                if (level > 1) turn_to_share(found_[k], found_rows_[k], onward);
            }
            for (std::size_t k = levels_[level]; level > 1 && k < levels_[level + 1]; ++k) {
                auto& row = share_[found_[k]];
                for_each_part<Width>([&](std::size_t p) { row.part[p] += found_rows_[k].part[p]; });
            }
        }
    }

    SPINDEL_ON_LANES void earn(NodeId v, const Row& paths, const Row& onward, const Row& begins)
    {
        Row earned;
        for_each_part<Width>([&](std::size_t p) {
            earned.part[p] = paths.part[p] * onward.part[p] * begins.part[p];
        });
        score[v] += sum_of(earned);
    }

    /// From the paths to a node to what each path to it gives on to those before: the ends there
    /// and beyond, by path.
    SPINDEL_ON_LANES void turn_to_share(NodeId v, Row& row, const Row& onward)
    {
        const double ends = graph_.ends[v];
        const double copies = graph_.copies[v];
        for_each_part<Width>([&](std::size_t p) {
            const auto reached = (Bits)(row.part[p] != 0.0);
            Values unreached = row.part[p] + 1.0; // to divide by, rather than by 0
            keep_only(unreached, ~reached);
            row.part[p] = ends / (row.part[p] + unreached) + copies * onward.part[p];
            keep_only(row.part[p], reached);
        });
    }

    void make_room(std::size_t more)
    {
        found_rows_.grow(found_count_ + std::max(more, kLanes) + 1);
        found_.resize(found_rows_.size());
    }

    /// Where nodes may have no arcs, each counts as one arc more.
    static std::uint32_t looks_at(NodeId nodes) { return Chained ? nodes : 0; }

    NodeMap<double> score;
    const SourcePlan& plan_;
    const PathGraph& graph_;
    NodeId n_;
    const Progress& progress_;
    LaneRows<Width> paths_;
    LaneRows<Width> share_;
    Frontier frontier_;
    /// Nodes by distance, each with the paths to it in the lanes in which it has that distance.
    LaneRows<Width> found_rows_;
    std::vector<NodeId> found_;
    std::size_t found_count_ = 0;
    std::vector<std::size_t> levels_; // where each distance begins in `found_`
};

} // namespace spindel::engine
