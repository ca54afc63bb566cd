#include "analysis/evidence/coordination.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "engine/parallel.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

constexpr double kMostEvidence = 4; // of a payer, from its own marks and from its contacts'
constexpr double kMoney = 2;
constexpr double kMoneyHalf = 2; // a sum of lumps from which money counts half
constexpr std::size_t kLumps = 4;
constexpr double kTalk = 0.4;
constexpr double kOrders = 2;
constexpr double kMostRelayed = 5;
constexpr double kMostTalk = 8;
constexpr double kChangingInFull = 2; // -log10 of changing_p from which talk counts in full
constexpr double kLeastChanging = 0.3;

/// The values of all contacts of all nodes: what a contact drawn at random is like. Ties of `known`
/// nodes are left out.
template <typename ValueOf>
std::vector<double> at_ties(const ContactLists& contacts, const std::vector<Marks>& marks,
                            const std::vector<bool>& known, const ValueOf& value_of)
{
    const auto is_known = [&](NodeId v) { return !known.empty() && known[v]; };
    std::vector<double> drawn;
    for (NodeId v = 0; v < contacts.size(); ++v) {
        if (is_known(v)) continue;
        for (const NodeId contact : contacts[v]) {
            if (!is_known(contact)) drawn.push_back(value_of(marks[contact]));
        }
    }
    return drawn;
}

void judge_contacts(const engine::Projection& projection, const std::vector<NodeId>& contacts,
                    const std::vector<Marks>& marks, const MarkLaws& laws, Coordination& result)
{
    std::set<engine::Country> countries;
    std::set<engine::Country> changed_in;
    double changing = 0;
    for (const NodeId contact : contacts) {
        result.marks += marks[contact].sum();
        changing += marks[contact].changing;
        if (marks[contact].changing >= 1) {
            ++result.changers;
            if (projection.country[contact].known()) changed_in.insert(projection.country[contact]);
        }
        if (marks[contact].sum() < kTelling) continue;
        ++result.marked;
        if (projection.country[contact].known()) countries.insert(projection.country[contact]);
    }
    result.contacts = static_cast<std::uint32_t>(contacts.size());
    result.countries = static_cast<std::uint32_t>(countries.size());
    if (contacts.empty()) return;
    result.marks_p = laws.all.tail(contacts.size(), result.marks);
    result.changing_p = laws.changing.tail(contacts.size(), changing);
    // A crew that takes local cards changes numbers too, but all of it is of one country.
    if (changed_in.size() < 2) result.changing_p = std::sqrt(result.changing_p);
}

double evidence(const Marks& marks, const Coordination& payer)
{
    const double of_contacts = std::min(kMostEvidence, -std::log10(payer.marks_p));
    return std::min(1.0, (std::min(kMostEvidence, marks.sum()) + of_contacts) / kMostEvidence);
}

double money(std::vector<double> lumps)
{
    std::ranges::sort(lumps, std::greater{});
    double sum = 0;
    for (std::size_t i = 0; i < std::min(kLumps, lumps.size()); ++i)
        sum += lumps[i];
    return sum > 0 ? kMoney * sum * sum / (sum + kMoneyHalf) : 0;
}

/// How far the contacts are of several countries and change numbers, as lawful ones do not.
double unlike_lawful(const Coordination& c)
{
    const double changing =
        std::clamp(-std::log10(c.changing_p) / kChangingInFull, kLeastChanging, 1.0);
    return (c.countries > 1 ? 1.0 : 0.5) * changing;
}

double talk(const Coordination& c)
{
    if (c.marked == 0) return 0;
    const double share = static_cast<double>(c.marked) / static_cast<double>(c.contacts);
    const double strength = std::min(kMostTalk, -std::log10(c.marks_p));
    return kTalk * strength * std::sqrt(share) * unlike_lawful(c);
}

double orders(const Coordination& c, const Relays& relays)
{
    const double relayed = std::min(kMostRelayed, -std::log10(relays.p));
    return kOrders * relayed * std::min(1.0, -std::log10(c.marks_p)) * unlike_lawful(c);
}

} // namespace

MarkLaws::MarkLaws(const ContactLists& contacts, const std::vector<Marks>& marks,
                   const std::vector<bool>& known)
    : all(at_ties(contacts, marks, known, [](const Marks& m) { return m.sum(); })),
      changing(at_ties(contacts, marks, known, [](const Marks& m) { return m.changing; }))
{
}

std::vector<Coordination> coordination(const CoordinationInput& input,
                                       const std::vector<Marks>& marks)
{
    const auto& contacts = input.contacts;
    std::vector<Coordination> result(contacts.size());
    engine::for_each_index(contacts.size(), [&](std::size_t v) {
        judge_contacts(input.subject.projection, contacts[v], marks, input.laws, result[v]);
    });
    std::vector<std::vector<double>> sums(contacts.size());
    for (const auto& lump : input.lumps) {
        if (!lump.kept) continue;
        sums[lump.to].push_back((lump.surprise - input.ordinary_payment) *
                                evidence(marks[lump.from], result[lump.from]));
    }
    for (std::size_t v = 0; v < result.size(); ++v) {
        result[v].money = money(std::move(sums[v]));
        result[v].talk = talk(result[v]);
        result[v].orders = orders(result[v], input.relays[v]);
        result[v].score =
            (result[v].money + result[v].talk + result[v].orders) * (1 - input.handled[v]);
    }
    return result;
}

} // namespace spindel::analysis
