#include "analysis/statistics.h"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/brokers.h"
#include "analysis/evidence/conduct.h"
#include "analysis/evidence/coordination.h"
#include "analysis/evidence/departures.h"
#include "analysis/evidence/pulled.h"
#include "analysis/evidence/tail.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

/// Collects the statistics of one persona after the other.
class Collector {
public:
    void about(NodeId node) { node_ = node; }

    /// Nothing is added where nothing could be tested.
    void add(std::string_view name, double observed, double of, double p)
    {
        if (of > 0) all_.push_back({node_, name, observed, of, p});
    }
    void add_found(std::string_view name, double observed, double p)
    {
        if (observed > 0) all_.push_back({node_, name, observed, {}, p});
    }

    std::vector<Statistic> take() { return std::move(all_); }

private:
    NodeId node_ = 0;
    std::vector<Statistic> all_;
};

void add_word(const Relays& relays, Collector& to)
{
    to.add("calls passed on", relays.passing, relays.tested, relays.p);
    const auto& reports = relays.reporting;
    to.add("reports", reports.found, reports.tested, reports.p);
}

void add_journeys(const Conduct& conduct, const ContactCounts& counts, NodeId v, Collector& to)
{
    to.add("calls before departures", counts.summoned, counts.tested,
           binomial_tail(static_cast<std::size_t>(counts.tested),
                         static_cast<std::size_t>(counts.summoned), kBunchedAt));
    const auto& arrivals = conduct.arrivals[v];
    to.add("calls after arrivals", arrivals.bunched, arrivals.tested, arrivals.p);
    const auto& paid = conduct.paid_journeys[v];
    to.add("journeys of others", paid.stayed_behind, paid.parties, paid.p);
    double companions = 0;
    double closest = 1;
    for (const auto& companion : conduct.companions[v]) {
        if (companion.departures == 0) continue;
        ++companions;
        closest = std::min(closest, companion.q);
    }
    to.add_found("shared departures", companions, closest);
}

void add_money(const Conduct& conduct, NodeId v, Collector& to)
{
    const auto& money = conduct.passed_money[v];
    to.add_found("sums passed up", money.up, money.up_p);
    to.add_found("money passed through", money.through, money.through_p);
    const auto& abroad = conduct.converging_money[v];
    to.add("money over a border", abroad.abroad, abroad.payers, abroad.p);
}

void add_insulation(const Insulation& found, Collector& to)
{
    to.add("insulated contacts", found.insulated, found.tested, found.broker_p);
    if (found.behind_a_broker)
        to.add("insulated", found.calls - found.elsewhere, found.calls, found.p);
}

void add_contacts(const Coordination& c, Collector& to)
{
    if (c.contacts == 0) return;
    to.add("marked contacts", c.marks, c.contacts + 1.0, c.marks_p);
    to.add("contacts that change numbers", c.changers, c.contacts + 1.0, c.changing_p);
}

void add_brokerage(const engine::Brokerage& brokerage, NodeId v, Collector& to)
{
    using Role = engine::BrokerRole;
    if (brokerage.p_value.empty()) return;
    const auto& pairs = brokerage.raw[v];
    to.add_found("brokerage across borders", static_cast<double>(pairs.across_borders()),
                 brokerage.p_value[v]);
    for (const auto& [name, role] :
         {std::pair("liaison", Role::liaison), std::pair("gatekeeper", Role::gatekeeper),
          std::pair("representative", Role::representative),
          std::pair("consultant", Role::consultant), std::pair("coordinator", Role::coordinator)}) {
        auto p = brokerage.role_p_value[v];
        auto raw = pairs;
        to.add_found(name, static_cast<double>(raw[role]), p[role]);
    }
}

} // namespace

std::vector<Statistic> statistics(const Subject& subject, const Rings& rings,
                                  const StatisticsOptions& options)
{
    const auto evidence = contact_evidence(subject, {.random_seed = options.random_seed,
                                                     .pulled = are_pulled(subject.personas),
                                                     .progress = options.progress});
    const auto contacts = contacts_of(subject, evidence.lumps);
    const auto word = relays(subject, contacts, {.progress = options.progress});
    const MarkLaws laws(contacts, evidence.marks);
    const auto scored = coordination(
        {subject, contacts, evidence.lumps, evidence.counts, word, laws}, evidence.marks);
    const auto done = conduct(subject, contacts, {options.random_seed, options.progress});
    const auto brokerage = ring_brokerage(
        subject, rings,
        {.permutations = options.permutations, .random_seed = options.random_seed,
         .progress = options.progress});
    Collector collector;
    for (NodeId v = 0; v < contacts.size(); ++v) {
        if (subject.is_shielded(v)) continue;
        collector.about(v);
        add_word(word[v], collector);
        add_journeys(done, evidence.counts[v], v, collector);
        add_money(done, v, collector);
        add_insulation(done.insulation[v], collector);
        add_contacts(scored[v], collector);
        add_brokerage(brokerage, v, collector);
    }
    return collector.take();
}

engine::Table statistics_table(const std::vector<Statistic>& statistics, const Subject& subject)
{
    engine::Table table{{{"node", ""},
                         {"kind", ""},
                         {"category", ""},
                         {"country", ""},
                         {"statistic", ""},
                         {"observed", ""},
                         {"of", ""},
                         {"p", ""}},
                        {}};
    for (const auto& one : statistics) {
        table.rows.push_back({subject.label(one.node), subject.kind(one.node),
                              std::string(word(subject.category(one.node))),
                              std::string(subject.projection.country[one.node].code()),
                              std::string(one.name), engine::Figure{one.observed, 1},
                              one.of ? engine::Cell{engine::Figure{*one.of, 0}} : engine::Cell{},
                              fmt::format("{:.3g}", one.p)});
    }
    return table;
}

} // namespace spindel::analysis
