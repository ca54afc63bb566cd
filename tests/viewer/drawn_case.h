/// The small case in a window with its network drawn.
#pragma once

#include "tests/viewer/small_case.h"

namespace spindel::test {

class DrawnCase : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window_.is_open());
        ASSERT_TRUE(wait_until_drawn());
    }

    viewer::Session& session() { return window_->session(); }
    viewer::NetworkPicture& picture() { return window_->canvas().picture(); }
    const viewer::Scene& scene() { return picture().scene(); }
    bool wait_until_drawn()
    {
        QCoreApplication::processEvents(); // what the last act starts has begun
        return QTest::qWaitFor([this] { return picture().is_current() && !scene().nodes.empty(); },
                               kPatience);
    }
    /// Waits until the findings are those that the filters want.
    bool wait_until_found()
    {
        return QTest::qWaitFor([this] { return !session().findings_work().is_waiting(); },
                               kPatience);
    }
    engine::NodeId node(const char* name) { return node_named(session(), name); }
    QPointF place(engine::NodeId node) { return window_->canvas().place_of(node).value(); }
    QAction& action(const char* name) { return *window_->findChild<QAction*>(QLatin1String(name)); }
    std::vector<QPointF> places()
    {
        std::vector<QPointF> all;
        for (const auto& drawn : scene().nodes)
            all.emplace_back(drawn.at.x, drawn.at.y);
        return all;
    }

    support::TemporaryCase small_{small_records()};
    OpenWindow window_{small_.path()};
};

} // namespace spindel::test
