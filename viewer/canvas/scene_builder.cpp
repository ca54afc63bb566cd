#include "viewer/canvas/scene_builder.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include <QCoreApplication>

#include "viewer/canvas/group_colors.h"
#include "viewer/canvas/scene_edges.h"
#include "viewer/canvas/scene_notes.h"
#include "viewer/canvas/scene_places.h"
#include "viewer/canvas/stage_bands.h"
#include "viewer/canvas/stage_layers.h"
#include "viewer/desk/shown_nodes.h"
#include "viewer/models/country_names.h"
#include "viewer/plain_text.h"

namespace spindel::viewer {

namespace {

using engine::NodeId;

constexpr std::size_t kHulls = 10; // of the strongest rings, as many are outlined

class Builder {
public:
    Builder(const SceneSource& source, const engine::Progress& progress)
        : source_(source), subject_(source.analysis->subject()), rings_(source.findings->rings()),
          style_(style_of(source.desk)), progress_(progress)
    {
        if (!same_filter(source.findings->filter(), source.sight->filter()))
            scene_.rings_of = source.findings->are_whole()
                                  ? QCoreApplication::translate("canvas", "of the whole case")
                                  : QCoreApplication::translate("canvas", "of other filters");
    }

    Scene build()
    {
        add_nodes();
        if (source_.layout == LayoutName::stages) add_bands();
        if (source_.layout == LayoutName::country) add_titles();
        const bool all_moved = place_moved() == scene_.nodes.size();
        if (all_moved && selection_layout_of(source_.desk) == LayoutName::stages) add_bands();
        tell_of_places(scene_, source_);
        scale_nodes();
        color_nodes();
        add_edges(scene_, subject_, *source_.sight);
        if (style_.hulls) add_hulls();
        mark_notes(scene_, subject_, source_.desk);
        return std::move(scene_);
    }

private:
    Shape shape_of(NodeId node) const
    {
        const auto entity = subject_.projection.persona[node];
        switch (subject_.graph().kind(entity)) {
        case engine::EntityKind::phone:
        case engine::EntityKind::device: return Shape::diamond;
        case engine::EntityKind::account: return Shape::hexagon;
        default: break;
        }
        return subject_.graph().actor(entity).kind == engine::ActorKind::organisation
                   ? Shape::square
                   : Shape::circle;
    }

    void add_nodes()
    {
        const auto is_shown = shown_nodes(subject_, source_.desk, *source_.sight);
        scene_.index_of.assign(is_shown.size(), Scene::kAbsent);
        for (NodeId node = 0; node < is_shown.size(); ++node) {
            if (!is_shown[node]) continue;
            scene_.index_of[node] = static_cast<std::uint32_t>(scene_.nodes.size());
            SceneNode drawn;
            drawn.node = node;
            if (node < source_.positions->size()) drawn.at = (*source_.positions)[node];
            drawn.shape = shape_of(node);
            drawn.is_victim = subject_.is_victim(node);
            for (const auto neighbor : subject_.projection.network.neighbors(node))
                if (!is_shown[neighbor] && sees(subject_, *source_.sight, node, neighbor))
                    ++drawn.hidden;
            scene_.nodes.push_back(drawn);
            scene_.labels.push_back(plain(QString::fromStdString(subject_.label(node))));
        }
        for (const auto node : nodes_in(source_.desk, area::kPin, subject_))
            if (const auto index = scene_.find(node)) scene_.nodes[*index].is_pinned = true;
    }

    void add_bands() { scene_.bands = stage_bands(scene_.nodes, stage_layers(*source_.analysis)); }

    /// The name of each country above its nodes, as they are laid out.
    void add_titles()
    {
        std::map<engine::Country, std::vector<Point>> places;
        for (const auto& node : scene_.nodes)
            places[subject_.projection.country[node.node]].push_back(node.at);
        for (const auto& [country, at] : places) {
            Point middle{0, at.front().y};
            for (const auto& one : at) {
                middle.x += one.x / static_cast<float>(at.size());
                middle.y = std::min(middle.y, one.y);
            }
            scene_.titles.push_back(
                {country.known() ? country_name(country)
                                 : QCoreApplication::translate("canvas", "No known country"),
                 middle});
        }
    }

    /// @return how many of the scene's nodes were moved.
    std::size_t place_moved()
    {
        std::vector<bool> is_moved(scene_.nodes.size());
        std::size_t moved = 0;
        for (const auto& key : source_.desk.names_in(area::kMove)) {
            const auto named = node_of(subject_, key);
            const auto index = named ? scene_.find(*named) : std::nullopt;
            if (!index) continue;
            const auto own = node_key(subject_, *named);
            if (own != key && (is_moved[*index] || source_.desk.holds(area::kMove + u'/' + own)))
                continue; // a number that has come to be somebody's stands where its user was put
            is_moved[*index] = true;
            const auto at = source_.desk.value(area::kMove + u'/' + key);
            auto& node = scene_.nodes[*index];
            node.at = {static_cast<float>(at[u"x"].toDouble()),
                       static_cast<float>(at[u"y"].toDouble())};
            node.is_laid_out = at[u"laid_out"].toBool() && !node.is_pinned;
            ++moved;
        }
        return moved;
    }

    void scale_nodes()
    {
        const auto measured = source_.measures->of(style_.size, *source_.sight, progress_);
        std::vector<double> value;
        for (const auto& node : scene_.nodes)
            value.push_back(measured[node.node]);
        for (const auto& spider : source_.findings->analysis().spiders()) {
            const auto node = source_.findings->in_case(spider.node);
            if (const auto index = node ? scene_.find(*node) : std::nullopt)
                scene_.nodes[*index].importance = 2 + static_cast<float>(spider.score);
        }
        const double most = value.empty() ? 0 : *std::ranges::max_element(value);
        if (most > 0)
            scene_.size = {source_.measures->name(style_.size, *source_.sight),
                           measure_text(style_.size, most)};
        for (std::size_t i = 0; i < value.size(); ++i) {
            auto& node = scene_.nodes[i];
            const double share = most > 0 ? value[i] / most : 0;
            node.radius = static_cast<float>(4.5 + 9 * std::sqrt(share));
            if (node.is_victim) node.importance += 2;
            node.importance += static_cast<float>(share);
        }
    }

    /// The group that a node's colour speaks of.
    std::uint32_t group_key(NodeId node) const
    {
        if (style_.color == ColorBy::country) return subject_.projection.country[node].number();
        return rings_.ring_of[node];
    }

    QString group_name(NodeId node) const
    {
        if (style_.color == ColorBy::country)
            return country_name(subject_.projection.country[node]);
        const auto ring = group_key(node);
        return ring == analysis::kNoRing ? QCoreApplication::translate("canvas", "In no ring")
               : scene_.rings_of.isEmpty()
                   ? QCoreApplication::translate("canvas", "Ring %1").arg(ring)
                   : QCoreApplication::translate("canvas", "Ring %1 (%2)")
                         .arg(ring)
                         .arg(scene_.rings_of);
    }

    /// Whether a node is of no country or ring that is known.
    bool is_in_no_group(NodeId node) const
    {
        return style_.color == ColorBy::country ? !subject_.projection.country[node].known()
                                                : rings_.ring_of[node] == analysis::kNoRing;
    }

    /// The place of each group among all of the case, whatever is shown of it: a filter changes no
    /// colour. The largest come first; by ring, the strongest.
    std::map<std::uint32_t, std::size_t> places_of_groups() const
    {
        std::map<std::uint32_t, std::size_t> nodes;
        for (NodeId node = 0; node < subject_.projection.persona.size(); ++node)
            if (!is_in_no_group(node)) ++nodes[group_key(node)];
        std::vector<std::pair<std::uint32_t, std::size_t>> groups(nodes.begin(), nodes.end());
        if (style_.color == ColorBy::country)
            std::ranges::stable_sort(groups, std::ranges::greater(),
                                     &std::pair<std::uint32_t, std::size_t>::second);
        std::map<std::uint32_t, std::size_t> places;
        for (const auto& [group, count] : groups)
            places.emplace(group, std::min(places.size(), distinct_groups()));
        return places;
    }

    void color_nodes()
    {
        const auto places = places_of_groups();
        const auto no_group = distinct_groups() + 1;
        std::map<std::size_t, std::vector<std::uint32_t>> members; // by place
        for (std::uint32_t i = 0; i < scene_.nodes.size(); ++i) {
            const auto node = scene_.nodes[i].node;
            members[is_in_no_group(node) ? no_group : places.at(group_key(node))].push_back(i);
        }
        for (const auto& [place, indices] : members) {
            for (const auto i : indices)
                scene_.nodes[i].group = static_cast<std::uint8_t>(scene_.groups.size());
            const auto look = place == no_group ? look_of_no_group(source_.is_dark)
                                                : look_of_group(place, source_.is_dark);
            const bool is_rest = place == distinct_groups();
            scene_.groups.push_back({is_rest ? QCoreApplication::translate("canvas", "All others")
                                             : group_name(scene_.nodes[indices.front()].node),
                                     look.color, static_cast<std::uint32_t>(indices.size()),
                                     look.bars});
        }
    }

    void add_hulls()
    {
        const auto& rings = rings_.rings;
        if (source_.layout == LayoutName::country || source_.layout == LayoutName::radial ||
            source_.layout == LayoutName::stages)
            return; // all would meet
        for (std::uint32_t ring = 0; ring < rings.size(); ++ring) {
            SceneHull hull{ring, {}, scene_.hulls.size() < kHulls};
            for (const auto member : rings[ring].members)
                if (const auto index = scene_.find(member)) hull.members.push_back(*index);
            if (hull.members.size() >= 3) scene_.hulls.push_back(std::move(hull));
        }
    }

    const SceneSource& source_;
    const analysis::Subject& subject_;
    const analysis::Rings& rings_;
    Style style_;
    const engine::Progress& progress_;
    Scene scene_;
};

} // namespace

Scene make_scene(const SceneSource& source, const engine::Progress& progress)
{
    return Builder(source, progress).build();
}

} // namespace spindel::viewer
