/// Which identifiers of a persona are its own by inference alone.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "analysis/persona_text.h"

namespace spindel::analysis {

/// Tells identifiers that records join from those that only the likeness of contacts does.
class InferredIdentifiers {
public:
    explicit InferredIdentifiers(const Subject& subject);

    /// The labels of a persona's numbers that no chain of stated users and shared handsets ties to
    /// what names it: without inference they would not be its own. Joined by blanks.
    std::string of(engine::NodeId node) const;

private:
    const Subject& subject_;
    std::map<engine::EntityId, std::vector<engine::Merge>> recorded_; // merges, by persona
};

} // namespace spindel::analysis
