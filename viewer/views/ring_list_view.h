/// The list of rings, largest score first.
#pragma once

#include <QWidget>

#include "viewer/session.h"
#include "viewer/views/table_view.h"

namespace spindel::viewer {

/// Choosing a row chooses the ring in the session; a persona chosen elsewhere marks its ring.
class RingListView : public QWidget {
    Q_OBJECT

public:
    explicit RingListView(Session& session, QWidget* parent = nullptr);

    TableView& table() { return *table_; }

private:
    void show_case();
    void show_choice();

    Session& session_;
    TableView* table_; // owned by this widget
};

} // namespace spindel::viewer
