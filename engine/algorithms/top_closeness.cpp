#include "engine/algorithms/top_closeness.h"

#include <algorithm>
#include <limits>

#include <tbb/enumerable_thread_specific.h>

#include "engine/algorithms/closeness.h"
#include "engine/algorithms/components.h"
#include "engine/algorithms/distance_sums.h"
#include "engine/algorithms/walk_bounds.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

using Place = TopCloseness::Place;

/// Bounds of more ties help little: from there on most nodes can be next.
constexpr std::size_t kRounds = 6;
/// Searches between two looks at the last place.
constexpr std::size_t kBlock = 64;

/// The share of the nodes from which whole searches take about as long as the closeness of all.
constexpr std::uint64_t kShare = 64;

/// Closeness as it grows from level to level. Nodes that are nearer never make a score less, to the
/// last bit, so a bound is one without room for rounding.
class Closeness {
public:
    explicit Closeness(NodeId nodes) : others_(nodes - 1.0) {}

    void add(std::uint64_t nodes, std::uint32_t distance)
    {
        reached_ += nodes;
        sum_ += nodes * distance;
    }
    double score() const
    {
        if (reached_ == 0) return 0.0;
        const auto reached = static_cast<double>(reached_);
        return reached / static_cast<double>(sum_) * (reached / others_);
    }
    static NodeMap<double> of_all(const Network& network, const Progress& progress)
    {
        return closeness(network, {.unreached = Unreached::counted, .progress = progress});
    }

private:
    double others_;
    std::uint64_t reached_ = 0;
    std::uint64_t sum_ = 0;
};

/// The same of harmonic closeness.
class Harmonic {
public:
    explicit Harmonic(NodeId nodes) : others_(nodes - 1.0) {}

    void add(std::uint64_t nodes, std::uint32_t distance) { sum_ += inverse_of(distance) * nodes; }
    double score() const { return others_ > 0 ? inverse_value(sum_) / others_ : 0.0; }
    static NodeMap<double> of_all(const Network& network, const Progress& progress)
    {
        return harmonic_closeness(network, {.progress = progress});
    }

private:
    double others_;
    Uint128 sum_ = 0;
};

bool before(const Place& a, const Place& b)
{
    return a.score != b.score ? a.score > b.score : a.node < b.node;
}

/// Searches of one thread, breadth first.
template <typename Measure>
class CutSearch {
public:
    explicit CutSearch(const Network& network) : network_(&network), mark_(network.node_count(), 0)
    {
    }

    struct Found {
        double score = -1.0;    // none where the search was cut off
        std::uint64_t arcs = 0; // looked at
    };

    /// The score of `source`, unless it surely comes after `last`.
    /// @param others how many nodes there are to be reached.
    Found score(NodeId source, NodeId others, const Place& last)
    {
        Measure measure(network_->node_count());
        begin(source);
        NodeId left = others;
        for (std::uint32_t distance = 1; left > 0; ++distance) {
            if (before(last, {source, at_best(measure, left, distance)})) return {-1.0, arcs_};
            advance();
            left -= static_cast<NodeId>(level_.size());
            measure.add(level_.size(), distance);
        }
        return {measure.score(), arcs_};
    }

private:
    void begin(NodeId source)
    {
        arcs_ = 0;
        if (++round_ == 0) { // all marks look fresh again
            std::ranges::fill(mark_, 0);
            round_ = 1;
        }
        level_ = {source};
        mark_[source] = round_;
        onward_ = network_->degree(source);
    }

    /// An upper bound: all that can be are at `distance`, and the rest one step farther.
    double at_best(Measure measure, NodeId left, std::uint32_t distance) const
    {
        const auto next = std::min<std::uint64_t>(onward_, left);
        measure.add(next, distance);
        measure.add(left - next, distance + 1);
        return measure.score();
    }

    void advance()
    {
        next_.clear();
        onward_ = 0;
        for (const NodeId v : level_) {
            arcs_ += network_->degree(v);
            for (const NodeId u : network_->neighbors(v)) {
                if (mark_[u] == round_) continue;
                mark_[u] = round_;
                next_.push_back(u);
                onward_ += network_->degree(u) - 1;
            }
        }
        std::swap(level_, next_);
    }

    const Network* network_;
    NodeMap<std::uint32_t> mark_; // the round that met the node last
    std::uint32_t round_ = 0;
    std::vector<NodeId> level_;
    std::vector<NodeId> next_;
    std::uint64_t onward_ = 0; // ties that may lead on from `level_`
    std::uint64_t arcs_ = 0;   // looked at in this search
};

/// How many nodes each can reach, itself left out.
NodeMap<NodeId> reachable(const Network& network)
{
    const auto component = components(network);
    NodeMap<NodeId> members(network.node_count(), 0);
    for (const NodeId root : component)
        ++members[root];
    NodeMap<NodeId> others(network.node_count());
    for (NodeId v = 0; v < others.size(); ++v)
        others[v] = members[component[v]] - 1;
    return others;
}

/// Every node with the most that its score can be, the most promising first.
template <typename Measure>
std::vector<Place> candidates(const Network& network, const NodeMap<NodeId>& others)
{
    const auto walks = walk_bounds(network, kRounds);
    std::vector<Place> found(network.node_count());
    for_each_index(found.size(), [&](std::size_t v) {
        Measure measure(network.node_count());
        std::uint64_t left = others[v];
        std::uint32_t distance = 1;
        for (; distance <= walks.size() && left > 0; ++distance) {
            const auto next = std::min(left, walks[distance - 1][v]);
            measure.add(next, distance);
            left -= next;
        }
        measure.add(left, distance);
        found[v] = {static_cast<NodeId>(v), measure.score()};
    });
    sort(found, before);
    return found;
}

/// Keeps the best `count` of all places.
void keep_best(std::vector<Place>& places, std::size_t count)
{
    std::ranges::sort(places, before);
    if (places.size() > count) places.resize(count);
}

/// The best of all, from the scores of all.
template <typename Measure>
std::vector<Place> best_of_all(const Network& network, std::size_t count, const Progress& progress)
{
    const auto scores = Measure::of_all(network, progress);
    std::vector<Place> places;
    for (NodeId v = 0; v < scores.size(); ++v)
        places.push_back({v, scores[v]});
    std::ranges::partial_sort(places, places.begin() + static_cast<std::ptrdiff_t>(count), before);
    places.resize(count);
    return places;
}

template <typename Measure>
TopCloseness top(const Network& network, const TopClosenessOptions& options)
{
    TopCloseness result;
    options.progress.check();
    const std::size_t count = std::min<std::size_t>(options.count, network.node_count());
    if (count == 0) return result;
    const auto others = reachable(network);
    const auto order = candidates<Measure>(network, others);
    tbb::enumerable_thread_specific<CutSearch<Measure>> searches(
        [&] { return CutSearch<Measure>(network); });
    std::vector<typename CutSearch<Measure>::Found> found;
    Place last{network.node_count(), 0.0}; // after everybody
    std::uint64_t arcs = 0;
    const std::uint64_t most_arcs =
        (order.size() / kShare + kBlock) * 2 * std::uint64_t{network.tie_count()};
    options.progress.at("searches", 0, order.size());
    for (std::size_t begin = 0; begin < order.size() && !before(last, order[begin]);) {
        if (arcs > most_arcs) {
            result.places = best_of_all<Measure>(network, count, options.progress);
            return result;
        }
        const auto block = std::min(kBlock, order.size() - begin);
        found.assign(block, {});
        for_each_block(block, 1, [&](std::size_t i, std::size_t /*end*/) {
            options.progress.check();
            const NodeId v = order[begin + i].node;
            found[i] = searches.local().score(v, others[v], last);
        });
        for (std::size_t i = 0; i < block; ++i) {
            arcs += found[i].arcs;
            if (found[i].score >= 0)
                result.places.push_back({order[begin + i].node, found[i].score});
        }
        keep_best(result.places, count);
        if (result.places.size() == count) last = result.places.back();
        result.searches += block;
        begin += block;
        options.progress.at("searches", begin, order.size());
    }
    options.progress.at("searches", order.size(), order.size()); // the others need none
    return result;
}

} // namespace

TopCloseness top_closeness(const Network& network, const TopClosenessOptions& options)
{
    return top<Closeness>(network, options);
}

TopCloseness top_harmonic_closeness(const Network& network, const TopClosenessOptions& options)
{
    return top<Harmonic>(network, options);
}

} // namespace spindel::engine
