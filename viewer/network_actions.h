/// What can be done in the network, as actions with words, keys and a state.
#pragma once

#include <functional>
#include <vector>

#include <QAction>
#include <QObject>

#include "viewer/canvas/network_canvas.h"
#include "viewer/canvas/selection_placing.h"
#include "viewer/session.h"

class QMenu;

namespace spindel::viewer {

/// Owns the actions; they are enabled where they make sense and work on the session.
class NetworkActions : public QObject {
    Q_OBJECT

public:
    NetworkActions(Session& session, NetworkCanvas& canvas, QObject* parent = nullptr);

    /// Adds all actions to menus: what to choose, what to show, how to lay out and draw.
    void add_select_actions(QMenu& menu);
    void add_show_actions(QMenu& menu);
    void add_layout_actions(QMenu& menu);
    void add_style_menus(QMenu& menu);
    void add_expansion_menus(QMenu& menu);
    /// The action of an object name, as "expand"; null where there is none.
    QAction* find(const QString& name) const { return findChild<QAction*>(name); }

    /// Whether a layout that places the selection alone is being computed.
    bool is_placing_selection() const { return placing_selection_->is_running(); }

    /// Expands nodes by as many steps and neighbours as are set.
    void expand_nodes(const std::vector<engine::NodeId>& nodes);
    Expansion& expansion() { return expansion_; }

Q_SIGNALS:
    /// What an action came to, for the status bar: "100 more are not shown".
    void said(const QString& words);

private:
    using Choose = std::vector<engine::NodeId> (*)(const Session&);

    QAction* make(const QString& name, const QString& words, const QKeySequence& keys,
                  const std::function<void()>& run);
    QAction* make_selecting(const QString& name, const QString& words, const QKeySequence& keys,
                            Choose choose);
    void make_select_actions();
    void make_show_actions();
    void make_layout_actions();
    void make_layout_choices();
    void lay_out(LayoutName name, bool is_around);
    void make_tools();
    void update_states();

    Session& session_;
    NetworkCanvas& canvas_;
    Expansion expansion_;
    SelectionPlacing* placing_selection_; // owned by this
    QAction* selection_only_ = nullptr;   // owned by this
    std::vector<QAction*> need_case_;     // these are owned by this
    std::vector<QAction*> need_selection_;
    std::vector<QAction*> select_actions_;
    std::vector<QAction*> show_actions_;
    std::vector<QAction*> layout_actions_;
    std::vector<QAction*> tools_;
};

} // namespace spindel::viewer
