/// Finds personas by anything that is known of them.
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "analysis/case_analysis.h"

namespace spindel::viewer {

/// What a search can find: labels of personas and of their phones and accounts, countries by code
/// and name, categories, kinds, rings, and places and carriers of their journeys. Victims are known
/// by their labels alone. Never changes once made.
class SearchIndex {
public:
    /// Time O(n log n) in the personas, their identifiers and their journeys.
    /// The rings are by the nodes of the subject.
    SearchIndex(const analysis::Subject& subject, const analysis::Rings& rings);

    /// The nodes that match, in their order; of a label or identifier those that begin with the
    /// text come before those that only contain it.
    std::vector<engine::NodeId> find(const QString& text) const;
    /// Completions of a text, labels first, at most so many.
    QStringList completions(const QString& text, int most = 20) const;

private:
    struct Entry {
        QString folded; // in lower case
        QString shown;
        std::vector<engine::NodeId> nodes;
    };

    std::size_t nodes_ = 0;
    std::vector<Entry> names_;  // labels and identifiers, sorted
    std::vector<Entry> groups_; // countries, categories, kinds, rings, places, carriers
};

} // namespace spindel::viewer
