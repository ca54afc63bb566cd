#include "analysis/evidence/decoys.h"

#include <algorithm>
#include <bit>
#include <map>

#include "engine/random.h"

namespace spindel::analysis {

namespace {

using Strata = std::map<std::size_t, std::vector<std::uint32_t>>;

Strata strata(const ContactLists& contacts)
{
    Strata result;
    for (std::uint32_t v = 0; v < contacts.size(); ++v) {
        result[static_cast<std::size_t>(std::bit_width(contacts[v].size()))].push_back(v);
    }
    return result;
}

std::vector<Marks> dealt(const std::vector<Marks>& marks, const Strata& strata,
                         engine::Random& random)
{
    auto result = marks;
    for (const auto& [size, nodes] : strata) {
        for (std::size_t i = nodes.size(); i > 1; --i) { // Fisher and Yates
            std::swap(result[nodes[i - 1]], result[nodes[random.below(i)]]);
        }
    }
    return result;
}

} // namespace

std::vector<double> decoy_p_values(const CoordinationInput& input, const std::vector<Marks>& marks,
                                   const std::vector<Coordination>& scored,
                                   const DecoyOptions& options)
{
    const auto by_contacts = strata(input.contacts);
    std::vector<double> decoys; // those above 0; the others are below every score that matters
    for (int i = 0; i < options.permutations; ++i) {
        options.progress.at("dealing marks anew", static_cast<std::size_t>(i),
                            static_cast<std::size_t>(options.permutations));
        engine::Random random(options.random_seed, static_cast<std::uint64_t>(i));
        for (const auto& c : coordination(input, dealt(marks, by_contacts, random))) {
            if (c.score > 0) decoys.push_back(c.score);
        }
    }
    std::ranges::sort(decoys);
    const auto all = static_cast<double>(scored.size()) * options.permutations;
    std::vector<double> p;
    p.reserve(scored.size());
    for (const auto& c : scored) {
        const auto at_least =
            static_cast<double>(decoys.end() - std::ranges::lower_bound(decoys, c.score));
        p.push_back(c.score > 0 ? (1 + at_least) / (1 + all) : 1.0);
    }
    return p;
}

} // namespace spindel::analysis
