/// The single-link tree of a keystone's neighbours, made from pairs of them.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/network.h"

namespace spindel::engine {

/// Sets of neighbours that a chain joins, each named by one of them.
class LinkChains {
public:
    explicit LinkChains(std::size_t neighbors);

    std::uint32_t of(std::uint32_t a);
    /// The last neighbour of a chain.
    std::uint32_t last(std::uint32_t chain) const { return last_[chain]; }
    /// Joins the second chain to the first; both are given by their names.
    void join(std::uint32_t into, std::uint32_t other);

private:
    std::vector<std::uint32_t> parent_;
    std::vector<std::uint32_t> last_;
};

/// The single-link tree of a keystone's neighbours, from any pairs that are enough to span it.
class LinkTree {
public:
    explicit LinkTree(std::size_t neighbors) : neighbors_(neighbors) {}

    /// The neighbours at the positions `a` and `b` are so alike.
    void add(std::uint32_t a, std::uint32_t b, double similarity);
    /// Sibson's pointers: for each neighbour but the last the least similarity at which a chain
    /// leads to a later one, and the last neighbour that one leads to then.
    void write(NodeId* parent, double* level);

private:
    struct Pair {
        double similarity;
        std::uint32_t a;
        std::uint32_t b;
    };

    void thin();

    std::size_t neighbors_;
    std::vector<Pair> pairs_;
};

} // namespace spindel::engine
