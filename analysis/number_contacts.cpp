#include "analysis/number_contacts.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "engine/parallel.h"

namespace spindel::analysis {

double contact_weight(const WeighedContact& contact, double population)
{
    return (1 + std::log(contact.calls)) * std::log(population / contact.degree);
}

double contact_length(std::span<const WeighedContact> contacts, double population)
{
    double sum = 0;
    for (const auto& contact : contacts) {
        const double w = contact_weight(contact, population);
        sum += w * w;
    }
    return std::sqrt(sum);
}

double succession_score(std::span<const WeighedContact> older,
                        std::span<const WeighedContact> newer, double population)
{
    double dot = 0;
    for (const auto& contact : older) {
        const auto at =
            std::ranges::lower_bound(newer, contact.contact, {}, &WeighedContact::contact);
        if (at == newer.end() || at->contact != contact.contact) continue;
        dot += contact_weight(contact, population) * contact_weight(*at, population);
    }
    const double lengths = contact_length(older, population) * contact_length(newer, population);
    return lengths > 0 ? dot / lengths : 0;
}

NumberContacts::NumberContacts(const engine::RecordGraph& graph,
                               const std::vector<std::uint32_t>& names)
    : degree_(graph.entity_count())
{
    std::vector<std::uint64_t> pairs; // of names, once a pair
    for (const auto& event : graph.events()) {
        if (event.kind != engine::EventKind::call) continue;
        for (const auto& [one, other] :
             {std::pair(event.from, event.to), std::pair(event.to, event.from)}) {
            pairs.push_back(std::uint64_t{names[index(one)]} << 32U | names[index(other)]);
            calls_.push_back(std::uint64_t{index(one)} << 32U | names[index(other)]);
        }
    }
    engine::sort(pairs, std::less<>{});
    engine::sort(calls_, std::less<>{});
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto pair : pairs) {
        if (degree_[pair >> 32U]++ == 0) ++population_;
    }
}

std::vector<WeighedContact> NumberContacts::of(engine::EntityId number) const
{
    const auto key = std::uint64_t{index(number)} << 32U;
    std::vector<WeighedContact> contacts;
    for (auto at = std::ranges::lower_bound(calls_, key);
         at != calls_.end() && *at >> 32U == key >> 32U; ++at) {
        const auto contact = static_cast<std::uint32_t>(*at);
        if (contacts.empty() || contacts.back().contact != contact)
            contacts.push_back({contact, 0, static_cast<double>(degree_[contact])});
        ++contacts.back().calls;
    }
    return contacts;
}

} // namespace spindel::analysis
