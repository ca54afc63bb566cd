/// Keeps the picture of the network up to date beside the window.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include <QImage>
#include <QObject>
#include <QPalette>
#include <QTimer>

#include "viewer/canvas/frame.h"
#include "viewer/canvas/scene_builder.h"
#include "viewer/canvas/scene_motion.h"
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
    /// Whether the scene is that of the open case, though it may hold no node.
    bool is_built() const { return built_with_ != nullptr; }
    /// A look at the scene as it is now, for a picture of another size or file.
    Look look() const;

    /// Draws again with another camera or window; `is_moving`: more pictures will follow at once.
    void look_with(const Camera& camera, QSize window, double pixel_ratio, bool is_moving);
    void set_appearance(const QPalette& palette, const QFont& font);
    /// What of the window the legend covers.
    void set_covered(const QRectF& covered);
    /// Whether a change of layout is shown as a motion.
    void set_animated(bool is_animated);
    bool is_animated() const { return is_animated_; }
    bool is_moving() const { return motion_.is_moving(); }
    /// Leads nodes to their next places, however they come there.
    void animate_next() { animate_next_ = true; }
    /// Stops a layout that is being computed: the nodes stay where they have come to, or where they
    /// were if it has brought them nowhere yet. One that is already known, and only moves there, is
    /// shown at once.
    void stop_placing();
    bool is_placing() const { return placing_.is_running(); }
    /// Whether a layout that is being computed has brought the nodes anywhere.
    bool has_come_somewhere() const { return last_frame_ != nullptr; }

Q_SIGNALS:
    void image_changed();
    void scene_changed();
    /// A layout began or ended.
    void placing_changed();
    void placing_progressed(const QString& stage, int percent);
    /// A layout was stopped; whether nodes stand where they had come to, else where they were.
    void placing_stopped(bool has_moved);
    /// While all nodes are led to a layout, and when they have come there: the part of the plane
    /// that now holds them.
    void layout_moved(const QRectF& part);

private:
    void follow_session();
    void keep_places();
    void place();
    void take_positions(const LayoutChoice& choice,
                        const std::shared_ptr<const Positions>& positions);
    void carry_places(const std::shared_ptr<const analysis::CaseAnalysis>& shared);
    void build();
    void take_scene(const std::shared_ptr<const Scene>& scene,
                    const std::shared_ptr<const Positions>& positions);
    void take_frame(Positions positions);
    void show_motion();
    void draw(bool is_draft);
    void put_choice(Look& look) const;

    Session& session_;
    std::shared_ptr<const Scene> scene_;
    std::shared_ptr<const Positions> positions_;
    std::optional<LayoutName> layout_; // of the positions; none of one that was stopped
    std::optional<LayoutChoice> placed_with_;
    struct Placed {
        LayoutChoice choice;
        std::shared_ptr<const Positions> positions;
    };
    std::vector<Placed> placed_; // the latest layouts of the case, for undo and redo
    std::shared_ptr<const analysis::CaseAnalysis> placed_for_;
    std::filesystem::path placed_path_;
    std::shared_ptr<const analysis::CaseAnalysis> before_; // with other merges
    std::shared_ptr<const Positions> places_before_;       // of its nodes
    std::shared_ptr<const Positions> last_frame_;          // of the layout that is being computed
    std::shared_ptr<const Positions> built_with_;          // the places of `scene_`
    std::shared_ptr<Measures> measures_;
    SceneMotion motion_;
    std::optional<bool> stopped_; // with its places, while it has not ended
    bool is_animated_ = false;
    bool animate_next_ = false;
    bool moves_all_ = false; // the motion is to another layout
    Camera camera_;
    QSize window_;
    double pixel_ratio_ = 1;
    QPalette palette_;
    QFont font_;
    QRectF covered_; // by the legend
    QImage image_;
    Camera image_camera_;
    bool is_draft_ = false; // the latest picture
    QTimer rest_;           // when the picture has stopped moving, all of it is drawn
    JobRunner placing_;     // these last, so first to go
    JobRunner building_;
    JobRunner drawing_;
};

} // namespace spindel::viewer
