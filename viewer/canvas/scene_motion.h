/// Nodes on their way from where they stood to where they are to stand.
#pragma once

#include <memory>

#include <QObject>
#include <QVariantAnimation>

#include "viewer/canvas/scene.h"

namespace spindel::viewer {

/// Gives the pictures between two scenes. Only what is drawn moves: whoever asks where a node
/// stands is told its new place from the start.
class SceneMotion : public QObject {
    Q_OBJECT

public:
    explicit SceneMotion(QObject* parent = nullptr);

    /// With more nodes or ties than this a scene is too large to move smoothly.
    static constexpr std::size_t kMostNodes = 5'000;
    static constexpr std::size_t kMostEdges = 30'000;

    /// Whether nodes that both scenes have stand elsewhere, and the scenes are small enough.
    static bool is_worth_it(const Scene& from, const Scene& to);
    /// Leads the nodes from what is drawn, or from `from` where nothing moves, to `to`.
    void start(const std::shared_ptr<const Scene>& from, std::shared_ptr<const Scene> to);
    /// Shows `scene` with its nodes elsewhere for the moment, until `start` or `finish`.
    void hold(const Scene& scene, const Positions& positions);
    /// Ends at once; all stands where it belongs.
    void finish();

    bool is_moving() const { return frame_ != nullptr; }
    /// What is to be drawn now; null while nothing moves.
    std::shared_ptr<const Scene> frame() const { return frame_; }

Q_SIGNALS:
    /// `frame` is another, or null where the motion has ended.
    void frame_changed();

private:
    void show(double share);

    std::shared_ptr<const Scene> from_;
    std::shared_ptr<const Scene> to_;
    std::shared_ptr<const Scene> frame_;
    QVariantAnimation running_;
};

} // namespace spindel::viewer
