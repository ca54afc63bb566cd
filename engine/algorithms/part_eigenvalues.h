/// What rounds of power iteration tell of the leading eigenvalue of each part of a network.
#pragma once

#include <limits>

#include "engine/compensated_sum.h"
#include "engine/ids.h"

namespace spindel::engine {

/// What is known of the eigenvalue of a part.
struct PartEigenvalue {
    double low = std::numeric_limits<double>::infinity(); // Collatz's bounds
    double high = 0;
    bool is_whole = true; // whether all scores but those too small to divide by have a part in it
    CompensatedSum arriving; // in all
    CompensatedSum scores;   // in all
    double largest = 0;      // of what arrives
    double residual = 0;     // the largest of a node, the largest score being 1
    double faint = 0;        // the largest score whose residual is too large for itself

    bool is_there() const { return high > 0; }
    double middle() const { return low / 2 + high / 2; }
    /// The mean of Collatz's quotients by score: between the bounds, and hardly moved by what is
    /// faint.
    double mean() const { return arriving.value() / scores.value(); }
};

/// The eigenvalues of all parts, and which of them may be the largest.
class PartEigenvalues {
public:
    /// Scores below this are too small for their share of the eigenvalue to be known.
    static constexpr double kTooSmall = 1e-250;

    /// What an eigenvalue is known by.
    enum class Bounds {
        of_each_score, ///< all of Collatz's quotients
        of_the_whole,  ///< residuals, beside the largest score
    };

    PartEigenvalues(const NodeMap<NodeId>& part, double tolerance)
        : part_(part), tolerance_(tolerance), of_part_(part.size())
    {
    }

    /// Looks at a round: what arrives at each node if it has the scores, of its own part alone.
    void look(const NodeMap<double>& score, const NodeMap<double>& arriving);

    /// Whether the eigenvalue of each part that may lead lies within the tolerance.
    bool are_known(Bounds bounds);
    /// What was asked for last.
    Bounds bounds() const { return bounds_; }

    const PartEigenvalue& at(NodeId v) const { return of_part_[part_[v]]; }
    bool may_lead(const PartEigenvalue& value) const;

private:
    bool are_close(const PartEigenvalue& value) const;

    const NodeMap<NodeId>& part_;
    double tolerance_;
    std::vector<PartEigenvalue> of_part_;
    Bounds bounds_ = Bounds::of_each_score;
    double least_of_leader_ = 0;
};

} // namespace spindel::engine
