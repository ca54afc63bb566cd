#include "engine/algorithms/hits.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string_view>

#include "engine/algorithms/hits_parts.h"
#include "engine/algorithms/lanczos.h"
#include "engine/algorithms/leading_vector.h"
#include "engine/compensated_sum.h"

namespace spindel::engine {

namespace {

double inner_product(const std::vector<double>& a, const std::vector<double>& b)
{
    CompensatedSum sum;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum.value();
}

/// What is known of a part.
struct HitsOfPart {
    double eigenvalue = 0; // of A^T A; by scores that have not settled, no more than it is
    double share = 0;      // of its leading vector in what all hubs alike say
    int rounds = 0;
    bool converged = false;
};

/// Solves one part after the other, each in units of its own.
class HitsSearch {
public:
    HitsSearch(const Network& network, const HitsOptions& options)
        : network_(network), options_(options), hub_(network.node_count(), 1.0),
          authority_(network.node_count(), 1.0)
    {
    }

    Hits run()
    {
        const auto parts = hits_parts(network_, options_.progress);
        std::vector<HitsOfPart> found;
        found.reserve(parts.size());
        for (const auto& part : parts)
            found.push_back(solved(part));
        return leading(parts, found);
    }

private:
    void tell() { options_.progress.at("hubs and authorities", told_++, 0); }

    std::vector<double> heard_of_hubs(const HitsPart& part) const
    {
        return arriving_at(network_, ArcEnds::predecessors, options_.weighted, hub_,
                           part.authorities);
    }
    std::vector<double> heard_of_authorities(const HitsPart& part) const
    {
        return arriving_at(network_, ArcEnds::successors, options_.weighted, authority_, part.hubs);
    }

    /// Returns the most by which a value changes.
    static double put(const std::vector<double>& values, const std::vector<NodeId>& nodes,
                      NodeMap<double>& into)
    {
        double change = 0;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            change = std::max(change, std::abs(values[i] - into[nodes[i]]));
            into[nodes[i]] = values[i];
        }
        return change;
    }

    HitsOfPart solved(const HitsPart& part)
    {
        HitsOfPart found;
        const auto start = heard_of_hubs(part);
        guess(part, start, found);
        while (!found.converged && found.rounds < options_.max_rounds) {
            tell();
            ++found.rounds;
            auto authority = heard_of_hubs(part);
            scale_largest_to_one(authority);
            // of both: where all in-strengths are equal, the first authorities are those begun with
            double change = put(authority, part.authorities, authority_);
            auto hub = heard_of_authorities(part);
            const double squares = inner_product(authority, authority);
            if (squares > 0) {
                found.eigenvalue = inner_product(hub, hub) / squares;
                found.share = inner_product(authority, start) / squares;
            }
            scale_largest_to_one(hub);
            change = std::max(change, put(hub, part.hubs, hub_));
            found.converged = change <= options_.tolerance;
        }
        return found;
    }

    /// Begins near the end: where power iteration from all hubs alike leads.
    void guess(const HitsPart& part, std::vector<double> start, HitsOfPart& found)
    {
        // with one of either kind a round gives all
        if (part.hubs.size() == 1 || part.authorities.size() == 1) return;
        if (!(scale_largest_to_one(start) > 0)) return;
        const double unit = std::ranges::max(heard_of_authorities(part)); // keeps numbers small
        const auto in_units = [unit](std::vector<double> values) {
            for (double& value : values)
                value /= unit;
            return values;
        };
        const auto matrix = [&](const std::vector<double>& value, std::vector<double>& result) {
            put(value, part.authorities, authority_);
            put(in_units(heard_of_authorities(part)), part.hubs, hub_);
            result = in_units(heard_of_hubs(part));
        };
        auto leading =
            leading_guess(matrix, std::move(start), options_.max_rounds / 2, [this] { tell(); });
        found.rounds = leading.products;
        const auto [least, largest] = std::ranges::minmax(leading.vector);
        constexpr double kNoise = 1e-8;
        for (double& value : leading.vector)
            value = std::max(value, 0.0);
        // it may be led astray: from all hubs alike then
        if (!(least >= -kNoise * largest) || !(scale_largest_to_one(leading.vector) > 0)) {
            put(std::vector<double>(part.hubs.size(), 1.0), part.hubs, hub_);
            return;
        }
        put(leading.vector, part.authorities, authority_);
        auto hub = heard_of_authorities(part);
        scale_largest_to_one(hub);
        put(hub, part.hubs, hub_);
    }

    /// The scores of the parts that lead, each as large as power iteration of all would leave it.
    Hits leading(const std::vector<HitsPart>& parts, const std::vector<HitsOfPart>& found) const
    {
        Hits result;
        result.authority.assign(network_.node_count(), 0.0);
        double largest = 0;
        for (const auto& of : found) {
            largest = std::max(largest, of.eigenvalue);
            result.rounds = std::max(result.rounds, of.rounds);
            result.converged = result.converged && of.converged;
        }
        for (std::size_t p = 0; p < parts.size(); ++p) {
            if (found[p].eigenvalue < largest * (1 - options_.tolerance)) continue;
            for (const NodeId v : parts[p].authorities)
                result.authority[v] = found[p].share * authority_[v];
        }
        scale_largest_to_one(result.authority);
        result.hub = arriving(network_, ArcEnds::successors, options_.weighted, result.authority);
        scale_largest_to_one(result.hub);
        return result;
    }

    const Network& network_;
    const HitsOptions& options_;
    NodeMap<double> hub_; // the largest of each part is 1
    NodeMap<double> authority_;
    std::uint64_t told_ = 0;
};

} // namespace

Hits hits(const Network& network, const HitsOptions& options)
{
    if (!(options.tolerance > 0)) {
        throw std::invalid_argument("the tolerance of HITS is not above 0");
    }
    options.progress.check();
    return HitsSearch(network, options).run();
}

} // namespace spindel::engine
