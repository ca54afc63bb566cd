/// The small case on the canvas, and a mouse that drags.
#pragma once

#include <QTest>

#include "tests/viewer/small_case.h"
#include "viewer/canvas/network_canvas.h"

namespace spindel::test {

/// A window with the small case open and its network drawn.
class CanvasCase : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        ASSERT_TRUE(wait_until_drawn());
    }

    viewer::Session& session() { return window_->session(); }
    viewer::NetworkCanvas& canvas() { return window_->canvas(); }
    const viewer::Scene& scene() { return canvas().picture().scene(); }
    bool wait_until_drawn()
    {
        return QTest::qWaitFor([this] { return canvas().picture().is_current(); }, kPatience) &&
               !scene().nodes.empty();
    }
    engine::NodeId node(const char* name) { return node_named(session(), name); }
    QPoint on_screen(engine::NodeId node)
    {
        return canvas().screen_place_of(node).value().toPoint();
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(&canvas(), Qt::LeftButton, keys, from);
        for (int step = 1; step <= 4; ++step) {
            const QPointF at = QPointF(from) + (QPointF(to) - QPointF(from)) * step / 4;
            QMouseEvent event(QEvent::MouseMove, at, canvas().mapToGlobal(at), Qt::NoButton,
                              Qt::LeftButton, keys);
            QCoreApplication::sendEvent(&canvas(), &event);
        }
        QTest::mouseRelease(&canvas(), Qt::LeftButton, keys, to);
    }
    /// A corner of the canvas where nothing is drawn.
    QPoint ground() { return {canvas().width() - 3, 3}; }

    support::TemporaryCase small_{small_records()};
    OpenWindow window_{small_.path()};
};

} // namespace spindel::test
