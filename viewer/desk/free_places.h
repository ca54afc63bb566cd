/// Where nodes that come into the picture can stand.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include <QPolygonF>

#include "analysis/case_analysis.h"
#include "viewer/desk/acts.h"

namespace spindel::viewer {

/// Places around a node that are beside all that is shown, and not among the members of a ring for
/// whoever is none of them: an outline is drawn around those, and who stands in it is taken for
/// one.
class FreePlaces {
public:
    /// Keeps a reference to the rings, those that are outlined.
    FreePlaces(const analysis::Rings& rings, const engine::NodeMap<bool>& is_shown,
               const PlaceOf& place_of);

    /// The place nearest to a point, of those in circles around it, that is free for a node; it is
    /// taken then. Far out, where none is found.
    QPointF take(QPointF around, engine::NodeId node);

private:
    struct Outline {
        std::uint32_t ring = 0;
        QPolygonF line;
    };

    bool is_free(QPointF at, std::uint32_t ring) const;
    void put(QPointF at);

    const analysis::Rings& rings_;
    std::vector<Outline> outlines_;
    std::set<std::pair<int, int>> taken_;                    // squares of the plane
    std::map<std::pair<double, double>, std::size_t> tried_; // around each point
};

} // namespace spindel::viewer
