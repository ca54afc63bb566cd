#include "analysis/case_analysis.h"

#include <algorithm>

#include "analysis/case_info.h"
#include "analysis/ring_marks.h"
#include "analysis/spider_ranking.h"
#include "engine/text_check.h"
#include "engine/victim_scrub.h"

namespace spindel::analysis {

namespace {

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
                                   const std::vector<Spider>& spiders,
                                   const std::vector<RingMembers>& members,
                                   const CaseAnalysisOptions& options)
{
    std::vector<RingChain> chains;
    const auto count = std::min(options.shown_rings, rings.rings.size());
    for (std::uint32_t r = 0; r < count; ++r) {
        const auto* spider = first_spider(spiders, members, r, options.spiders);
        if (spider == nullptr) continue;
        for (engine::NodeId v = 0; v < subject.projection.network.node_count(); ++v) {
            if (!is_victim_of(subject, rings.rings[r], v)) continue;
            auto chain = evidence_chain(subject, spider->node, v);
            if (chain) chains.push_back({r, spider->node, v, std::move(*chain)});
        }
    }
    return chains;
}

std::string case_name_of(const engine::CaseFile& case_file, engine::Victims victims)
{
    auto name = engine::shown_name(case_file.path());
    if (victims == engine::Victims::included) return name;
    return engine::VictimScrub(case_file.database()).text(name);
}

CaseAnalysisOptions over(CaseAnalysisOptions options, const engine::ProjectionOptions& chosen,
                         const engine::Progress& progress)
{
    options.loading.projection = chosen;
    for (auto* told : {&options.loading.progress, &options.rings.progress,
                       &options.spiders.progress, &options.stability.progress})
        *told = progress;
    return options;
}

bool is_brought(const RingMembers& members, engine::NodeId node)
{
    return std::ranges::any_of(members, [node](const RingMember& member) {
        return member.node == node && member.brought;
    });
}

} // namespace

const Spider* first_spider(const std::vector<Spider>& spiders,
                           const std::vector<RingMembers>& members, std::uint32_t ring,
                           const SpiderOptions& options)
{
    const auto at = std::ranges::find_if(spiders, [&](const Spider& spider) {
        const bool is_flagged = options.permutations == 0 || spider.is_flagged();
        return spider.ring == ring && is_flagged && !is_brought(members.at(ring), spider.node);
    });
    return at == spiders.end() ? nullptr : &*at;
}

CaseAnalysis::CaseAnalysis(const engine::CaseFile& case_file, const CaseAnalysisOptions& options)
    : options_(options), case_name_(case_name_of(case_file, options.loading.victims)),
      case_(case_file, options.loading),
      info_(info_table(case_file, graph(), options.loading.victims)),
      quarantine_(quarantine_table(case_file, options.loading.victims))
{
    analyse();
}

CaseAnalysis::CaseAnalysis(const CaseAnalysis& whole, const engine::ProjectionOptions& chosen,
                           const engine::Progress& progress)
    : options_(over(whole.options_, chosen, progress)), case_name_(whole.case_name_),
      case_(whole.case_, whole.options_.loading, options_.loading), info_(whole.info_),
      quarantine_(whole.quarantine_)
{
    analyse();
}

void CaseAnalysis::analyse()
{
    const auto progress = options_.spiders.progress;
    rings_ = analysis::rings(subject(), options_.rings);
    judge_rings(subject(), rings_, {options_.spiders.random_seed, options_.spiders.progress});
    ring_members_ = all_ring_members(subject(), rings_);
    ring_ties_ = analysis::ring_ties(subject(), rings_, ring_members_);
    ranking_ = spider_ranking(subject(), rings_, options_.spiders);
    stability_ =
        spider_stability(subject(), rings_, ranking_, options_.spiders, options_.stability);
    progress.check();
    chains_ = ring_chains(subject(), rings_, spiders(), ring_members_, options_);
    progress.check();
    victims_ = victims_to_protect(subject(), rings_);
    flows_ = country_flows(graph(), options_.loading.projection.period);
    activity_ = analysis::activity(graph(), options_.loading.projection.period);
    options_ = over(options_, options_.loading.projection, {}); // who was told may be gone later
}

} // namespace spindel::analysis
