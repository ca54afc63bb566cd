/// Keeps the picture of the network up to date beside the window.
#pragma once

#include <memory>
#include <optional>

#include <QImage>
#include <QObject>
#include <QPalette>
#include <QTimer>

#include "viewer/canvas/frame.h"
#include "viewer/canvas/scene_builder.h"
#include "viewer/job_runner.h"
#include "viewer/session.h"

namespace spindel::viewer {

/// Places, builds and draws, each in a thread of its own, whenever what it depends on changes.
/// Whoever shows the picture never waits: until a new one is there, the old one is moved.
class NetworkPicture : public QObject {
    Q_OBJECT

public:
    explicit NetworkPicture(Session& session, QObject* parent = nullptr);

    /// What is drawn; never null, but empty while there is nothing.
    const Scene& scene() const { return *scene_; }
    std::shared_ptr<const Scene> shared_scene() const { return scene_; }
    /// The latest picture and the camera it was drawn with.
    const QImage& image() const { return image_; }
    const Camera& image_camera() const { return image_camera_; }
    /// Whether the latest picture shows all as it is now.
    bool is_current() const;
    /// A look at the scene as it is now, for a picture of another size or file.
    Look look() const;

    /// Draws again with another camera or window; `is_moving`: more pictures will follow at once.
    void look_with(const Camera& camera, QSize window, double pixel_ratio, bool is_moving);
    void set_appearance(const QPalette& palette, const QFont& font);
    /// Stops a layout that is being computed; the places stay as they are.
    void stop_placing() { placing_.cancel(); }
    bool is_placing() const { return placing_.is_running(); }

Q_SIGNALS:
    void image_changed();
    void scene_changed();
    /// A layout began or ended.
    void placing_changed();

private:
    void follow_session();
    void place();
    void build();
    void draw(bool is_draft);
    void put_choice(Look& look) const;

    Session& session_;
    std::shared_ptr<const Scene> scene_;
    std::shared_ptr<const Positions> positions_;
    std::optional<LayoutChoice> placed_with_;
    const analysis::CaseAnalysis* placed_for_ = nullptr;
    Camera camera_;
    QSize window_;
    double pixel_ratio_ = 1;
    QPalette palette_;
    QFont font_;
    QImage image_;
    Camera image_camera_;
    bool is_draft_ = false; // the latest picture
    QTimer rest_;           // when the picture has stopped moving, all of it is drawn
    JobRunner placing_;     // these last, so first to go
    JobRunner building_;
    JobRunner drawing_;
};

} // namespace spindel::viewer
