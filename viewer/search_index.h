/// Finds personas by anything that is known of them.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include <QString>
#include <QStringList>

#include "analysis/case_analysis.h"
#include "viewer/models/carried.h"

namespace spindel::viewer {

/// What a search can find: labels of personas, of their phones and accounts and of the handsets,
/// travel documents and bookings that they are recorded with, countries by code and name,
/// categories, kinds, rings, and places and carriers of their journeys; of personas without a tie,
/// too. Victims are known by their labels alone. Never changes once made.
class SearchIndex {
public:
    /// Time O(n log n) in the personas, their identifiers and their journeys.
    /// The rings are by the nodes of the subject.
    SearchIndex(const analysis::Subject& subject, const analysis::Rings& rings)
        : SearchIndex(subject, rings, carriers(subject))
    {
    }
    /// The same, of carriers that are known.
    SearchIndex(const analysis::Subject& subject, const analysis::Rings& rings,
                const Carriers& carriers);

    /// The nodes that match, in their order; of a label or identifier those that begin with the
    /// text come before those that only contain it. What is nobody's name is looked for at the
    /// beginning of countries, categories and all else that is shared.
    std::vector<engine::NodeId> find(const QString& text) const;
    /// The same of personas that no record ties to anybody.
    std::vector<engine::EntityId> find_untied(const QString& text) const;
    /// The handsets, documents and bookings that are called so, sorted.
    std::vector<engine::EntityId> carried(const QString& text) const;
    /// Completions of a text, labels first, at most so many.
    QStringList completions(const QString& text, int most = 20) const;

private:
    /// Nodes by their number, and untied personas behind them.
    using Places = std::vector<std::uint32_t>;

    struct Entry {
        QString folded; // in lower case
        QString shown;
        Places places;
    };

    Places places(const QString& text) const;

    std::size_t nodes_ = 0;
    std::vector<engine::EntityId> untied_; // their places follow those of the nodes
    std::map<QString, std::vector<engine::EntityId>> carried_; // by label in lower case
    std::vector<Entry> names_;                                 // labels and identifiers, sorted
    std::vector<Entry> groups_; // countries, categories, kinds, rings, places, carriers
};

} // namespace spindel::viewer
