/// The list of rings, largest score first.
#pragma once

#include <QWidget>

#include "viewer/session.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

/// Choosing a row chooses the ring in the session; a persona chosen elsewhere marks its ring.
class RingListView : public QWidget {
    Q_OBJECT

public:
    explicit RingListView(Session& session, QWidget* parent = nullptr);

    TableView& table() { return *table_; }
    FindingView& finding() { return *finding_; }

private:
    void show_findings();
    /// Whether it is the chosen ring, or that of a selected node.
    bool is_chosen(std::size_t ring) const;

    Session& session_;
    FindingView* finding_; // owned by this widget, and so is its table
    TableView* table_;
};

} // namespace spindel::viewer
