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
constexpr double kOfContacts =
    0.7; // of -log10(marks_p) beyond 1, up to 3: for a contact's contacts
constexpr double kMostOfContacts = 3;
constexpr double kTalk = 0.5;
constexpr double kMostTalk = 8;
constexpr double kOrders = 2;
constexpr double kMostCommand = 5;
constexpr double kMostDeeds = 4;
constexpr double kOrganisedInFull = 3; // from which orders and deeds count in full
constexpr double kChangingInFull = 2;  // -log10 of changing_p from which talk counts in full
constexpr double kLeastChanging = 0.15;
constexpr double kNoCommand = 0.5;
constexpr double kChanger = 1; // changing mark of who changes numbers

double surprise(double p)
{
    return -std::log10(p);
}

/// Its own marks and those of its contacts.
template <typename ValueOf>
double sum_around(NodeId node, const std::vector<NodeId>& contacts, const ValueOf& value_of)
{
    double sum = value_of(node);
    for (const NodeId contact : contacts)
        sum += value_of(contact);
    return sum;
}

template <typename Visit>
void for_each_around(NodeId node, const std::vector<NodeId>& contacts, const Visit& visit)
{
    visit(node);
    for (const NodeId contact : contacts)
        visit(contact);
}

/// The values of all contacts of all nodes: what a contact drawn at random is like. Ties of `known`
/// nodes are left out.
template <typename ValueOf>
std::vector<double> at_ties(const ContactLists& contacts, const std::vector<bool>& known,
                            const ValueOf& value_of)
{
    const auto is_known = [&](NodeId v) { return !known.empty() && known[v]; };
    std::vector<double> drawn;
    for (NodeId v = 0; v < contacts.size(); ++v) {
        if (is_known(v)) continue;
        for (const NodeId contact : contacts[v]) {
            if (!is_known(contact)) drawn.push_back(value_of(contact));
        }
    }
    return drawn;
}

double marks_p(const SumLaw& law, const std::vector<NodeId>& contacts, double sum)
{
    return contacts.empty() ? 1.0 : law.tail(contacts.size() + 1, sum);
}

double weight_as_contact(const Marks& marks, double p)
{
    return marks.sum() + kOfContacts * std::clamp(surprise(p) - 1, 0.0, kMostOfContacts);
}

/// What each counts for as somebody's contact.
std::vector<double> weights_as_contacts(const ContactLists& contacts,
                                        const std::vector<Marks>& marks, const SumLaw& law)
{
    std::vector<double> weights(contacts.size());
    engine::for_each_index(contacts.size(), [&](std::size_t i) {
        const auto v = static_cast<NodeId>(i);
        const double sum = sum_around(v, contacts[v], [&](NodeId u) { return marks[u].sum(); });
        weights[v] = weight_as_contact(marks[v], marks_p(law, contacts[v], sum));
    });
    return weights;
}

/// p of the changing marks of one and its contacts.
template <typename ChangingOf>
double changes_p(const engine::Projection& projection, NodeId node,
                 const std::vector<NodeId>& contacts, const SumLaw& law,
                 const ChangingOf& changing_of)
{
    std::set<engine::Country> changed_in;
    const double changing = sum_around(node, contacts, [&](NodeId v) {
        const double value = changing_of(v);
        if (value >= kChanger && projection.country[v].known())
            changed_in.insert(projection.country[v]);
        return value;
    });
    const double p = marks_p(law, contacts, changing);
    // A crew that takes local cards changes numbers too, but all of it is of one country.
    return changed_in.size() < 2 ? std::sqrt(p) : p;
}

/// What the marks of one and its contacts say by themselves.
void judge_marks(const engine::Projection& projection, NodeId node,
                 const std::vector<NodeId>& contacts, const std::vector<Marks>& marks,
                 const MarkLaws& laws, Coordination& result)
{
    for_each_around(node, contacts, [&](NodeId v) {
        result.changers += marks[v].changing >= kChanger ? 1 : 0;
        if (marks[v].unexplained >= kChanger) result.wages += marks[v].wages;
    });
    result.contacts = static_cast<std::uint32_t>(contacts.size());
    result.marks = sum_around(node, contacts, [&](NodeId v) { return marks[v].sum(); });
    result.marks_p = marks_p(laws.all, contacts, result.marks);
    result.changing_p = changes_p(projection, node, contacts, laws.changing,
                                  [&](NodeId v) { return marks[v].changing; });
    result.unexplained_p = changes_p(projection, node, contacts, laws.unexplained,
                                     [&](NodeId v) { return marks[v].unexplained; });
    result.as_contact = weight_as_contact(marks[node], result.marks_p);
}

/// What contacts count for with their own contacts.
void judge_contacts(const engine::Projection& projection, NodeId node,
                    const std::vector<NodeId>& contacts, const SumLaw& law,
                    std::vector<Coordination>& all)
{
    auto& result = all[node];
    if (contacts.empty()) return;
    std::set<engine::Country> countries;
    const double sum = sum_around(node, contacts, [&](NodeId v) {
        if (all[v].as_contact >= kTelling) {
            ++result.marked;
            if (projection.country[v].known()) countries.insert(projection.country[v]);
        }
        return all[v].as_contact;
    });
    result.countries = static_cast<std::uint32_t>(countries.size());
    if (projection.country[node].known()) countries.insert(projection.country[node]);
    result.across_borders = countries.size() > 1;
    result.organised = surprise(law.tail(contacts.size() + 1, sum));
}

double evidence(const Marks& marks, const Coordination& payer)
{
    const double of_contacts = std::min(kMostEvidence, surprise(payer.marks_p));
    return std::min(1.0, (std::min(kMostEvidence, marks.sum()) + of_contacts) / kMostEvidence);
}

bool is_over_border(const engine::Projection& projection, const Lump& lump)
{
    const auto from = projection.country[lump.from];
    const auto to = projection.country[lump.to];
    return from.known() && to.known() && from != to;
}

double money(std::vector<WeighedLump> lumps)
{
    double sum = 0;
    for (const auto& lump : counting(std::move(lumps)))
        sum += lump.weight();
    return sum > 0 ? kMoney * sum * sum / (sum + kMoneyHalf) : 0;
}

double unlike_lawful(const Coordination& c)
{
    const double changing =
        std::clamp(surprise(c.changing_p) / kChangingInFull, kLeastChanging, 1.0);
    return (c.countries > 1 ? 1.0 : 0.5) * changing;
}

/// Fills in the terms but money, and the score.
void add_terms(const Marks& marks, const ContactCounts& counts, const Relays& relays,
               Coordination& c)
{
    const double word = command(relays);
    const bool deals = counts.paid_for > 0 || counts.escorted > 0 || c.money > 0;
    c.in_command = deals || is_in_command(relays);
    c.acts_itself = deals || marks.changing >= kChanger;
    c.unlike_lawful = unlike_lawful(c);
    const double lawless = c.unlike_lawful * (c.in_command ? 1.0 : kNoCommand);
    const double known = std::min(1.0, c.organised / kOrganisedInFull) * lawless;
    const double share = c.marked / (c.contacts + 1.0);
    c.talk = kTalk * std::min(kMostTalk, c.organised) * std::sqrt(share) * lawless *
             (word < kObeys ? kUnderOrders : 1.0);
    c.orders = kOrders * std::clamp(word, 0.0, kMostCommand) * known;
    c.deeds = std::min(kMostDeeds, marks.paying) * known;
    c.score = (c.money + c.talk + c.orders + c.deeds) * (1 - counts.handled);
}

} // namespace

MarkLaws::MarkLaws(const ContactLists& contacts, const std::vector<Marks>& marks,
                   const std::vector<bool>& known)
    : all(at_ties(contacts, known, [&](NodeId v) { return marks[v].sum(); })),
      changing(at_ties(contacts, known, [&](NodeId v) { return marks[v].changing; })),
      unexplained(at_ties(contacts, known, [&](NodeId v) { return marks[v].unexplained; })),
      as_contact(
          at_ties(contacts, known, [weights = weights_as_contacts(contacts, marks, all)](NodeId v) {
              return weights[v];
          }))
{
}

WeighedLump weighed(const Lump& lump, double ordinary_payment, const Marks& marks_of_payer,
                    const Coordination& payer)
{
    return {lump.surprise - ordinary_payment, evidence(marks_of_payer, payer)};
}

std::vector<WeighedLump> counting(std::vector<WeighedLump> lumps)
{
    std::ranges::stable_sort(lumps, std::greater{}, &WeighedLump::weight);
    if (lumps.size() > kLumps) lumps.resize(kLumps);
    return lumps;
}

std::vector<Coordination> coordination(const CoordinationInput& input,
                                       const std::vector<Marks>& marks)
{
    const auto& contacts = input.contacts;
    const auto& projection = input.subject.projection;
    std::vector<Coordination> result(contacts.size());
    engine::for_each_index(contacts.size(), [&](std::size_t i) {
        const auto v = static_cast<NodeId>(i);
        judge_marks(projection, v, contacts[v], marks, input.laws, result[v]);
    });
    engine::for_each_index(contacts.size(), [&](std::size_t i) {
        const auto v = static_cast<NodeId>(i);
        judge_contacts(projection, v, contacts[v], input.laws.as_contact, result);
    });
    std::vector<std::vector<WeighedLump>> kept(contacts.size());
    for (const auto& lump : input.lumps) {
        if (!lump.kept) continue;
        if (is_over_border(projection, lump)) result[lump.to].across_borders = true;
        kept[lump.to].push_back(
            weighed(lump, input.ordinary_payment, marks[lump.from], result[lump.from]));
    }
    engine::for_each_index(contacts.size(), [&](std::size_t v) {
        result[v].money = money(std::move(kept[v]));
        add_terms(marks[v], input.counts[v], input.relays[v], result[v]);
    });
    return result;
}

} // namespace spindel::analysis
