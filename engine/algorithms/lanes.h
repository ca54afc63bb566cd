/// Eight doubles that go through the same operations side by side, in vectors of any width.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

namespace spindel::engine {

/// Whatever is computed on lanes is inlined into a function that is compiled for one kind of
/// processor. Each lane sees the same operations in the same order there, so that the bits of a
/// result are the same for every width.
#define SPINDEL_ON_LANES [[gnu::always_inline]] inline

/// Eight doubles are one cache line.
inline constexpr std::size_t kLanes = 8;

/// How many lanes one instruction takes.
enum class LaneWidth { two = 2, four = 4, eight = 8 };

/// The widths that this processor has, narrowest first.
std::vector<LaneWidth> lane_widths();

namespace detail {

template <LaneWidth Width>
struct VectorOf;
template <>
struct VectorOf<LaneWidth::two> {
    using Values = double __attribute__((vector_size(16)));
    using Bits = long long __attribute__((vector_size(16)));
};
template <>
struct VectorOf<LaneWidth::four> {
    using Values = double __attribute__((vector_size(32)));
    using Bits = long long __attribute__((vector_size(32)));
};
template <>
struct VectorOf<LaneWidth::eight> {
    using Values = double __attribute__((vector_size(64)));
    using Bits = long long __attribute__((vector_size(64)));
};

} // namespace detail

/// Eight values. Handed over by reference only: how a wide vector is handed over by value depends
/// on the processor that a function is compiled for.
template <LaneWidth Width>
struct alignas(64) Lanes {
    using Values = typename detail::VectorOf<Width>::Values;
    using Bits = typename detail::VectorOf<Width>::Bits;
    static constexpr std::size_t kWidth = static_cast<std::size_t>(Width);
    static constexpr std::size_t kParts = kLanes / kWidth;

    Values part[kParts];

    double* values() { return reinterpret_cast<double*>(part); }
    const double* values() const { return reinterpret_cast<const double*>(part); }

    void set(std::size_t lane, double value)
    {
        std::memcpy(reinterpret_cast<char*>(part) + lane * sizeof(double), &value, sizeof(double));
    }
};

/// Calls `body(p)` for each part of a row.
template <LaneWidth Width, typename Body>
SPINDEL_ON_LANES void for_each_part(const Body& body)
{
#pragma GCC unroll 4
    for (std::size_t p = 0; p < Lanes<Width>::kParts; ++p)
        body(p);
}

/// Where `bits` are set the bits of `values`, else 0.
template <typename Values, typename Bits>
SPINDEL_ON_LANES void keep_only(Values& values, const Bits& bits)
{
    values = (Values)((Bits)values & bits);
}

/// Is a bit set in any lane?
template <LaneWidth Width>
SPINDEL_ON_LANES bool any_bit(const typename Lanes<Width>::Bits& bits)
{
    long long any = 0;
#pragma GCC unroll 8
    for (std::size_t i = 0; i < Lanes<Width>::kWidth; ++i)
        any |= bits[i];
    return any != 0;
}

/// The sum over the lanes, as a tree: i with i + 4, then i + 2, then i + 1.
template <LaneWidth Width>
SPINDEL_ON_LANES double sum_of(const Lanes<Width>& lanes)
{
    double value[kLanes];
    std::memcpy(value, lanes.part, sizeof(value));
    return ((value[0] + value[4]) + (value[2] + value[6])) +
           ((value[1] + value[5]) + (value[3] + value[7]));
}

/// One row of lanes for each node.
template <LaneWidth Width>
class LaneRows {
public:
    explicit LaneRows(std::size_t rows) : rows_(new Lanes<Width>[rows]), size_(rows) {}
    SPINDEL_ON_LANES Lanes<Width>& operator[](std::size_t row) { return rows_[row]; }
    std::size_t size() const { return size_; }
    /// `kLanes` values a row.
    double* values() { return rows_[0].values(); }
    void clear() { std::memset(rows_.get(), 0, size_ * sizeof(Lanes<Width>)); }
    /// Makes room for `rows`, keeping those there are.
    void grow(std::size_t rows)
    {
        if (rows <= size_) return;
        LaneRows larger(std::max(rows, 2 * size_));
        std::memcpy(larger.rows_.get(), rows_.get(), size_ * sizeof(Lanes<Width>));
        *this = std::move(larger);
    }

private:
    std::unique_ptr<Lanes<Width>[]> rows_;
    std::size_t size_;
};

} // namespace spindel::engine
