/// The door to oneTBB: loops over nodes, and sums that do not depend on the number of threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/parallel_sort.h>
#include <tbb/task_arena.h>

namespace spindel::engine {

/// Calls `body(i)` for each i in [0, count), in any order, on all threads.
template <typename Body>
void for_each_index(std::size_t count, const Body& body)
{
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count),
                      [&](const tbb::blocked_range<std::size_t>& range) {
                          for (std::size_t i = range.begin(); i != range.end(); ++i)
                              body(i);
                      });
}

/// The same for bodies that are parallel themselves: a thread that waits inside one does not begin
/// another meanwhile, so that no more of them are under way than there are threads.
template <typename Body>
void for_each_task(std::size_t count, const Body& body)
{
    for_each_index(count, [&](std::size_t i) {
        tbb::this_task_arena::isolate([&] { body(i); });
    });
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
    std::size_t next = 0;
    const auto begins = [&](tbb::flow_control& control) {
        const std::size_t begin = next;
        next = std::min(count, begin + block_size);
        if (begin == count) control.stop();
        return begin;
    };
    const auto compute = [&](std::size_t begin) {
        return block(begin, std::min(count, begin + block_size));
    };
    tbb::parallel_pipeline(
        std::min(kMost, 2 * threads),
        tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, begins) &
            tbb::make_filter<std::size_t, Value>(tbb::filter_mode::parallel, compute) &
            tbb::make_filter<Value, void>(tbb::filter_mode::serial_in_order,
                                          [&](const Value& part) { join(total, part); }));
    return total;
}

/// Sorts on all threads; `less` must order any two different elements, so the result is unique.
template <typename Range, typename Less>
void sort(Range& range, const Less& less)
{
    tbb::parallel_sort(range.begin(), range.end(), less);
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
