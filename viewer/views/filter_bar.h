/// What is left out at the moment, as chips that can be taken away, and what else could be.
#pragma once

#include <functional>

#include <QWidget>

#include "viewer/session.h"

class QMenu;
class QToolButton;

namespace spindel::viewer {

class FlowLayout;

/// A chip for each restriction: layers, period, countries, least grade, focus, hidden nodes.
/// Activating a chip ends its restriction; the menu adds one. All of it are acts of the history.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(Session& session, QWidget* parent = nullptr);

    /// The words of the chips, from left to right.
    QStringList chips() const;
    QMenu& menu() { return *menu_; }

private:
    void show_desk();
    void add_chip(const QString& name, const QString& words, const std::function<void()>& remove);
    void fill_menu();
    void fill_layers(QMenu& menu);
    void fill_countries(QMenu& menu);
    void fill_grades(QMenu& menu);
    void ask_period();

    Session& session_;
    FlowLayout* row_; // the button, then the chips; these are owned by this
    QToolButton* add_;
    QMenu* menu_;
};

} // namespace spindel::viewer
