/// The table of spiders, best first.
#pragma once

#include <QWidget>

#include "viewer/session.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

/// Choosing a row chooses the persona in the session; one chosen elsewhere is marked here if it is
/// ranked.
class SpiderTableView : public QWidget {
    Q_OBJECT

public:
    explicit SpiderTableView(Session& session, QWidget* parent = nullptr);

    TableView& table() { return *table_; }
    FindingView& finding() { return *finding_; }

private:
    void show_case();
    void show_choice();

    Session& session_;
    FindingView* finding_; // owned by this widget, and so is its table
    TableView* table_;
};

} // namespace spindel::viewer
