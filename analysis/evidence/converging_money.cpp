#include "analysis/evidence/converging_money.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "analysis/evidence/hypergeometric.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

struct Account {
    double got = 0;
    double paid = 0;
};

/// Payer and payee, each pair once: persons whose countries are known.
using PayingTies = std::set<std::pair<NodeId, NodeId>>;

void read(const Subject& subject, engine::NodeMap<Account>& accounts, PayingTies& ties)
{
    const auto& country = subject.projection.country;
    for (const auto& link : subject.projection.links) {
        if (link.layer != engine::Layer::payments) continue;
        const auto& event = subject.graph().event(link.record);
        const auto eur =
            subject.graph().rates().in_eur({event.quantity, event.currency}, event.time);
        const double sum = static_cast<double>(eur.value_or(event.quantity)) / 10'000;
        accounts[link.to].got += sum;
        accounts[link.from].paid += sum;
        if (country[link.from].known() && country[link.to].known() &&
            !subject.is_organisation(link.from) && !subject.is_organisation(link.to)) {
            ties.emplace(link.from, link.to);
        }
    }
}

double kept(const Account& account)
{
    return account.got > 0 ? std::max(0.0, 1 - account.paid / account.got) : 0;
}

} // namespace

engine::NodeMap<ConvergingMoney> converging_money(const Subject& subject)
{
    const auto& country = subject.projection.country;
    engine::NodeMap<Account> accounts(subject.projection.network.node_count());
    PayingTies ties;
    read(subject, accounts, ties);
    engine::NodeMap<ConvergingMoney> result(accounts.size());
    std::map<engine::Country, Urn> urns; // of the payees' countries
    for (const auto& [from, to] : ties) {
        const std::uint32_t abroad = country[from] != country[to] ? 1 : 0;
        ++result[to].payers;
        result[to].abroad += abroad;
        ++urns[country[to]].all;
        urns[country[to]].marked += abroad;
    }
    for (NodeId v = 0; v < result.size(); ++v) {
        result[v].kept = kept(accounts[v]);
        if (result[v].payers == 0) continue;
        auto urn = urns.at(country[v]);
        urn.drawn = result[v].payers;
        result[v].p = hypergeometric_tail({&urn, 1}, result[v].abroad);
    }
    return result;
}

} // namespace spindel::analysis
