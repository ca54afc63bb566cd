/// Places the selected nodes alone, beside the window.
#pragma once

#include <functional>

#include <QObject>
#include <QPointF>

#include "viewer/desk/acts.h"
#include "viewer/job_runner.h"
#include "viewer/session.h"

namespace spindel::viewer {

/// Lays the selection out by the ties within it, around the middle of where it stands. Pinned nodes
/// keep their places; all others stay where they are. What comes out is an act: moved nodes.
class SelectionPlacing : public QObject {
    Q_OBJECT

public:
    SelectionPlacing(Session& session, PlaceOf place_of, QObject* parent = nullptr);

    void start(const LayoutChoice& choice);
    void stop() { placing_.cancel(); }
    bool is_running() const { return placing_.is_running(); }

Q_SIGNALS:
    /// The nodes are about to move.
    void ready();
    /// Why nothing is placed.
    void said(const QString& words);

private:
    Session& session_;
    PlaceOf place_of_;
    JobRunner placing_; // last, so first to go
};

} // namespace spindel::viewer
