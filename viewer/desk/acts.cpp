#include "viewer/desk/acts.h"

#include <algorithm>

#include <QJsonObject>

#include "viewer/words.h"

namespace spindel::viewer {

namespace {

QString key(const Session& session, const QString& area, engine::NodeId node)
{
    return area + u'/' + node_key(session.analysis()->subject(), node);
}

void put_move(Act& act, const QString& key, QPointF at, bool is_laid_out = false)
{
    QJsonObject move{{QStringLiteral("x"), at.x()}, {QStringLiteral("y"), at.y()}};
    if (is_laid_out) move.insert(QStringLiteral("laid_out"), true);
    act.put(key, move);
}

void put_moves(Act& act, const Session& session, const Moves& moves, bool is_laid_out)
{
    for (const auto& [node, at] : moves)
        put_move(act, key(session, area::kMove, node), at, is_laid_out);
}

/// "Place all nodes: by country".
QString placing_words(const QString& what, const LayoutChoice& choice,
                      const analysis::Subject& subject)
{
    const auto around = choice.around ? QString::fromStdString(subject.label(*choice.around))
                                      : tr("the most central node");
    const auto how = [&] {
        switch (choice.name) {
        case LayoutName::force: return tr("by force");
        case LayoutName::country: return tr("by country");
        case LayoutName::ring: return tr("by ring");
        case LayoutName::stages: return tr("by stage");
        case LayoutName::radial: return tr("around %1").arg(around);
        case LayoutName::layers: return tr("in layers from %1").arg(around);
        }
        return QString();
    }();
    return tr("%1: %2", "an act and how").arg(what, how);
}

} // namespace

std::vector<engine::NodeId> pinned_nodes(const Session& session)
{
    return nodes_in(session.desk(), area::kPin, session.analysis()->subject());
}

bool is_pinned(const Session& session, engine::NodeId node)
{
    return std::ranges::binary_search(pinned_nodes(session), node);
}

void hide(Session& session, const std::vector<engine::NodeId>& nodes)
{
    Act act(session.desk(), tr("Hide %n node(s)", nullptr, static_cast<int>(nodes.size())));
    for (const auto node : nodes)
        act.put(key(session, area::kHide, node), true);
    session.act(act);
}

void pin_or_let_go(Session& session, const std::vector<engine::NodeId>& nodes,
                   const PlaceOf& place_of)
{
    const auto pinned = pinned_nodes(session);
    const bool all_pinned = std::ranges::all_of(
        nodes, [&](engine::NodeId node) { return std::ranges::binary_search(pinned, node); });
    Act act(session.desk(), all_pinned
                                ? tr("Let go %n node(s)", nullptr, static_cast<int>(nodes.size()))
                                : tr("Pin %n node(s)", nullptr, static_cast<int>(nodes.size())));
    if (all_pinned) {
        const auto& subject = session.analysis()->subject();
        for (const auto& name : names_of(session.desk(), area::kPin, subject, nodes))
            act.remove(area::kPin + u'/' + name);
        session.act(act);
        return;
    }
    for (const auto node : nodes) {
        act.put(key(session, area::kPin, node), true);
        if (!place_of) continue;
        if (const auto at = place_of(node)) put_move(act, key(session, area::kMove, node), *at);
    }
    session.act(act);
}

void focus_on(Session& session, const std::vector<engine::NodeId>& nodes)
{
    Act act(session.desk(), tr("Focus on %n node(s)", nullptr, static_cast<int>(nodes.size())));
    act.clear_area(area::kFocus).clear_area(area::kHide);
    for (const auto node : nodes)
        act.put(key(session, area::kFocus, node), true);
    session.act(act);
}

void show_all(Session& session)
{
    Act act(session.desk(), tr("Show all nodes"));
    session.act(act.clear_area(area::kFocus).clear_area(area::kHide));
}

void move_nodes(Session& session, const Moves& moves)
{
    Act act(session.desk(), tr("Move %n node(s)", nullptr, static_cast<int>(moves.size())));
    put_moves(act, session, moves, false);
    session.act(act);
}

void place_selected(Session& session, const Moves& moves, const LayoutChoice& choice)
{
    const auto what = tr("Place %n selected node(s)", nullptr, static_cast<int>(moves.size()));
    Act act(session.desk(), placing_words(what, choice, session.analysis()->subject()));
    put_moves(act, session, moves, true);
    put_selection_layout(act, choice.name);
    session.act(act);
}

void set_filter(Session& session, const engine::ProjectionOptions& filter, const QString& name)
{
    Act act(session.desk(), name);
    put_filter(act, filter);
    session.act(act);
}

void let_findings_follow(Session& session, bool follow)
{
    Act act(session.desk(),
            follow ? tr("Findings of what is filtered") : tr("Findings of the whole case"));
    put_findings_follow(act, follow);
    session.act(act);
}

void set_style(Session& session, const Style& style)
{
    Act act(session.desk(), tr("Change the style"));
    put_style(act, style);
    session.act(act);
}

void reject_or_accept_merge(Session& session, const MergedPair& pair, const QJsonObject& said)
{
    const auto merge = merge_key(pair.identifier, pair.other);
    const bool is_rejected = session.desk().holds(merge);
    const auto words = pair.is_of_numbers
                           ? (is_rejected ? tr("Accept that %1 and %2 have one user")
                                          : tr("Reject that %1 and %2 have one user"))
                           : (is_rejected ? tr("Accept that %1 is used by %2")
                                          : tr("Reject that %1 is used by %2"));
    Act act(session.desk(),
            words.arg(QString::fromStdString(pair.identifier), QString::fromStdString(pair.other)));
    const auto rejected = said.isEmpty() ? QJsonValue(QStringLiteral("rejected"))
                                         : QJsonValue(QJsonObject{{QStringLiteral("said"), said}});
    act.put(merge, is_rejected ? QJsonValue(QJsonValue::Undefined) : rejected);
    session.act(act);
}

void set_layout(Session& session, const LayoutChoice& choice)
{
    const auto& subject = session.analysis()->subject();
    Act act(session.desk(), placing_words(tr("Place all nodes"), choice, subject));
    put_layout(act, choice, subject);
    put_selection_layout(act, {});
    const auto pinned = pinned_nodes(session);
    const auto stay = names_of(session.desk(), area::kMove, subject, pinned);
    for (const auto& name : session.desk().names_in(area::kMove))
        if (!std::ranges::binary_search(stay, name)) act.remove(area::kMove + u'/' + name);
    session.act(act);
}

} // namespace spindel::viewer
