#include "viewer/canvas/scene_motion.h"

#include <algorithm>
#include <utility>

namespace spindel::viewer {

SceneMotion::SceneMotion(QObject* parent) : QObject(parent)
{
    constexpr int kDuration = 450; // milliseconds
    running_.setDuration(kDuration);
    running_.setStartValue(0.0);
    running_.setEndValue(1.0);
    running_.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&running_, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& share) { show(share.toDouble()); });
    connect(&running_, &QVariantAnimation::finished, this, &SceneMotion::finish);
}

bool SceneMotion::is_worth_it(const Scene& from, const Scene& to)
{
    if (to.nodes.size() > kMostNodes || to.edges.size() > kMostEdges) return false;
    return std::ranges::any_of(to.nodes, [&](const SceneNode& node) {
        const auto index = from.find(node.node);
        return index && from.nodes[*index].at != node.at;
    });
}

void SceneMotion::start(const std::shared_ptr<const Scene>& from, std::shared_ptr<const Scene> to)
{
    from_ = frame_ ? frame_ : from;
    to_ = std::move(to);
    running_.stop();
    show(0);
    running_.start();
}

void SceneMotion::hold(const Scene& scene, const Positions& positions)
{
    running_.stop();
    auto frame = std::make_shared<Scene>(scene);
    for (auto& node : frame->nodes)
        if (!node.is_pinned && node.node < positions.size()) node.at = positions[node.node];
    frame->hulls.clear(); // they belong to places
    frame->bands.clear();
    frame_ = std::move(frame);
    Q_EMIT frame_changed();
}

void SceneMotion::finish()
{
    if (!is_moving()) return;
    running_.stop();
    frame_.reset();
    from_.reset();
    to_.reset();
    Q_EMIT frame_changed();
}

void SceneMotion::show(double share)
{
    if (!to_) return;
    auto frame = std::make_shared<Scene>(*to_);
    const auto part = static_cast<float>(share);
    for (auto& node : frame->nodes) {
        const auto index = from_->find(node.node);
        if (!index) continue;
        const auto& was = from_->nodes[*index].at;
        node.at = {was.x + (node.at.x - was.x) * part, was.y + (node.at.y - was.y) * part};
    }
    if (part < 1) frame->bands.clear();
    frame_ = std::move(frame);
    Q_EMIT frame_changed();
}

} // namespace spindel::viewer
