/// With whom numbers spoke, and how alike two numbers are by that.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/record_graph.h"

namespace spindel::analysis {

/// A contact of a number: how often they spoke, and with how many others the contact speaks.
struct WeighedContact {
    std::uint32_t contact = 0;
    double calls = 0;
    double degree = 1;
};

/// What a contact weighs where so many speak at all: (1 + ln calls) ln(population / degree).
double contact_weight(const WeighedContact& contact, double population);

/// The root of the sum of the squares of these weights.
double contact_length(std::span<const WeighedContact> contacts, double population);

/// Cosine of two sets of contacts, in [0, 1], where a contact weighs (1 + ln calls) ln(N / degree):
/// a shared friend of few counts, a shared hot-line does not. Both sorted by contact.
double succession_score(std::span<const WeighedContact> older,
                        std::span<const WeighedContact> newer, double population);

/// The contacts of each number, by names: numbers known to be one person's have one name.
class NumberContacts {
public:
    /// @param names the name of each entity, itself the place of an entity.
    NumberContacts(const engine::RecordGraph& graph, const std::vector<std::uint32_t>& names);

    /// Sorted by contact.
    std::vector<WeighedContact> of(engine::EntityId number) const;

    /// How many names speak with anybody.
    double population() const { return population_; }

private:
    std::vector<std::uint64_t> calls_;  // (number, name of the contact), once a call, sorted
    std::vector<std::uint32_t> degree_; // by name
    double population_ = 0;
};

} // namespace spindel::analysis
