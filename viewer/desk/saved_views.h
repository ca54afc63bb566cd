/// Views by name: what was laid out, and what was selected, to come back to.
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "viewer/session.h"

namespace spindel::viewer {

/// The names of the saved views, in alphabetical order.
QStringList saved_views(const Desk& desk);
/// Saves filter, focus, places, layout and style with what is chosen and what the window adds (its
/// tab, its camera); one of the same name is replaced. Notes, merges and other views are no part of
/// it. Needs an open case.
void save_view(Session& session, const QString& name, const QJsonObject& window = {});
/// A saved view as the desk holds it, with what the window added; empty where there is none.
QJsonObject view_named(const Desk& desk, const QString& name);
/// Lays all out as it was and selects what was selected, nodes or who has no tie; where an import
/// has tied some of these since, those. Of a ring its members, and once the findings are those of
/// the view's filter, the ring. An act like any other.
void show_view(Session& session, const QString& name);
/// Gives a view another name; it takes the place of one that has it already.
void rename_view(Session& session, const QString& name, const QString& to);
void remove_view(Session& session, const QString& name);

} // namespace spindel::viewer
