#include "analysis/case_analysis.h"

#include <algorithm>

#include "analysis/case_info.h"

namespace spindel::analysis {

namespace {

/// The first spider of a ring in the ranking.
const Spider* first_spider(const std::vector<Spider>& spiders, std::uint32_t ring)
{
    const auto at = std::ranges::find(spiders, ring, &Spider::ring);
    return at == spiders.end() ? nullptr : &*at;
}

/// A ring's victims: its members, and those with at least two contacts among its members, as a
/// victim has friends and customers too.
bool is_victim_of(const Subject& subject, const Ring& ring, engine::NodeId v)
{
    if (!subject.is_victim(v)) return false;
    if (std::ranges::binary_search(ring.members, v)) return true;
    constexpr std::ptrdiff_t kContacts = 2;
    return std::ranges::count_if(subject.projection.network.neighbors(v), [&](engine::NodeId u) {
               return std::ranges::binary_search(ring.members, u);
           }) >= kContacts;
}

std::vector<RingChain> ring_chains(const Subject& subject, const Rings& rings,
                                   const std::vector<Spider>& spiders, std::size_t most_rings)
{
    std::vector<RingChain> chains;
    const auto count = std::min(most_rings, rings.rings.size());
    for (std::uint32_t r = 0; r < count; ++r) {
        const auto* spider = first_spider(spiders, r);
        if (spider == nullptr) continue;
        for (engine::NodeId v = 0; v < subject.projection.network.node_count(); ++v) {
            if (!is_victim_of(subject, rings.rings[r], v)) continue;
            auto chain = evidence_chain(subject, spider->node, v);
            if (chain) chains.push_back({r, spider->node, v, std::move(*chain)});
        }
    }
    return chains;
}

} // namespace

CaseAnalysis::CaseAnalysis(const engine::CaseFile& case_file, const CaseAnalysisOptions& options)
    : options_(options), case_(case_file, options.loading)
{
    rings_ = analysis::rings(subject(), options_.rings);
    ring_members_ = all_ring_members(subject(), rings_);
    ring_ties_ = analysis::ring_ties(subject(), rings_, ring_members_);
    spiders_ = analysis::spiders(subject(), rings_, options_.spiders);
    chains_ = ring_chains(subject(), rings_, spiders_, options_.shown_rings);
    victims_ = victims_to_protect(subject(), rings_);
    flows_ = country_flows(graph(), options_.loading.projection.period);
    activity_ = analysis::activity(graph(), options_.loading.projection.period);
    info_ = info_table(case_file, graph());
    quarantine_ = quarantine_table(case_file);
}

} // namespace spindel::analysis
