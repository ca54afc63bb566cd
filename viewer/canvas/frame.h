/// One picture of a scene, drawn without a window and beside it.
#pragma once

#include <memory>
#include <stop_token>
#include <vector>

#include <QFont>
#include <QImage>
#include <QPalette>

#include "viewer/canvas/camera.h"
#include "viewer/canvas/scene.h"

namespace spindel::viewer {

/// All that a picture depends on; equal looks give equal pixels, on any number of threads.
struct Look {
    std::shared_ptr<const Scene> scene;
    Camera camera;
    QSize window;           // in pixels as widgets count them
    double pixel_ratio = 1; // device pixels for each of those
    QPalette palette;
    QFont font;
    bool show_labels = true;
    QRectF covered;        // by the legend, on the window: labels keep off it
    bool is_draft = false; // while the picture moves: of very many edges only some, no labels
    std::vector<engine::NodeId> selected; // sorted
    std::optional<engine::TieId> tie;     // the chosen one
    std::optional<std::uint32_t> ring;    // the chosen one
};

/// Draws a picture.
/// @throws engine::Cancelled once a stop was requested.
QImage draw_frame(const Look& look, const std::stop_token& stop = {});

} // namespace spindel::viewer
