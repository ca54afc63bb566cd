/// The words that every table uses for a persona: its label, kind, category and country.
#pragma once

#include <string>

#include "engine/personas.h"
#include "engine/projection.h"

namespace spindel::analysis {

/// Everything an analysis reads: who stands behind what, the network, and how to name its nodes.
struct Subject {
    const engine::Personas& personas;
    const engine::Projection& projection;
    engine::Labels labels;

    const engine::RecordGraph& graph() const { return personas.graph(); }
    /// "A-7Q3" or "victim-2".
    std::string label(engine::NodeId node) const { return labels(projection.persona[node]); }
    /// "person", "organisation", "unknown" for actors; else "phone" or "account".
    std::string kind(engine::NodeId node) const;
    engine::Category category(engine::NodeId node) const;
    /// True where the sources say that it is an organisation; an account that calls itself a
    /// business is none by that, as a front would.
    bool is_organisation(engine::NodeId node) const;
    bool is_victim(engine::NodeId node) const
    {
        return graph().is_victims(projection.persona[node]);
    }
    /// True of victims, and of numbers that may be a victim's: never ranked, never accused.
    bool is_shielded(engine::NodeId node) const
    {
        return is_victim(node) || personas.is_beside_victim(projection.persona[node]);
    }
    /// The phones and accounts of a persona as labels, joined by blanks, without the one that names
    /// it.
    std::string identifiers(engine::NodeId node) const;
};

} // namespace spindel::analysis
