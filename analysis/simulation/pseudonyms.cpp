#include "analysis/simulation/pseudonyms.h"

#include <string_view>

#include "analysis/simulation/streams.h"
#include "engine/random.h"

namespace spindel::analysis::simulation {

namespace {

constexpr std::string_view kLetters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32, none alike
constexpr std::uint64_t kHalf = (1U << 20U) - 1;

} // namespace

std::uint64_t Pseudonyms::number(Kind kind, std::uint32_t index) const
{
    std::uint64_t left = (index >> 20U) & kHalf;
    std::uint64_t right = index & kHalf;
    const auto key = stream(Part::pseudonyms, static_cast<std::uint64_t>(kind));
    for (std::uint64_t round = 0; round < 6; ++round) {
        engine::Random mix(seed_ + key, (round << 32U) | right);
        const auto next = left ^ (mix() & kHalf);
        left = right;
        right = next;
    }
    return (left << 20U) | right;
}

std::string Pseudonyms::operator()(Kind kind, std::uint32_t index) const
{
    std::string text{static_cast<char>(kind), '-'};
    const auto value = number(kind, index);
    for (int shift = 35; shift >= 0; shift -= 5) {
        text += kLetters[(value >> static_cast<unsigned>(shift)) & 31U];
    }
    return text;
}

} // namespace spindel::analysis::simulation
