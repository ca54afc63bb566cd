#include "engine/parallel.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <numeric>
#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "engine/random.h"

namespace spindel::engine {

namespace {

constexpr int kRounds = 300; // a loop that ends early does so by chance, here in a round of twenty

/// Whether a loop inside each body but one, which fails, left something undone in any round.
template <typename Loop, typename Inside>
bool is_broken_by_a_fault(const Loop& loop, const Inside& is_whole)
{
    std::atomic<bool> broken = false;
    for (int round = 0; round < kRounds; ++round) {
        const auto body = [&](std::size_t i) {
            if (i == 3) throw Cancelled();
            if (!is_whole()) broken = true;
        };
        EXPECT_THROW(loop(std::size_t{8}, body), Cancelled);
    }
    return broken;
}

bool is_loop_whole()
{
    std::vector<char> done(2'000, 0);
    for_each_index(done.size(), [&](std::size_t i) { done[i] = 1; });
    return std::ranges::count(done, 1) == std::ssize(done);
}

bool is_sum_whole()
{
    const auto sum = reduce_in_order(
        2'000, 10, std::vector<std::size_t>{0},
        [](std::size_t begin, std::size_t end) { return std::vector{end - begin}; },
        [](auto& total, const auto& part) { total[0] += part.empty() ? 0 : part[0]; });
    return sum[0] == 2'000;
}

bool is_large_sum_whole()
{
    const auto sum = reduce_large_in_order(
        2'000, 10, std::size_t{0}, [](std::size_t begin, std::size_t end) { return end - begin; },
        [](std::size_t& total, std::size_t part) { total += part; });
    return sum == 2'000;
}

bool is_order_whole()
{
    std::vector<int> numbers(5'000);
    std::iota(numbers.rbegin(), numbers.rend(), 0);
    sort(numbers, std::less{});
    return std::ranges::is_sorted(numbers);
}

} // namespace

TEST(ForEachIndex, ALoopInsideAnotherEndsWholeThoughThatOneFails)
{
    const auto loop = [](std::size_t count, const auto& body) { for_each_index(count, body); };
    EXPECT_FALSE(is_broken_by_a_fault(loop, is_loop_whole));
    EXPECT_FALSE(is_broken_by_a_fault(loop, is_sum_whole));
    EXPECT_FALSE(is_broken_by_a_fault(loop, is_large_sum_whole));
    EXPECT_FALSE(is_broken_by_a_fault(loop, is_order_whole));
}

TEST(ForEachTask, ALoopInsideAnotherEndsWholeThoughThatOneFails)
{
    const auto loop = [](std::size_t count, const auto& body) { for_each_task(count, body); };
    EXPECT_FALSE(is_broken_by_a_fault(loop, is_loop_whole));
    EXPECT_FALSE(is_broken_by_a_fault(loop, is_sum_whole));
}

TEST(ReduceLargeInOrder, ALoopInsideAPartEndsWholeThoughAnotherPartFails)
{
    const auto loop = [](std::size_t count, const auto& body) {
        reduce_large_in_order(
            count, 1, 0,
            [&](std::size_t begin, std::size_t) {
                body(begin);
                return 1;
            },
            [](int& total, int part) { total += part; });
    };
    EXPECT_FALSE(is_broken_by_a_fault(loop, is_loop_whole));
}

TEST(ForEachIndex, ThrowsWhatABodyThrew)
{
    EXPECT_THROW(for_each_index(9,
                                [](std::size_t i) {
                                    if (i == 5) throw std::out_of_range("five");
                                }),
                 std::out_of_range);
    std::vector<int> seen(9, 0);
    for_each_index(9, [&](std::size_t i) { ++seen[i]; });
    EXPECT_EQ(seen, std::vector<int>(9, 1)) << "each once";
}

TEST(SortInPieces, SortsAnyOrderAndTellsOfEachPiece)
{
    const std::size_t n = 200'000;
    Random random(5);
    std::vector<std::uint64_t> rising(n);
    std::iota(rising.begin(), rising.end(), std::uint64_t{0});
    auto mixed = rising;
    for (std::size_t i = n; i > 1; --i)
        std::swap(mixed[i - 1], mixed[random.below(i)]);
    const std::vector<std::uint64_t> falling(rising.rbegin(), rising.rend());
    for (const std::size_t threads : {1U, 4U}) {
        const ThreadLimit limit(threads);
        for (auto numbers : {mixed, rising, falling}) {
            std::atomic<std::size_t> sorted = 0;
            std::atomic<std::size_t> pieces = 0;
            sort_in_pieces(numbers, std::less{}, [&](std::size_t count) {
                sorted += count;
                ++pieces;
            });
            EXPECT_EQ(numbers, rising);
            EXPECT_EQ(sorted, n);
            EXPECT_GE(pieces, 12U);
        }
    }
}

TEST(SortInPieces, EndsWithWhatAPieceThrows)
{
    const ThreadLimit one(1);
    std::vector<std::uint64_t> numbers(200'000);
    std::iota(numbers.rbegin(), numbers.rend(), std::uint64_t{0});
    int pieces = 0;
    const auto stopped = [&](std::size_t) {
        if (++pieces == 3) throw Cancelled();
    };
    EXPECT_THROW(sort_in_pieces(numbers, std::less{}, stopped), Cancelled);
    EXPECT_EQ(pieces, 3);
}

} // namespace spindel::engine
