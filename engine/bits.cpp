#include "engine/bits.h"

#include <immintrin.h>

#include <bit>
#include <cassert>

namespace spindel::engine {

namespace {

using Words = std::span<const std::uint64_t>;

std::uint64_t count_narrow(Words first, Words second)
{
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < first.size(); ++i)
        count += static_cast<std::uint64_t>(std::popcount(first[i] & second[i]));
    return count;
}

__attribute__((target("avx2"))) __m256i load(const std::uint64_t* words)
{
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(words));
}

/// Bits of each half byte are looked up, and summed over eight bytes (Mula, Kurz, Lemire 2018).
__attribute__((target("avx2"))) __m256i bits_per_lane(__m256i words)
{
    const __m256i table = _mm256_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, //
                                           0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
    const __m256i half = _mm256_set1_epi8(15);
    const __m256i low = _mm256_shuffle_epi8(table, _mm256_and_si256(words, half));
    const __m256i high =
        _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi64(words, 4), half));
    return _mm256_sad_epu8(_mm256_add_epi8(low, high), _mm256_setzero_si256());
}

__attribute__((target("avx2"))) std::uint64_t count_avx2(Words first, Words second)
{
    constexpr std::size_t kLane = 4;
    __m256i sums = _mm256_setzero_si256();
    std::size_t i = 0;
    for (; i + kLane <= first.size(); i += kLane) {
        const __m256i common = _mm256_and_si256(load(&first[i]), load(&second[i]));
        sums = _mm256_add_epi64(sums, bits_per_lane(common));
    }
    alignas(32) std::uint64_t parts[kLane];
    _mm256_store_si256(reinterpret_cast<__m256i*>(parts), sums);
    return parts[0] + parts[1] + parts[2] + parts[3] +
           count_narrow(first.subspan(i), second.subspan(i));
}

} // namespace

Lanes widest_lanes()
{
    return __builtin_cpu_supports("avx2") ? Lanes::avx2 : Lanes::narrow;
}

std::uint64_t count_common_bits(Words first, Words second, Lanes lanes)
{
    assert(first.size() == second.size());
    return lanes == Lanes::avx2 ? count_avx2(first, second) : count_narrow(first, second);
}

} // namespace spindel::engine
