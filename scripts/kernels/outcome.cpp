#include "scripts/kernels/outcome.h"

#include <bit>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

namespace spindel::kernels {

namespace {

/// SplitMix64's finaliser over the hash so far and one more word.
std::uint64_t mixed(std::uint64_t hash, std::uint64_t word)
{
    std::uint64_t z = hash * 0x9e3779b97f4a7c15U + word + 1;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

} // namespace

std::uint64_t digest(const Outcome& outcome)
{
    std::uint64_t hash = outcome.columns.size();
    for (const auto node : outcome.nodes)
        hash = mixed(hash, node);
    for (const auto& column : outcome.values) {
        for (const double value : column) {
            hash = mixed(hash, std::isnan(value) ? ~std::uint64_t{0}
                                                 : std::bit_cast<std::uint64_t>(value));
        }
    }
    return hash;
}

std::string rows_as_csv(const Outcome& outcome, const std::vector<std::int64_t>& ids)
{
    std::string text = "node";
    for (const auto& column : outcome.columns)
        text += "," + column;
    text += '\n';
    const auto out = std::back_inserter(text);
    for (std::size_t row = 0; row < outcome.nodes.size(); ++row) {
        fmt::format_to(out, "{}", ids[outcome.nodes[row]]);
        for (const auto& column : outcome.values) {
            const double value = column[row];
            if (std::isnan(value)) {
                text += ",nan";
            } else if (outcome.values_are_nodes) {
                fmt::format_to(out, ",{}", ids[static_cast<engine::NodeId>(value)]);
            } else {
                fmt::format_to(out, ",{}", value);
            }
        }
        text += '\n';
    }
    return text;
}

} // namespace spindel::kernels
