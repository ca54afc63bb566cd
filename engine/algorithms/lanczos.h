/// A symmetric matrix's leading eigenvector, nearly: where power iteration begins.
#pragma once

#include <functional>
#include <vector>

namespace spindel::engine {

/// Writes to its second argument what the matrix makes of the first; both have the same size.
using SymmetricMatrix = std::function<void(const std::vector<double>&, std::vector<double>&)>;

/// Where a search for a leading eigenvector has come.
struct LeadingGuess {
    std::vector<double>
        vector;       // of length 1, its sum at least 0; the start where nothing was found
    int products = 0; // with the matrix
};

/// The vector of greatest Rayleigh quotient among those that the first powers of a matrix make of a
/// start: right to about 1e-14 of its length after some hundred products even where power
/// iteration would take ten thousand, and a step on the way where it takes more than
/// `most_products`.
///
/// What the start has of several leading eigenvectors is kept in its proportions. Lanczos'
/// iteration twice: first for the coefficients, then for the vector, so that no basis is stored.
/// Sums are taken in order: the same bits on any number of threads. `tell` is called before each
/// product. Source: Lanczos, "An iteration method for the solution of the eigenvalue problem",
/// 1950.
LeadingGuess leading_guess(const SymmetricMatrix& matrix, std::vector<double> start,
                           int most_products, const std::function<void()>& tell);

} // namespace spindel::engine
