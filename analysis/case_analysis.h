/// Everything that `spindel analyse` says of a case, computed once.
#pragma once

#include <string>
#include <vector>

#include "analysis/cross_border.h"
#include "analysis/evidence_chain.h"
#include "analysis/loaded_case.h"
#include "analysis/ring_members.h"
#include "analysis/ring_ties.h"
#include "analysis/rings.h"
#include "analysis/spiders.h"
#include "analysis/stability.h"
#include "analysis/victims.h"
#include "engine/case_file.h"

namespace spindel::analysis {

struct CaseAnalysisOptions {
    CaseOptions loading;
    RingOptions rings;
    SpiderOptions spiders;
    /// Of the ranks of spiders; by default nothing is resampled.
    StabilityOptions stability{.samples = 0, .progress = {}};
    /// How many rings are shown with their chains.
    std::size_t shown_rings = 10;
};

/// The first of a ring's spiders who is flagged and was not brought by the ring itself; without
/// permutations nobody can be flagged, and the first who was not brought counts.
const Spider* first_spider(const std::vector<Spider>& spiders,
                           const std::vector<RingMembers>& members, std::uint32_t ring,
                           const SpiderOptions& options);

/// A loaded case with its findings. Nothing in it changes once made.
class CaseAnalysis {
public:
    CaseAnalysis(const engine::CaseFile& case_file, const CaseAnalysisOptions& options);
    /// The same case, analysed with the same options over other records of it, as a new analysis of
    /// its file would be, without reading the file again.
    /// @throws Cancelled once a stop was requested.
    CaseAnalysis(const CaseAnalysis& whole, const engine::ProjectionOptions& chosen,
                 const engine::Progress& progress);

    const CaseAnalysisOptions& options() const { return options_; }
    /// The name of the case's file, victims' identifiers in it masked unless victims are included.
    const std::string& case_name() const { return case_name_; }
    const engine::RecordGraph& graph() const { return case_.graph(); }
    const Subject& subject() const { return case_.subject(); }
    const engine::Projection& projection() const { return case_.projection(); }
    const Rings& rings() const { return rings_; }
    /// By ring.
    const std::vector<RingMembers>& ring_members() const { return ring_members_; }
    const std::vector<RingTie>& ring_ties() const { return ring_ties_; }
    const std::vector<Spider>& spiders() const { return ranking_.spiders; }
    const SpiderRanking& ranking() const { return ranking_; }
    /// Of the spiders, in their order; empty where nothing was resampled.
    const Stability& stability() const { return stability_; }
    /// Of each of the first rings: from its first spider to each of its known victims (members, or
    /// with two contacts among them).
    const std::vector<RingChain>& chains() const { return chains_; }
    const std::vector<Protected>& victims() const { return victims_; }
    const std::vector<CountryFlow>& flows() const { return flows_; }
    const std::vector<Activity>& activity() const { return activity_; }
    /// As `spindel info` shows it.
    const engine::Table& info() const { return info_; }
    const engine::Table& quarantine() const { return quarantine_; }

private:
    void analyse();

    CaseAnalysisOptions options_;
    std::string case_name_;
    LoadedCase case_;
    Rings rings_;
    std::vector<RingMembers> ring_members_;
    std::vector<RingTie> ring_ties_;
    SpiderRanking ranking_;
    Stability stability_;
    std::vector<RingChain> chains_;
    std::vector<Protected> victims_;
    std::vector<CountryFlow> flows_;
    std::vector<Activity> activity_;
    engine::Table info_;
    engine::Table quarantine_;
};

} // namespace spindel::analysis
