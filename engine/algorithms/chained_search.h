/// Searches between the hubs of chains, for vectors of one width: see source_batch.h.
#pragma once

#include <span>
#include <vector>

#include "engine/algorithms/batch_search.h"
#include "engine/algorithms/chain_targets.h"
#include "engine/algorithms/contracted_paths.h"

namespace spindel::engine {

/// As `BatchSearch`, with chains as arcs of their length. What a node found at distance d sends
/// along a chain waits until its other hub is looked at, `length` later. On the way back a hub
/// looks up the row of the other hub that was found just as much later.
template <LaneWidth Width>
class ChainedSearch : private BatchSearch<Width, true> {
public:
    ChainedSearch(const ContractedPaths& paths, const Progress& progress)
        : BatchSearch<Width, true>(paths, progress), contracted_(paths), targets_(paths),
          on_the_way_(paths.longest + std::size_t{1}), arrived_rows_(n_), distances_(n_),
          weights_(n_), beyond_(n_), place_(n_, 0), along_(paths.plan.chains.size(), 0.0)
    {
        arrived_rows_.clear();
    }

    SPINDEL_ON_LANES void add(const SourceBatch& batch)
    {
        find_paths(plan_.sources_of(batch));
        this->read_distances(distances_);
        targets_.weigh(batch,
                       {.distances = distances_.values(),
                        .paths = paths_.values(),
                        .weights = weights_.values(),
                        .beyond = beyond_.values()},
                       score);
        add_dependencies();
    }

    /// What all nodes have earned, inner ones too.
    NodeMap<double> finish()
    {
        for (std::size_t c = 0; c < along_.size(); ++c) {
            const Chain& chain = plan_.chains[c];
            for (NodeId v = chain.first; v < chain.last; ++v)
                score[v] += along_[c];
        }
        return std::move(score);
    }

private:
    using Base = BatchSearch<Width, true>;
    using Base::found_;
    using Base::found_count_;
    using Base::found_rows_;
    using Base::frontier_;
    using Base::graph_;
    using Base::levels_;
    using Base::n_;
    using Base::paths_;
    using Base::plan_;
    using Base::progress_;
    using Base::score;
    using Base::share_;
    using typename Base::Bits;
    using typename Base::Row;
    using typename Base::Values;

    /// A row found at one hub of a chain, for the other.
    struct Parcel {
        NodeId to;
        std::uint32_t chain;
        std::size_t row;
    };
    /// A parcel that came when its hub was found: `row` leads on to `found`.
    struct Way {
        std::size_t found;
        std::size_t next; // of the same row
        std::uint32_t chain;
    };
    static constexpr std::size_t kNone = ~std::size_t{0};

    SPINDEL_ON_LANES void find_paths(std::span<const NodeId> sources)
    {
        this->start(sources);
        waiting_ = 0;
        ways_.clear();
        ways_from_.clear();
        while (true) {
            const std::size_t begin = levels_.back();
            if (begin == found_count_ && waiting_ == 0) break;
            progress_.check();
            const auto arcs = this->commit(begin);
            levels_.push_back(found_count_);
            send(begin);
            receive(levels_.size() - 1);
            if (frontier_.empty()) break;
            const std::span last(found_.data() + begin, found_count_ - begin);
            const auto candidates = frontier_.candidates(last, arcs, graph_.out, arrived_);
            this->make_room(candidates.size());
            for (const NodeId w : candidates)
                find(w);
            keep_ways();
        }
        for (auto& parcels : on_the_way_)
            parcels.clear();
        keep_ways();
    }

    /// Sends the rows found last along chains.
    void send(std::size_t begin)
    {
        const std::size_t distance = levels_.size() - 2;
        ways_from_.resize(found_count_, kNone);
        for (std::size_t k = begin; k < found_count_; ++k) {
            for (const ChainArc& arc : contracted_.arcs_at(found_[k])) {
                auto& parcels = on_the_way_[(distance + arc.length) % on_the_way_.size()];
                parcels.push_back({arc.to, arc.chain, k});
                ++waiting_;
            }
        }
    }

    /// Adds up what arrives at each hub at a distance.
    SPINDEL_ON_LANES void receive(std::size_t distance)
    {
        arrived_.clear();
        std::swap(parcels_, on_the_way_[distance % on_the_way_.size()]);
        waiting_ -= parcels_.size();
        for (const Parcel& parcel : parcels_) {
            if (!frontier_.is_open(parcel.to)) continue;
            arrived_.push_back(parcel.to);
            Row& row = arrived_rows_[parcel.to];
            for_each_part<Width>(
                [&](std::size_t p) { row.part[p] += found_rows_[parcel.row].part[p]; });
        }
    }

    /// Remembers which parcels came to a hub that was found just then, for the way back.
    SPINDEL_ON_LANES void keep_ways()
    {
        for (const Parcel& parcel : parcels_) {
            const std::size_t k = place_[parcel.to];
            if (k < levels_.back() || k >= found_count_ || found_[k] != parcel.to) continue;
            ways_.push_back({k, ways_from_[parcel.row], parcel.chain});
            ways_from_[parcel.row] = ways_.size() - 1;
        }
        parcels_.clear();
        for (const NodeId w : arrived_)
            arrived_rows_[w] = Row{};
        arrived_.clear();
    }

    SPINDEL_ON_LANES void find(NodeId w)
    {
        Row sum;
        this->add_rows(sum, paths_, graph_.out, w);
        const Row& arrived = arrived_rows_[w];
        for_each_part<Width>([&](std::size_t p) { sum.part[p] += arrived.part[p]; });
        place_[w] = found_count_;
        this->keep_new(w, sum);
    }

    /// Adds what each node earns, farthest first.
    SPINDEL_ON_LANES void add_dependencies()
    {
        share_.clear();
        for (std::size_t level = levels_.size() - 1; level-- > 0;) {
            progress_.check();
            for (std::size_t k = levels_[level]; k < levels_[level + 1]; ++k) {
                Row onward{};
                if (level > 0) this->add_rows(onward, share_, graph_.out, found_[k]);
                add_over_chains(k, onward);
                if (level == 0) continue;
                earn(found_[k], found_rows_[k], onward);
                turn_to_share(found_[k], found_rows_[k], onward);
            }
            for (std::size_t k = levels_[level]; level > 0 && k < levels_[level + 1]; ++k) {
                auto& row = share_[found_[k]];
                for_each_part<Width>([&](std::size_t p) { row.part[p] += found_rows_[k].part[p]; });
            }
        }
    }

    /// What goes on over chains by path, and what their inner nodes earn from it.
    SPINDEL_ON_LANES void add_over_chains(std::size_t k, Row& onward)
    {
        for (std::size_t i = ways_from_[k]; i != kNone; i = ways_[i].next) {
            const Row& share = found_rows_[ways_[i].found];
            Row earned;
            for_each_part<Width>([&](std::size_t p) {
                onward.part[p] += share.part[p];
                earned.part[p] = found_rows_[k].part[p] * share.part[p];
            });
            along_[ways_[i].chain] += sum_of(earned);
        }
    }

    SPINDEL_ON_LANES void earn(NodeId v, const Row& paths, const Row& onward)
    {
        Row earned;
        for_each_part<Width>([&](std::size_t p) {
            Values beyond = beyond_[v].part[p];
            keep_only(beyond, (Bits)(paths.part[p] != 0.0));
            earned.part[p] = paths.part[p] * onward.part[p] + beyond;
        });
        score[v] += sum_of(earned);
    }

    SPINDEL_ON_LANES void turn_to_share(NodeId v, Row& row, const Row& onward)
    {
        const double copies = graph_.copies[v];
        for_each_part<Width>([&](std::size_t p) {
            const auto reached = (Bits)(row.part[p] != 0.0);
            Values unreached = row.part[p] + 1.0; // to divide by, rather than by 0
            keep_only(unreached, ~reached);
            const Values ends = weights_[v].part[p] + beyond_[v].part[p];
            row.part[p] = ends / (row.part[p] + unreached) + copies * onward.part[p];
            keep_only(row.part[p], reached);
        });
    }

    const ContractedPaths& contracted_;
    ChainTargets targets_;
    std::vector<std::vector<Parcel>> on_the_way_; // by the distance at which they arrive
    std::size_t waiting_ = 0;
    LaneRows<Width> arrived_rows_;
    std::vector<NodeId> arrived_;
    LaneRows<Width> distances_;
    LaneRows<Width> weights_;        // of targets at a node
    LaneRows<Width> beyond_;         // of targets inside chains that are reached by it
    std::vector<Parcel> parcels_;    // that arrive now
    std::vector<std::size_t> place_; // of a node among those found, if it was found now
    std::vector<Way> ways_;
    std::vector<std::size_t> ways_from_; // the first of each row found; kNone
    std::vector<double> along_; // what each inner node of a chain earns from paths over all of it
};

} // namespace spindel::engine
