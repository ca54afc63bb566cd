/// Networks of few nodes: their ties are seen, and long names do not go without.
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/canvas/labels.h"
#include "viewer/canvas/seen_scene.h"

namespace spindel::viewer {

namespace {

struct Opened {
    explicit Opened(const std::vector<engine::Record>& records) : file(records), window(file.path())
    {
        const auto& picture = window->canvas().picture();
        is_drawn =
            window.is_open() &&
            QTest::qWaitFor([&] { return picture.is_current() && !picture.scene().nodes.empty(); },
                            test::kPatience);
    }

    support::TemporaryCase file;
    test::OpenWindow window;
    bool is_drawn = false;
};

} // namespace

TEST(SmallNetwork, TheTieOfTwoNodesIsSeen)
{
    Opened two({support::call("C-1", "2025-03-01T12:00:00Z", "P-1", "P-2")});
    ASSERT_TRUE(two.is_drawn);
    const SeenScene seen(two.window->canvas().picture().look());
    ASSERT_EQ(seen.at.size(), 2U);
    const double apart = std::hypot(seen.at[0].x - seen.at[1].x, seen.at[0].y - seen.at[1].y);
    EXPECT_GT(apart - seen.radius[0] - seen.radius[1], seen.radius[0]);
}

TEST(SmallNetwork, LongNamesLoseTheirMiddleRatherThanTheirPlace)
{
    std::vector<engine::Record> records;
    const auto name = [](int i) { return "P-" + std::string(110, 'W') + std::to_string(i); };
    for (int i = 1; i < 8; ++i)
        records.emplace_back(
            support::call("C-" + std::to_string(i), "2025-03-01T12:00:00Z", name(0), name(i)));
    Opened ring(records);
    ASSERT_TRUE(ring.is_drawn);
    const auto& look = ring.window->canvas().picture().look();
    const SeenScene seen(look);
    QImage paper(seen.size, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&paper);
    EXPECT_EQ(paint_labels(painter, look, seen, {}, {}), 8);
}

} // namespace spindel::viewer
