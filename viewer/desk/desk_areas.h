/// The areas of the desk in the types of the field.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <QPointF>
#include <QString>

#include "analysis/persona_text.h"
#include "engine/projection.h"
#include "viewer/desk/desk.h"

namespace spindel::viewer {

/// Keys of the desk, by area:
/// `filter/layers|from|to|countries|grade`: what is looked at. `filter/findings`: "whole" where the
/// findings are of the whole case all the same.
/// `hide/NODE`, `pin/NODE`, `focus/NODE`: true. `move/NODE`: x and y, where it was dragged to,
/// or where a layout of the selection has put it ("laid_out").
/// `layout/name`, `layout/around`: how the rest is placed; `layout/selection`: how those were that
/// were last placed alone. `style/color|size|hulls|labels|legend`.
/// `note/ID`: an object, see notes.h. `view/NAME`: the other areas as they were when it was saved.
/// `merge/IDENTIFIER<tab>ACTOR`, both by their labels: an object whose `said` is the row of the
/// table of numbers as it was when this was rejected, or "rejected" alone.
/// A NODE is named by kind and pseudonym, which outlive an import: "actor:A-7Q3".
namespace area {
inline const QString kFilter = QStringLiteral("filter");
inline const QString kHide = QStringLiteral("hide");
inline const QString kPin = QStringLiteral("pin");
inline const QString kFocus = QStringLiteral("focus");
inline const QString kMove = QStringLiteral("move");
inline const QString kLayout = QStringLiteral("layout");
inline const QString kStyle = QStringLiteral("style");
inline const QString kNote = QStringLiteral("note");
inline const QString kView = QStringLiteral("view");
inline const QString kMerge = QStringLiteral("merge");
} // namespace area

/// "actor:A-7Q3". Holds the pseudonym, of victims too: for the case file, never for the screen.
QString entity_key(const analysis::Subject& subject, engine::EntityId entity);
/// What a key names; nothing where the case no longer has it.
std::optional<engine::EntityId> entity_of(const analysis::Subject& subject, const QString& key);
/// The key of a node's persona.
QString node_key(const analysis::Subject& subject, engine::NodeId node);
/// The node of a key; of a number that has come to be somebody's, its user. Nothing where the case
/// no longer has it.
std::optional<engine::NodeId> node_of(const analysis::Subject& subject, const QString& key);
/// The same, but of a number only while it stands for itself.
std::optional<engine::NodeId> own_node_of(const analysis::Subject& subject, const QString& key);
/// The nodes of an area, sorted; names that the case no longer has are left out.
std::vector<engine::NodeId> nodes_in(const Desk& desk, const QString& area,
                                     const analysis::Subject& subject);
/// Who is hidden by hand, sorted. A number that was hidden does not hide whose it turned out to be.
std::vector<engine::NodeId> hidden_nodes(const Desk& desk, const analysis::Subject& subject);
/// The names by which an area has some nodes, in their order; a node may have several.
std::vector<QString> names_of(const Desk& desk, const QString& area,
                              const analysis::Subject& subject, std::vector<engine::NodeId> nodes);

/// Identifier and actor of each attribution that was rejected, as labels.
std::vector<std::pair<std::string, std::string>> rejected_merges(const Desk& desk);
/// The key under which a merge is rejected.
QString merge_key(const std::string& identifier, const std::string& actor);

/// What is looked at; on an empty desk, everything.
engine::ProjectionOptions filter_of(const Desk& desk);
/// Puts a filter on the desk; what it does not narrow leaves no key, and one that narrows nothing
/// lets findings follow the next again.
void put_filter(Act& act, const engine::ProjectionOptions& filter);
/// Whether rings, spiders and the like are of what the filters let through.
bool findings_follow_filters(const Desk& desk);
void put_findings_follow(Act& act, bool follow);
/// Whether two filters let the same records through.
bool same_filter(const engine::ProjectionOptions& a, const engine::ProjectionOptions& b);

enum class ColorBy { country, ring };
enum class SizeBy { same, contacts, records, spider_score, betweenness, money };

/// How the canvas draws.
struct Style {
    ColorBy color = ColorBy::country;
    SizeBy size = SizeBy::contacts;
    bool hulls = true;
    bool labels = true;
    bool legend = true;

    friend bool operator==(const Style&, const Style&) = default;
};
Style style_of(const Desk& desk);
void put_style(Act& act, const Style& style);

enum class LayoutName { force, country, ring, layers, radial, stages };

/// How nodes are placed that were not moved by hand.
struct LayoutChoice {
    LayoutName name = LayoutName::ring;
    std::optional<engine::NodeId> around; // of `radial`

    friend bool operator==(const LayoutChoice&, const LayoutChoice&) = default;
};
LayoutChoice layout_of(const Desk& desk, const analysis::Subject& subject);
void put_layout(Act& act, const LayoutChoice& choice, const analysis::Subject& subject);

/// How nodes were placed that were last placed alone; nothing where all were placed since.
std::optional<LayoutName> selection_layout_of(const Desk& desk);
void put_selection_layout(Act& act, std::optional<LayoutName> name);

} // namespace spindel::viewer
