/// A case read from its file and projected: what every analysis starts from.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "analysis/persona_text.h"
#include "engine/case_file.h"
#include "engine/progress.h"

namespace spindel::analysis {

struct CaseOptions {
    engine::ProjectionOptions projection;
    /// What the user rejected, each a pseudonym or label: an attribution as (identifier, actor), or
    /// a merge as two numbers.
    std::vector<std::pair<std::string, std::string>> rejected_merges;
    /// Whether numbers are merged by inference too, not by records alone.
    bool inferred = true;
    engine::Labels::Victims victims = engine::Labels::Victims::masked;
    engine::Progress progress;
};

/// Holds graph, personas and projection together, so that they live as long as each other.
class LoadedCase {
public:
    /// @throws Error if a rejected merge names what is not in the case.
    LoadedCase(const engine::CaseFile& case_file, const CaseOptions& options);
    /// The same case with other records chosen: its graph is shared, and so are the personas where
    /// the grade does not differ from that of `loaded_with`. All else in the options must be alike.
    LoadedCase(const LoadedCase& whole, const CaseOptions& loaded_with, const CaseOptions& options);

    const engine::RecordGraph& graph() const { return *graph_; }
    const engine::Personas& personas() const { return *personas_; }
    const engine::Projection& projection() const { return *projection_; }
    const Subject& subject() const { return *subject_; }

private:
    void project(const CaseOptions& options);

    std::shared_ptr<const engine::RecordGraph> graph_;
    std::shared_ptr<const engine::Personas> personas_;
    std::unique_ptr<const engine::Projection> projection_;
    std::unique_ptr<const Subject> subject_;
};

} // namespace spindel::analysis
