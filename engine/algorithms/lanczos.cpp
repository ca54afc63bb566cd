#include "engine/algorithms/lanczos.h"

#include <algorithm>
#include <cmath>

#include "engine/compensated_sum.h"
#include "engine/parallel.h"

namespace spindel::engine {

namespace {

constexpr std::size_t kBlock = 4096;
/// Of the eigenvalue: nearer is not to be had in double precision.
constexpr double kNothing = 1e-14;

double product(const std::vector<double>& a, const std::vector<double>& b)
{
    // what it loses would be seen as a further direction of the matrix
    return reduce_in_order(
               a.size(), kBlock, CompensatedSum(),
               [&](std::size_t begin, std::size_t end) {
                   CompensatedSum sum;
                   for (std::size_t i = begin; i < end; ++i)
                       sum += a[i] * b[i];
                   return sum;
               },
               [](CompensatedSum& total, const CompensatedSum& part) { total += part; })
        .value();
}

/// a += factor b
void add(std::vector<double>& a, double factor, const std::vector<double>& b)
{
    for_each_block(a.size(), kBlock, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            a[i] += factor * b[i];
    });
}

void scale(std::vector<double>& a, double factor)
{
    for (double& value : a)
        value *= factor;
}

/// What the matrix is among the vectors so far: three diagonals.
struct Tridiagonal {
    std::vector<double> diagonal;
    std::vector<double> beside; // from each vector to the next; one for each of the diagonal

    /// The pivots of shift - this; false where one is not above 0: the shift is no upper bound.
    bool pivots(double shift, std::vector<double>& found) const
    {
        found.resize(diagonal.size());
        for (std::size_t i = 0; i < diagonal.size(); ++i) {
            found[i] = shift - diagonal[i];
            if (i > 0) found[i] -= beside[i - 1] / found[i - 1] * beside[i - 1];
            if (!(found[i] > 0)) return false;
        }
        return true;
    }

    /// The least number found to be above all eigenvalues.
    double bound() const
    {
        double low = 0;
        double high = 0;
        for (std::size_t i = 0; i < diagonal.size(); ++i) {
            low = std::max(low, diagonal[i]);
            const double around = i > 0 ? beside[i - 1] + beside[i] : beside[i];
            high = std::max(high, 2 * (std::abs(diagonal[i]) + around));
        }
        std::vector<double> scratch;
        for (int halving = 0; halving < 200; ++halving) {
            const double middle = low + (high - low) / 2;
            if (!(middle > low && middle < high)) break;
            (pivots(middle, scratch) ? high : low) = middle;
        }
        return high;
    }

    /// The eigenvector next to a bound, by inverse iteration.
    std::vector<double> leading(double bound) const
    {
        const std::size_t n = diagonal.size();
        std::vector<double> pivot;
        std::vector<double> x(n, 1.0);
        if (!pivots(bound, pivot)) return x;
        for (int round = 0; round < 4; ++round) {
            for (std::size_t i = 1; i < n; ++i)
                x[i] += beside[i - 1] / pivot[i - 1] * x[i - 1];
            for (std::size_t i = n; i-- > 0;) {
                if (i + 1 < n) x[i] += beside[i] * x[i + 1];
                x[i] /= pivot[i];
            }
            scale(x, 1 / *std::ranges::max_element(x)); // all are above 0
        }
        scale(x, 1 / std::sqrt(product(x, x)));
        return x;
    }
};

/// The vectors that a matrix makes of a start, each of length 1 and at right angles to those
/// before.
class Vectors {
public:
    Vectors(const SymmetricMatrix& matrix, const std::vector<double>& start,
            const std::function<void()>& tell)
        : matrix_(matrix), tell_(tell), now_(start), before_(start.size(), 0.0),
          next_(start.size(), 0.0)
    {
        scale(now_, 1 / std::sqrt(product(now_, now_)));
    }

    const std::vector<double>& now() const { return now_; }

    /// On to the next one; what the matrix is between this one and itself, and the next.
    std::pair<double, double> step()
    {
        tell_();
        matrix_(now_, next_);
        const double own = product(now_, next_);
        add(next_, -own, now_);
        add(next_, -beside_, before_);
        beside_ = std::sqrt(product(next_, next_));
        std::swap(before_, now_);
        std::swap(now_, next_);
        if (beside_ > 0) scale(now_, 1 / beside_);
        return {own, beside_};
    }

private:
    const SymmetricMatrix& matrix_;
    const std::function<void()>& tell_;
    std::vector<double> now_;
    std::vector<double> before_;
    std::vector<double> next_;
    double beside_ = 0;
};

} // namespace

LeadingGuess leading_guess(const SymmetricMatrix& matrix, std::vector<double> start,
                           int most_products, const std::function<void()>& tell)
{
    const double length = product(start, start);
    LeadingGuess guess{std::move(start), 0};
    if (!(length > 0) || !std::isfinite(length)) return guess;
    Tridiagonal small;
    std::vector<double> shares;
    Vectors vectors(matrix, guess.vector, tell);
    constexpr std::size_t kForRounding = 8;
    const auto most =
        std::min(guess.vector.size() + kForRounding, static_cast<std::size_t>(most_products) / 2);
    double largest = 0; // of what the matrix is among the vectors
    for (std::size_t look = 4; small.diagonal.size() < most;) {
        const auto [own, beside] = vectors.step();
        ++guess.products;
        if (!std::isfinite(own) || !std::isfinite(beside)) return guess;
        small.diagonal.push_back(own);
        small.beside.push_back(beside);
        largest = std::max({largest, std::abs(own), beside});
        const bool is_whole = beside <= kNothing * largest || small.diagonal.size() == most;
        if (!is_whole && small.diagonal.size() < look) continue;
        look += 4 + look / 16;
        const double bound = small.bound();
        shares = small.leading(bound);
        if (is_whole || beside * std::abs(shares.back()) <= kNothing * bound) break;
    }
    std::vector<double> sum(guess.vector.size(), 0.0);
    Vectors again(matrix, guess.vector, tell);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        add(sum, shares[i], again.now());
        if (i + 1 == shares.size()) break;
        again.step();
        ++guess.products;
    }
    const double found = std::sqrt(product(sum, sum));
    if (!(found > 0) || !std::isfinite(found)) return guess;
    scale(sum, 1 / found);
    guess.vector = std::move(sum);
    return guess;
}

} // namespace spindel::engine
