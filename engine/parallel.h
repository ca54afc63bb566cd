/// The door to oneTBB: loops over nodes, and sums that do not depend on the number of threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/parallel_sort.h>
#include <tbb/task_arena.h>

namespace spindel::engine {

/// The first exception of bodies that run side by side, kept until all of them have ended.
///
/// oneTBB must not see it: it would also cancel the loops inside the other bodies, which then end
/// early without a word, and what they have not filled looks like a result.
class FirstFault {
public:
    bool is_there() const { return is_there_.load(std::memory_order_relaxed); }

    /// Of the exception that is being handled.
    void keep()
    {
        const std::lock_guard lock(keeping_);
        if (!fault_) fault_ = std::current_exception();
        is_there_ = true;
    }

    void rethrow() const
    {
        if (fault_) std::rethrow_exception(fault_);
    }

private:
    std::atomic<bool> is_there_ = false;
    std::mutex keeping_;
    std::exception_ptr fault_;
};

/// Calls `body(i)` for each i in [0, count), in any order, on all threads.
///
/// What a body throws is thrown once those under way have ended; not all others are begun then.
template <typename Body>
void for_each_index(std::size_t count, const Body& body)
{
    FirstFault fault;
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count),
                      [&](const tbb::blocked_range<std::size_t>& range) {
                          if (fault.is_there()) return;
                          try {
                              for (std::size_t i = range.begin(); i != range.end(); ++i)
                                  body(i);
                          } catch (...) {
                              fault.keep();
                          }
                      });
    fault.rethrow();
}

/// The same for bodies that are parallel themselves: a thread that waits inside one does not begin
/// another meanwhile, so that no more of them are under way than there are threads.
template <typename Body>
void for_each_task(std::size_t count, const Body& body)
{
    for_each_index(count, [&](std::size_t i) { tbb::this_task_arena::isolate([&] { body(i); }); });
}

/// Calls `body(begin, end)` for blocks of [0, count) of `block_size` each, the last one shorter, in
/// any order, on all threads; one block alone on the thread that asks.
template <typename Body>
void for_each_block(std::size_t count, std::size_t block_size, const Body& body)
{
    const std::size_t blocks = (count + block_size - 1) / block_size;
    if (blocks <= 1) {
        if (count > 0) body(std::size_t{0}, count);
        return;
    }
    for_each_index(blocks, [&](std::size_t b) {
        body(b * block_size, std::min(count, (b + 1) * block_size));
    });
}

/// Splits [0, count) into blocks whose borders depend on `count` alone, computes `block(begin,
/// end)` on all threads, and folds the results with `join(total, part)` in the order of the blocks:
/// so a floating-point sum has the same bits on any number of threads.
template <typename Value, typename Block, typename Join>
Value reduce_in_order(std::size_t count, std::size_t block_size, Value total, const Block& block,
                      const Join& join)
{
    const std::size_t blocks = (count + block_size - 1) / block_size;
    std::vector<Value> parts(blocks);
    for_each_index(blocks, [&](std::size_t b) {
        parts[b] = block(b * block_size, std::min(count, (b + 1) * block_size));
    });
    for (auto& part : parts)
        join(total, part);
    return total;
}

/// The same for parts that take much memory: two for each thread, but no more
/// than 64, are held at once.
template <typename Value, typename Block, typename Join>
Value reduce_large_in_order(std::size_t count, std::size_t block_size, Value total,
                            const Block& block, const Join& join)
{
    constexpr std::size_t kMost = 64;
    const std::size_t threads =
        tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
    FirstFault fault;
    std::size_t next = 0;
    const auto begins = [&](tbb::flow_control& control) {
        const std::size_t begin = next;
        next = std::min(count, begin + block_size);
        if (begin == count || fault.is_there()) control.stop();
        return begin;
    };
    const auto compute = [&](std::size_t begin) -> std::shared_ptr<Value> {
        try {
            return std::make_shared<Value>(block(begin, std::min(count, begin + block_size)));
        } catch (...) {
            fault.keep();
            return nullptr;
        }
    };
    const auto fold = [&](const std::shared_ptr<Value>& part) {
        try {
            if (!fault.is_there()) join(total, *part);
        } catch (...) {
            fault.keep();
        }
    };
    tbb::parallel_pipeline(
        std::min(kMost, 2 * threads),
        tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, begins) &
            tbb::make_filter<std::size_t, std::shared_ptr<Value>>(tbb::filter_mode::parallel,
                                                                  compute) &
            tbb::make_filter<std::shared_ptr<Value>, void>(tbb::filter_mode::serial_in_order,
                                                           fold));
    fault.rethrow();
    return total;
}

/// Sorts on all threads; `less` must order any two different elements, so the result is unique.
template <typename Range, typename Less>
void sort(Range& range, const Less& less)
{
    tbb::parallel_sort(range.begin(), range.end(), less);
}

namespace sorting {

constexpr std::ptrdiff_t kPiece = 16384; // sorted in about a millisecond

/// Puts elements that are less than one of three before all others. @return where those begin;
/// different elements leave neither side empty.
template <typename Iterator, typename Less>
Iterator divide(Iterator first, Iterator last, const Less& less)
{
    auto low = first + (last - first) / 4;
    auto middle = first + (last - first) / 2;
    auto high = first + (last - first) / 4 * 3;
    if (less(*middle, *low)) std::swap(middle, low);
    if (less(*high, *middle)) middle = less(*high, *low) ? low : high;
    const auto pivot = *middle;
    return std::partition(first, last, [&](const auto& value) { return less(value, pivot); });
}

template <typename Iterator, typename Less, typename Sorted>
void sort_part(Iterator first, Iterator last, const Less& less, const Sorted& sorted, int depth,
               FirstFault& fault)
{
    if (fault.is_there()) return;
    if (last - first > kPiece && depth > 0) {
        const auto middle = divide(first, last, less);
        tbb::parallel_invoke([&] { sort_part(first, middle, less, sorted, depth - 1, fault); },
                             [&] { sort_part(middle, last, less, sorted, depth - 1, fault); });
        return;
    }
    try {
        std::sort(first, last, less);
        sorted(static_cast<std::size_t>(last - first));
    } catch (...) {
        fault.keep();
    }
}

} // namespace sorting

/// The same, piece by piece: `sorted` is called with the length of each, by any thread, and what it
/// throws ends the sorting.
template <typename Range, typename Less, typename Sorted>
void sort_in_pieces(Range& range, const Less& less, const Sorted& sorted)
{
    constexpr int kDeepest = 64; // then one piece more pays for elements that are hard to divide
    FirstFault fault;
    sorting::sort_part(range.begin(), range.end(), less, sorted, kDeepest, fault);
    fault.rethrow();
}

/// Holds the number of threads at `threads` (0: all cores) while it lives.
class ThreadLimit {
public:
    explicit ThreadLimit(std::size_t threads)
        : control_(tbb::global_control::max_allowed_parallelism,
                   threads > 0 ? threads
                               : tbb::global_control::active_value(
                                     tbb::global_control::max_allowed_parallelism))
    {
    }

private:
    tbb::global_control control_;
};

} // namespace spindel::engine
