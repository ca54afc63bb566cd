#include "viewer/desk/saved_views.h"

#include <array>

#include <QJsonArray>
#include <QJsonObject>

#include "viewer/desk/desk_areas.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

/// The areas of the desk that a view is made of.
const std::array<QString, 7>& view_areas()
{
    static const std::array<QString, 7> areas{area::kFilter, area::kHide, area::kPin,
                                              area::kFocus,  area::kMove, area::kLayout,
                                              area::kStyle};
    return areas;
}

QString key(const QString& name)
{
    return area::kView + u'/' + name;
}

} // namespace

QStringList saved_views(const Desk& desk)
{
    const auto names = desk.names_in(area::kView);
    return QStringList(names.begin(), names.end());
}

void save_view(Session& session, const QString& name, const QJsonObject& window)
{
    QJsonObject laid_out;
    for (const auto& part : view_areas())
        for (const auto& what : session.desk().names_in(part))
            laid_out[part + u'/' + what] = session.desk().value(part + u'/' + what);
    QJsonArray selected;
    for (const auto node : session.selected())
        selected.append(node_key(session.analysis()->subject(), node));
    QJsonObject view{{QStringLiteral("desk"), laid_out}, {QStringLiteral("selected"), selected}};
    if (session.ring() && !session.persona())
        view.insert(QStringLiteral("ring"), static_cast<qint64>(*session.ring()));
    for (auto at = window.begin(); at != window.end(); ++at)
        view.insert(at.key(), at.value());
    Act act(session.desk(), tr("Save the view %1").arg(session.masked(name)));
    session.act(act.put(key(name), view));
}

void show_view(Session& session, const QString& name)
{
    const auto view = session.desk().value(key(name));
    if (session.analysis() == nullptr || !view.isObject()) return;
    Act act(session.desk(), tr("Show the view %1").arg(session.masked(name)));
    for (const auto& part : view_areas())
        act.clear_area(part);
    const auto laid_out = view[u"desk"].toObject();
    for (auto at = laid_out.begin(); at != laid_out.end(); ++at)
        act.put(at.key(), at.value());
    session.act(act);
    std::vector<engine::NodeId> selected;
    for (const auto& node : view[u"selected"].toArray())
        if (const auto found = node_of(session.analysis()->subject(), node.toString()))
            selected.push_back(*found);
    const auto ring = selected.empty() ? analysis::kNoRing
                                       : session.findings()->rings().ring_of[selected.front()];
    if (view[u"ring"].isDouble() && ring != analysis::kNoRing)
        session.choose_ring(ring); // whatever its number is by now
    else
        session.select(std::move(selected));
}

QJsonObject view_named(const Desk& desk, const QString& name)
{
    return desk.value(key(name)).toObject();
}

void remove_view(Session& session, const QString& name)
{
    Act act(session.desk(), tr("Remove the view %1").arg(session.masked(name)));
    session.act(act.remove(key(name)));
}

} // namespace spindel::viewer
