#include "importers/pseudonyms/base32.h"

#include <algorithm>

namespace spindel::importers::pseudonyms {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// The product with the generator: a shift, and where that leaves the field, x^5 is x^2 + 1.
unsigned times_generator(unsigned value)
{
    value <<= 1U;
    return value >= 32 ? (value & 31U) ^ 5U : value;
}

} // namespace

std::string base32(std::span<const unsigned char> bytes)
{
    std::string text;
    unsigned held = 0; // bits, the last ones to come lowest
    int count = 0;
    for (const auto byte : bytes) {
        held = (held << 8U) | byte;
        for (count += 8; count >= 5; count -= 5)
            text += kAlphabet[(held >> static_cast<unsigned>(count - 5)) & 31U];
        held &= (1U << static_cast<unsigned>(count)) - 1;
    }
    if (count > 0) text += kAlphabet[(held << static_cast<unsigned>(5 - count)) & 31U];
    return text;
}

std::optional<char> check_character(std::string_view text)
{
    unsigned sum = 0; // Horner's rule: every further character multiplies those before it
    for (const char c : text) {
        const auto value = kAlphabet.find(c);
        if (value == std::string_view::npos) return {};
        sum = times_generator(sum ^ static_cast<unsigned>(value));
    }
    return kAlphabet[sum];
}

} // namespace spindel::importers::pseudonyms
