#include "viewer/desk/saved_views.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <QJsonArray>
#include <QJsonObject>

#include "viewer/desk/desk_areas.h"
#include "viewer/desk/personas_named.h"
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

bool are_findings_wanted(const Session& session)
{
    return same_filter(session.findings()->filter(), session.findings_work().wanted());
}

/// Chooses the ring that most of some nodes are in, whatever its number is by now.
void choose_ring_of(Session& session, const std::vector<engine::NodeId>& nodes)
{
    const auto& ring_of = session.findings()->rings().ring_of;
    std::map<std::uint32_t, std::size_t> members;
    for (const auto node : nodes)
        if (ring_of[node] != analysis::kNoRing) ++members[ring_of[node]];
    const auto most =
        std::ranges::max_element(members, {}, &std::pair<const std::uint32_t, std::size_t>::second);
    if (most != members.end()) session.choose_ring(most->first);
}

/// Selects the members of a ring as they were; once the findings are those of the view, the ring.
void choose_ring_again(Session& session, const std::vector<engine::NodeId>& members)
{
    session.select(members);
    if (are_findings_wanted(session)) return choose_ring_of(session, members);
    const auto choose = [&session, chosen = session.selected()] {
        if (session.selected() == chosen && are_findings_wanted(session))
            choose_ring_of(session, chosen);
    };
    QObject::connect(&session, &Session::findings_changed, &session, choose,
                     Qt::SingleShotConnection);
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
    QJsonObject view{
        {QStringLiteral("desk"), laid_out},
        {QStringLiteral("selected"), QJsonArray::fromStringList(session.chosen_keys())}};
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
    QStringList selected;
    for (const auto& one : view[u"selected"].toArray())
        selected += one.toString();
    if (view[u"ring"].isDouble())
        choose_ring_again(session, nodes_named(session.analysis()->subject(), selected));
    else
        session.choose_again(selected);
}

void rename_view(Session& session, const QString& name, const QString& to)
{
    if (name == to) return;
    Act act(session.desk(),
            tr("Rename the view %1 to %2").arg(session.masked(name), session.masked(to)));
    session.act(act.put(key(to), session.desk().value(key(name))).remove(key(name)));
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
