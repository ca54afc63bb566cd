/// Prints how long the network canvas takes to draw, to pan and to answer a click:
/// viewer_frames [NODES EDGES]...
///
/// First draws random networks of communities, as large as asked for, in a picture of 1200 x 800
/// pixels: "whole" is one complete picture, "draft" one while the picture moves. Then opens a case
/// as large in the viewer's own window and measures from mouse events to what they bring. Of each
/// the median and the 95th percentile in milliseconds of the clock.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <memory>
#include <random>
#include <string>

#include <QApplication>

#include "tests/viewer/frames/figures.h"
#include "tests/viewer/frames/window_times.h"
#include "viewer/canvas/frame.h"

namespace {

using namespace spindel;
using namespace spindel::viewer;
using test::measure;
using test::print_window_times;

constexpr QSize kWindow(1200, 800);

/// Nodes in discs of about 50, three edges in four inside their disc.
std::shared_ptr<const Scene> scene_of(std::uint32_t nodes, std::uint32_t edges)
{
    std::mt19937 random(1);
    const auto below = [&](std::uint32_t limit) {
        return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(random);
    };
    constexpr std::uint32_t kDisc = 50;
    const auto side = static_cast<std::uint32_t>(std::sqrt(nodes / kDisc)) + 1;
    Scene scene;
    for (int i = 0; i < 8; ++i)
        scene.groups.push_back({QStringLiteral("group"), QColor::fromHsv(45 * i, 180, 200), 0});
    scene.index_of.resize(nodes);
    for (std::uint32_t i = 0; i < nodes; ++i) {
        const auto disc = i / kDisc;
        SceneNode node;
        node.node = i;
        node.at = {static_cast<float>(disc % side) * 300.0F + static_cast<float>(below(200)),
                   static_cast<float>(disc / side) * 300.0F + static_cast<float>(below(200))};
        node.group = static_cast<std::uint8_t>(disc % 8);
        node.importance = static_cast<float>(below(1000));
        scene.index_of[i] = i;
        scene.nodes.push_back(node);
        scene.labels.push_back(QStringLiteral("A-%1").arg(i));
    }
    for (std::uint32_t i = 0; i < edges; ++i) {
        const auto from = below(nodes);
        const auto begin = from / kDisc * kDisc;
        const auto near = begin + below(std::min(kDisc, nodes - begin));
        SceneEdge edge{from, below(4) > 0 ? near : below(nodes), i};
        edge.layer = static_cast<engine::Layer>(below(3));
        edge.forward = true;
        scene.edges.push_back(edge);
    }
    return std::make_shared<const Scene>(std::move(scene));
}

void measure_all(std::uint32_t nodes, std::uint32_t edges)
{
    Look look;
    look.scene = scene_of(nodes, edges);
    look.window = kWindow;
    look.camera = Camera::fitted(look.scene->bounds(), kWindow);
    look.palette = QApplication::palette();
    look.font = QApplication::font();
    constexpr int kTimes = 40;
    std::cout << std::setw(8) << nodes << std::setw(8) << edges << " drawn, median and 95th "
              << "percentile\n";
    const auto step = [&](int i) { // eight pixels to and fro
        look.camera = look.camera.panned({i % 2 == 0 ? 8.0 : -8.0, 0});
    };
    measure("whole", kTimes, [&](int i) {
        step(i);
        draw_frame(look);
    });
    look.is_draft = true;
    measure("draft", kTimes, [&](int i) {
        step(i);
        draw_frame(look);
    });
    print_window_times(nodes, edges);
    std::cout << std::endl;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    std::cout << "   nodes   edges, times in milliseconds\n";
    if (argc < 3) {
        measure_all(10'000, 50'000);
        measure_all(100'000, 300'000);
    }
    for (int i = 1; i + 1 < argc; i += 2)
        measure_all(static_cast<std::uint32_t>(std::stoul(argv[i])),
                    static_cast<std::uint32_t>(std::stoul(argv[i + 1])));
    return 0;
}
