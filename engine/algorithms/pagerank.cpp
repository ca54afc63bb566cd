#include "engine/algorithms/pagerank.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "engine/parallel.h"

namespace spindel::engine {

namespace {

/// Nodes that one thread handles at a time; their parts of a sum are added up in order.
constexpr std::size_t kBlock = 1024;
/// A sweep has so many parts that a node hears of nearly all who came before it.
constexpr std::size_t kMostParts = 64;
/// While scores change by more than this, what nodes hear is rounded to single precision: half the
/// memory to gather from, and an error of less than 1e-6 in all.
constexpr double kCoarse = 1e-5;

void check(const Network& network, const PageRankOptions& options)
{
    if (!(options.damping >= 0 && options.damping < 1)) {
        throw std::invalid_argument("the damping of PageRank is not in [0, 1)");
    }
    if (!(options.tolerance > 0)) {
        throw std::invalid_argument("the tolerance of PageRank is not above 0");
    }
    if (options.seeds.empty()) return;
    if (options.seeds.size() != network.node_count()) {
        throw std::invalid_argument("the seeds of PageRank are not one for each node");
    }
    double sum = 0;
    for (const double seed : options.seeds) {
        if (!(seed >= 0)) throw std::invalid_argument("a seed of PageRank is not at least 0");
        sum += seed;
    }
    if (!(sum > 0 && std::isfinite(sum) && std::isfinite(1 / sum))) {
        throw std::invalid_argument(
            "the seeds of PageRank have no sum above 0 that can be divided by");
    }
}

double sum_of(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// The sum over nodes [first, last) of what `block(begin, end)` gives, the same on any number of
/// threads.
template <typename Block>
double sum_over(std::size_t first, std::size_t last, const Block& block)
{
    return reduce_in_order(
        last - first, kBlock, 0.0,
        [&](std::size_t begin, std::size_t end) { return block(first + begin, first + end); },
        [](double& total, double part) { total += part; });
}

/// A surfer's ways: whence to a node, and how much weight leads out of it.
class Ways {
public:
    Ways(const Network& network, const PageRankOptions& options)
        : network_(network), directed_(options.directed && network.is_directed()),
          weighted_(options.weighted), strength_(weighted_ ? network.node_count() : 0)
    {
        for_each_index(strength_.size(), [&](std::size_t i) {
            const auto v = static_cast<NodeId>(i);
            const auto weights =
                directed_ ? network_.successor_weights(v) : network_.neighbor_weights(v);
            strength_[v] = std::accumulate(weights.begin(), weights.end(), 0.0);
        });
    }

    NodeId size() const { return network_.node_count(); }
    double out(NodeId v) const
    {
        if (weighted_) return strength_[v];
        return static_cast<double>(
            (directed_ ? network_.successors(v) : network_.neighbors(v)).size());
    }

    /// What comes to v of values that stand for one unit of weight at each node.
    template <typename Value>
    double arriving(const Value* per_unit, NodeId v) const
    {
        const auto from = directed_ ? network_.predecessors(v) : network_.neighbors(v);
        double sum = 0;
        if (!weighted_) {
            for (const NodeId u : from)
                sum += per_unit[u];
            return sum;
        }
        const auto weights =
            directed_ ? network_.predecessor_weights(v) : network_.neighbor_weights(v);
        for (std::size_t i = 0; i < from.size(); ++i)
            sum += weights[i] * per_unit[from[i]];
        return sum;
    }

private:
    const Network& network_;
    bool directed_;
    bool weighted_;
    std::vector<double> strength_;
};

/// Where jumps lead, from any node and from one without a way out.
class Jumps {
public:
    Jumps(NodeId n, const PageRankOptions& options)
        : seeds_(options.seeds), per_seed_(seeds_.empty() ? 0.0 : 1.0 / sum_of(seeds_)),
          even_(1.0 / n), stranded_to_seeds_(!seeds_.empty() && options.dangling_to_seeds)
    {
    }

    double any(NodeId v) const { return seeds_.empty() ? even_ : seeds_[v] * per_seed_; }
    double stranded(NodeId v) const { return stranded_to_seeds_ ? any(v) : even_; }

private:
    const std::vector<double>& seeds_;
    double per_seed_;
    double even_;
    bool stranded_to_seeds_;
};

/// What nodes hear of each other: scores for each unit of weight, and those to come of the part at
/// hand.
template <typename Value>
struct Heard {
    std::vector<Value> per_unit;
    std::vector<Value> next;
};

/// Gauss and Seidel's iteration in parts, so that it is the same on any number of threads: inside a
/// part every node hears what the others had before, of earlier parts what they have now.
class Surfing {
public:
    Surfing(const Network& network, const PageRankOptions& options)
        : ways_(network, options), jumps_(network.node_count(), options), damping_(options.damping),
          score_(network.node_count())
    {
        const std::size_t n = ways_.size();
        const std::size_t parts = std::clamp<std::size_t>(n / kBlock, 1, kMostParts);
        part_size_ = (n + parts - 1) / parts;
        for (NodeId v = 0; v < n; ++v) {
            score_[v] = jumps_.any(v);
            if (!(ways_.out(v) > 0)) stranded_.push_back(v);
        }
    }

    /// Every node once; returns how much the scores changed in all. `Value`: what is heard.
    template <typename Value>
    double sweep(Heard<Value>& heard)
    {
        if (heard.per_unit.empty()) {
            heard.per_unit.resize(score_.size());
            heard.next.resize(part_size_);
            for_each_block(score_.size(), kBlock, [&](std::size_t begin, std::size_t end) {
                for (auto v = static_cast<NodeId>(begin); v < end; ++v)
                    heard.per_unit[v] = per_unit<Value>(v);
            });
        }
        const double stranded = stranded_score();
        double change = 0;
        for (std::size_t first = 0; first < score_.size(); first += part_size_) {
            const std::size_t last = std::min(first + part_size_, score_.size());
            change += hear(first, last, stranded, heard);
            std::copy_n(heard.next.data(), last - first, heard.per_unit.data() + first);
        }
        return change;
    }

    NodeMap<double> take_scores()
    {
        const double sum = sum_of(score_);
        for (auto& value : score_)
            value /= sum; // what the last sweep and rounding left over
        return std::move(score_);
    }

private:
    /// The new scores of a part, and apart, until all are known, what they say; returns their
    /// change.
    template <typename Value>
    double hear(std::size_t first, std::size_t last, double stranded, Heard<Value>& heard)
    {
        return sum_over(first, last, [&](std::size_t begin, std::size_t end) {
            double change = 0;
            for (auto v = static_cast<NodeId>(begin); v < end; ++v) {
                const double given =
                    (1 - damping_) * jumps_.any(v) + damping_ * stranded * jumps_.stranded(v);
                const double score = given + damping_ * ways_.arriving(heard.per_unit.data(), v);
                change += std::abs(score - score_[v]);
                score_[v] = score;
                heard.next[v - first] = per_unit<Value>(v);
            }
            return change;
        });
    }

    /// v's score for each unit of weight that leads out of it; 0 where none does.
    template <typename Value>
    Value per_unit(NodeId v) const
    {
        const double out = ways_.out(v);
        return static_cast<Value>(out > 0 ? score_[v] / out : 0.0);
    }

    /// The score of all nodes without a way out.
    double stranded_score() const
    {
        return sum_over(0, stranded_.size(), [&](std::size_t begin, std::size_t end) {
            double part = 0;
            for (std::size_t i = begin; i < end; ++i)
                part += score_[stranded_[i]];
            return part;
        });
    }

    Ways ways_;
    Jumps jumps_;
    double damping_;
    std::size_t part_size_ = 0;
    NodeMap<double> score_;
    std::vector<NodeId> stranded_; // without a way out, ascending
};

} // namespace

PageRank pagerank(const Network& network, const PageRankOptions& options)
{
    check(network, options);
    PageRank result;
    if (network.node_count() == 0) return result;
    Surfing surfing(network, options);
    Heard<float> coarse;
    Heard<double> fine;
    result.change = 1;
    for (result.converged = false; !result.converged && result.rounds < options.max_rounds;) {
        options.progress.at("pagerank", static_cast<std::uint64_t>(result.rounds), 0);
        const bool is_coarse =
            !options.weighted && fine.per_unit.empty() && result.change > kCoarse;
        result.change = is_coarse ? surfing.sweep(coarse) : surfing.sweep(fine);
        ++result.rounds;
        // rounded scores may stand still away from the true ones
        result.converged =
            result.change <= options.tolerance && (!is_coarse || options.tolerance >= kCoarse);
    }
    result.score = surfing.take_scores();
    return result;
}

} // namespace spindel::engine
