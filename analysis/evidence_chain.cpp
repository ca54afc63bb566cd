#include "analysis/evidence_chain.h"

#include <algorithm>
#include <set>

#include "analysis/alternative_chains.h"
#include "analysis/record_text.h"
#include "engine/algorithms/graded_path.h"
#include "engine/source_ref.h"

namespace spindel::analysis {

namespace {

using engine::Link;

/// Whether a chain between two nodes may use a link.
bool is_allowed(const Link& link, engine::NodeId from, engine::NodeId to, const ChainLimits& limits)
{
    const auto is_avoided = [&](engine::NodeId node) {
        return std::ranges::find(limits.avoided, node) != limits.avoided.end();
    };
    const bool is_direct =
        (link.from == from && link.to == to) || (link.from == to && link.to == from);
    return (limits.may_be_direct || !is_direct) && !is_avoided(link.from) && !is_avoided(link.to);
}

/// The links that a chain may use as contacts; a contact's id is its link's position.
std::vector<engine::Contact> contacts(const Subject& subject, engine::NodeId from,
                                      engine::NodeId to, const ChainLimits& limits)
{
    const auto& graph = subject.graph();
    std::vector<engine::Contact> result;
    for (std::uint32_t i = 0; i < subject.projection.links.size(); ++i) {
        const auto& link = subject.projection.links[i];
        if (!is_allowed(link, from, to, limits)) continue;
        const auto& event = graph.event(link.record);
        const auto weakness =
            std::max(event.grade.weakness(), graph.event(link.second_record).grade.weakness());
        engine::Contact contact{link.from, link.to, event.time,
                                {},        i,       static_cast<std::uint8_t>(weakness)};
        if (event.kind == engine::EventKind::call && event.end > event.time) {
            contact.duration = event.end - event.time;
        }
        result.push_back(contact);
        if (link.both_ways || link.layer == engine::Layer::calls ||
            link.layer == engine::Layer::contacts) {
            std::swap(contact.from, contact.to);
            result.push_back(contact);
        }
    }
    return result;
}

/// The records of a link first, then the others of the same tie and layer, in the order of time.
std::vector<engine::EventId> records_of(const Subject& subject, const Link& link)
{
    std::vector<engine::EventId> own{link.record};
    if (link.second_record != link.record) own.push_back(link.second_record);
    std::set<engine::EventId> others;
    for (const auto& other : subject.projection.links_between(link.from, link.to)) {
        if (other.layer != link.layer) continue;
        others.insert(other.record);
        others.insert(other.second_record);
    }
    for (const auto record : own)
        others.erase(record);
    own.insert(own.end(), others.begin(), others.end());
    return own;
}

ChainStep step(const Subject& subject, const Link& link, engine::NodeId from)
{
    const auto& event = subject.graph().event(link.record);
    const auto& second = subject.graph().event(link.second_record);
    ChainStep result{from,
                     link.from == from ? link.to : link.from,
                     link.layer,
                     records_of(subject, link),
                     event.from_country,
                     event.to_country,
                     event.grade.weakness() >= second.grade.weakness() ? event.grade
                                                                       : second.grade};
    // a call that is read from callee to caller has its countries the other way round
    if (link.from != from && link.layer != engine::Layer::travel) {
        std::swap(result.from_country, result.to_country);
    }
    return result;
}

void collect_jurisdictions(const engine::RecordGraph& graph, EvidenceChain& chain)
{
    std::set<std::string> names;
    for (const auto& one : chain.steps) {
        for (const auto& source : record_sources(graph, one.records))
            names.emplace(engine::jurisdiction(source));
    }
    names.erase(std::string());
    chain.jurisdictions.assign(names.begin(), names.end());
}

std::string joined(const std::set<std::string>& words)
{
    std::string list;
    for (const auto& word : words)
        list += (list.empty() ? "" : " ") + word;
    return list;
}

/// The cells of one step, as `path` and `chains` show it.
std::vector<engine::Cell> cells(const Subject& subject, const ChainStep& step, std::int64_t number)
{
    const auto& graph = subject.graph();
    std::string records;
    for (const auto record : step.records)
        records += (records.empty() ? "" : " ") + record_name(graph, record);
    const auto [first, last] = std::ranges::minmax(
        step.records, {}, [&](engine::EventId record) { return graph.event(record).time; });
    return {number,
            subject.label(step.from),
            subject.label(step.to),
            std::string(word(step.layer)),
            records,
            time_text(graph.event(first).time),
            time_text(graph.event(last).time),
            std::string(step.from_country.code()),
            std::string(step.to_country.code()),
            joined(record_sources(graph, step.records)),
            step.grade.text(),
            time_text(graph.event(step.records.front()).time)};
}

std::vector<engine::Column> columns()
{
    return {{"step", ""},       {"from_node", ""},  {"to_node", ""},   {"layer", ""},
            {"records", ""},    {"first_time", ""}, {"last_time", ""}, {"from_country", ""},
            {"to_country", ""}, {"source", ""},     {"grade", ""},     {"own_time", ""}};
}

} // namespace

std::optional<EvidenceChain> evidence_chain(const Subject& subject, engine::NodeId from,
                                            engine::NodeId to, const ChainLimits& limits)
{
    const auto all = contacts(subject, from, to, limits);
    const auto nodes = subject.projection.network.node_count();
    // what has no time comes before or after nothing
    std::vector<engine::Contact> timed;
    std::ranges::copy_if(all, std::back_inserter(timed), [](const engine::Contact& contact) {
        return contact.time != engine::kNoTime;
    });
    auto path = best_graded_path(timed, nodes, from, to);
    EvidenceChain chain;
    chain.is_time_respecting = path.has_value();
    if (!path) path = static_path(all, nodes, from, to);
    if (!path) return {};
    engine::NodeId at = from;
    for (const auto id : path->contacts) {
        chain.steps.push_back(step(subject, subject.projection.links[id], at));
        at = chain.steps.back().to;
    }
    collect_jurisdictions(subject.graph(), chain);
    return chain;
}

std::optional<EvidenceChain> evidence_chain(const Subject& subject, engine::NodeId from,
                                            engine::NodeId to)
{
    return evidence_chain(subject, from, to, ChainLimits());
}

std::vector<EvidenceChain> alternative_chains(const Subject& subject, engine::NodeId from,
                                              engine::NodeId to, std::size_t most)
{
    std::vector<EvidenceChain> chains;
    ChainLimits limits;
    while (chains.size() < most) {
        auto chain = evidence_chain(subject, from, to, limits);
        if (!chain || chain->steps.empty()) break;
        if (chain->steps.size() == 1) limits.may_be_direct = false;
        for (std::size_t i = 1; i < chain->steps.size(); ++i)
            limits.avoided.push_back(chain->steps[i].from);
        chains.push_back(std::move(*chain));
    }
    return chains;
}

bool has_undated_step(const EvidenceChain& chain, const engine::RecordGraph& graph)
{
    return std::ranges::any_of(chain.steps, [&](const ChainStep& step) {
        return graph.event(step.records.front()).time == engine::kNoTime;
    });
}

engine::Table path_table(const EvidenceChain& chain, const Subject& subject)
{
    engine::Table table{columns(), {}};
    for (const auto& step : chain.steps) {
        table.rows.push_back(cells(subject, step, std::ssize(table.rows) + 1));
    }
    return table;
}

std::string jurisdictions_line(const EvidenceChain& chain)
{
    std::string line;
    for (const auto& name : chain.jurisdictions)
        line += (line.empty() ? "" : ", ") + name;
    return line;
}

engine::Table chains_table(const std::vector<RingChain>& chains, const Subject& subject)
{
    engine::Table table{{{"ring", ""},
                         {"spider", ""},
                         {"victim", ""},
                         {"time_respecting", ""},
                         {"authorities", ""}},
                        {}};
    const auto shared = columns();
    table.columns.insert(table.columns.end(), shared.begin(), shared.end());
    for (const auto& [ring, spider, victim, chain] : chains) {
        for (std::int64_t i = 0; i < std::ssize(chain.steps); ++i) {
            std::vector<engine::Cell> row{
                std::int64_t{ring}, subject.label(spider), subject.label(victim),
                chain.is_time_respecting ? "yes" : "no", jurisdictions_line(chain)};
            const auto rest = cells(subject, chain.steps[static_cast<std::size_t>(i)], i + 1);
            row.insert(row.end(), rest.begin(), rest.end());
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

} // namespace spindel::analysis
