#include "analysis/evidence/decoys.h"

#include <bit>
#include <map>
#include <utility>

#include "engine/random.h"

namespace spindel::analysis {

namespace {

using Strata = std::map<std::size_t, std::vector<std::uint32_t>>;

Strata strata(const ContactLists& contacts, const std::vector<bool>& known)
{
    Strata result;
    for (std::uint32_t v = 0; v < contacts.size(); ++v) {
        if (known.empty() || !known[v])
            result[static_cast<std::size_t>(std::bit_width(contacts[v].size()))].push_back(v);
    }
    return result;
}

/// The marks that stay in every dealing: none of what is dealt for who is known.
std::vector<Marks> without_known(std::vector<Marks> marks, const std::vector<bool>& known,
                                 Dealt dealt)
{
    for (std::size_t v = 0; v < known.size(); ++v) {
        if (!known[v]) continue;
        marks[v].changing = marks[v].unexplained = 0;
        if (dealt == Dealt::all) marks[v].handling = marks[v].paying = 0;
    }
    return marks;
}

void deal(std::vector<Marks>& marks, const Strata& strata, Dealt dealt, engine::Random& random)
{
    for (const auto& [width, nodes] : strata) {
        for (std::size_t i = nodes.size(); i > 1; --i) { // Fisher and Yates
            auto& one = marks[nodes[i - 1]];
            auto& other = marks[nodes[random.below(i)]];
            std::swap(one.changing, other.changing);
            std::swap(one.unexplained, other.unexplained);
            if (dealt == Dealt::changing) continue;
            std::swap(one.handling, other.handling);
            std::swap(one.paying, other.paying);
        }
    }
}

} // namespace

void for_each_decoy(const CoordinationInput& input, const std::vector<Marks>& marks,
                    const std::vector<bool>& known, Dealt dealt, const DecoyOptions& options,
                    const DecoyVisitor& visit)
{
    const auto by_contacts = strata(input.contacts, known);
    const auto kept = without_known(marks, known, dealt);
    for (int i = 0; i < options.permutations; ++i) {
        options.progress.at("dealing marks anew", static_cast<std::size_t>(i),
                            static_cast<std::size_t>(options.permutations));
        engine::Random random(options.random_seed, static_cast<std::uint64_t>(i));
        auto decoy = kept;
        deal(decoy, by_contacts, dealt, random);
        visit(coordination(input, decoy));
    }
}

} // namespace spindel::analysis
