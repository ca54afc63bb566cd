#include "viewer/findings.h"

#include <algorithm>
#include <utility>

namespace spindel::viewer {

namespace {

using engine::NodeId;

/// The node of the whole case that a persona of other findings is.
std::optional<NodeId> node_in_case(const analysis::Subject& whole, engine::EntityId persona)
{
    if (const auto node = whole.projection.node_of(persona)) return node;
    return whole.projection.node_of(whole.personas.lasting_persona_of(persona));
}

std::size_t records_of(const analysis::CaseAnalysis& analysis)
{
    const auto& subject = analysis.subject();
    const engine::RecordFilter filter(subject.personas, analysis.options().loading.projection);
    return static_cast<std::size_t>(
        std::ranges::count_if(subject.graph().events(),
                              [&](const engine::Event& event) { return filter.contains(event); }));
}

} // namespace

Findings::Findings(std::shared_ptr<const analysis::CaseAnalysis> whole)
    : whole_(std::move(whole)), found_(whole_)
{
}

Findings::Findings(std::shared_ptr<const analysis::CaseAnalysis> whole,
                   std::shared_ptr<const analysis::CaseAnalysis> found)
    : whole_(std::move(whole)), found_(std::move(found)), records_(records_of(*found_))
{
    match_nodes();
    match_rings();
}

void Findings::match_nodes()
{
    const auto& personas = found_->projection().persona;
    in_case_.reserve(personas.size());
    own_.resize(whole_->projection().persona.size());
    for (NodeId node = 0; node < personas.size(); ++node) {
        in_case_.push_back(node_in_case(whole_->subject(), personas[node]));
        if (!in_case_.back()) continue;
        auto& own = own_[*in_case_.back()];
        const bool is_itself = whole_->projection().persona[*in_case_.back()] == personas[node];
        if (!own || is_itself) own = node;
    }
}

void Findings::match_rings()
{
    const auto& found = found_->rings();
    rings_.rings = found.rings;
    for (auto& ring : rings_.rings) {
        std::vector<NodeId> members;
        for (const auto member : ring.members)
            if (in_case_[member]) members.push_back(*in_case_[member]);
        std::ranges::sort(members);
        members.erase(std::ranges::unique(members).begin(), members.end());
        ring.members = std::move(members);
    }
    rings_.ring_of.assign(own_.size(), analysis::kNoRing);
    for (NodeId node = 0; node < own_.size(); ++node)
        if (own_[node]) rings_.ring_of[node] = found.ring_of[*own_[node]];
}

std::optional<NodeId> Findings::in_case(NodeId own) const
{
    return are_whole() ? own : in_case_[own];
}

std::optional<NodeId> Findings::own(NodeId in_case) const
{
    return are_whole() ? in_case : own_[in_case];
}

engine::NodeMap<double> Findings::by_case_node(const engine::NodeMap<double>& by_own_node) const
{
    if (are_whole()) return by_own_node;
    engine::NodeMap<double> values(own_.size());
    for (NodeId node = 0; node < own_.size(); ++node)
        if (own_[node]) values[node] = by_own_node[*own_[node]];
    return values;
}

std::shared_ptr<const Findings>
findings_of(const std::shared_ptr<const analysis::CaseAnalysis>& whole,
            const engine::ProjectionOptions& filter, const engine::Progress& progress)
{
    return std::make_shared<const Findings>(
        whole, std::make_shared<const analysis::CaseAnalysis>(*whole, filter, progress));
}

} // namespace spindel::viewer
