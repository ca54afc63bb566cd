#include "viewer/canvas/network_picture.h"

#include <utility>

#include "viewer/palette.h"

namespace spindel::viewer {

namespace {

/// With more edges than this a moving picture is drawn as a draft.
constexpr std::size_t kManyEdges = 30'000;

} // namespace

NetworkPicture::NetworkPicture(Session& session, QObject* parent)
    : QObject(parent), session_(session), scene_(std::make_shared<const Scene>())
{
    constexpr int kRest = 120; // milliseconds
    rest_.setSingleShot(true);
    rest_.setInterval(kRest);
    connect(&rest_, &QTimer::timeout, this, [this] { draw(false); });
    follow_session();
    for (auto* jobs : {&placing_, &building_, &drawing_})
        connect(jobs, &JobRunner::failed, &session_, &Session::trouble);
    connect(&placing_, &JobRunner::started, this, &NetworkPicture::placing_changed);
    connect(&placing_, &JobRunner::progressed, this, &NetworkPicture::placing_progressed);
    connect(&placing_, &JobRunner::failed, this, &NetworkPicture::placing_changed);
    connect(&placing_, &JobRunner::succeeded, this, &NetworkPicture::placing_changed);
    connect(&placing_, &JobRunner::cancelled, this, [this] {
        Q_EMIT placing_changed();
        if (const auto stopped = std::exchange(stopped_, {})) Q_EMIT placing_stopped(*stopped);
    });
    connect(&motion_, &SceneMotion::frame_changed, this, &NetworkPicture::show_motion);
}

void NetworkPicture::follow_session()
{
    connect(&session_, &Session::case_changed, this, [this] {
        keep_places();
        placed_.clear();
        positions_.reset();
        placed_with_.reset();
        last_frame_.reset();
        built_with_.reset();
        motion_.finish();
        scene_ = std::make_shared<const Scene>();
        Q_EMIT scene_changed();
    });
    connect(&session_, &Session::desk_changed, this, &NetworkPicture::place);
    connect(&session_, &Session::sight_changed, this, &NetworkPicture::build);
    connect(&session_, &Session::findings_changed, this, &NetworkPicture::build);
    connect(&session_, &Session::choice_changed, this, [this] { // a quick answer, then all of it
        draw(scene_->edges.size() > kManyEdges);
    });
}

void NetworkPicture::set_animated(bool is_animated)
{
    is_animated_ = is_animated;
    if (!is_animated_) motion_.finish();
}

void NetworkPicture::build()
{
    const auto shared = session_.shared_analysis();
    if (!shared || !session_.sight() || !positions_) return;
    const auto findings = session_.findings();
    if (!measures_ || measures_->findings() != findings.get())
        measures_ = std::make_shared<Measures>(shared, findings);
    const SceneSource source{shared,  findings,        session_.sight(),  positions_,
                             layout_, session_.desk(), is_dark(palette_), measures_};
    building_.start_after([this, source](const engine::Progress& progress) -> JobRunner::Deliver {
        auto scene = std::make_shared<const Scene>(make_scene(source, progress));
        return [this, source, scene = std::move(scene)] {
            if (source.analysis == session_.shared_analysis()) take_scene(scene, source.positions);
        };
    });
}

void NetworkPicture::take_scene(const std::shared_ptr<const Scene>& scene,
                                const std::shared_ptr<const Positions>& positions)
{
    const auto before = std::exchange(scene_, scene);
    const bool is_another_layout = built_with_ != nullptr && built_with_ != positions;
    built_with_ = positions;
    const bool is_led = std::exchange(animate_next_, false) || is_another_layout;
    Q_EMIT scene_changed();
    if (is_led && is_animated_ && SceneMotion::is_worth_it(*before, *scene)) {
        moves_all_ = is_another_layout;
        motion_.start(before, scene);
        return;
    }
    motion_.finish();
    if (is_another_layout) Q_EMIT layout_moved(scene->bounds());
    draw(false);
}

void NetworkPicture::show_motion()
{
    const auto& shown = motion_.is_moving() ? *motion_.frame() : *scene_;
    if (moves_all_) Q_EMIT layout_moved(shown.bounds());
    if (!motion_.is_moving()) moves_all_ = false;
    draw(false);
}

Look NetworkPicture::look() const
{
    Look look{scene_, camera_, window_, pixel_ratio_, palette_, font_};
    look.show_labels = style_of(session_.desk()).labels;
    look.covered = covered_;
    look.selected = session_.selected();
    look.tie = session_.tie();
    look.ring = session_.ring();
    return look;
}

void NetworkPicture::look_with(const Camera& camera, QSize window, double pixel_ratio,
                               bool is_moving)
{
    camera_ = camera;
    window_ = window;
    pixel_ratio_ = pixel_ratio;
    draw(is_moving && scene_->edges.size() > kManyEdges);
}

void NetworkPicture::set_appearance(const QPalette& palette, const QFont& font)
{
    const bool is_other_ground = is_dark(palette) != is_dark(palette_);
    palette_ = palette;
    font_ = font;
    if (is_other_ground) build();
    draw(false);
}

void NetworkPicture::set_covered(const QRectF& covered)
{
    if (std::exchange(covered_, covered) != covered) draw(false);
}

void NetworkPicture::draw(bool is_draft)
{
    if (window_.isEmpty()) return;
    if (is_draft)
        rest_.start();
    else
        rest_.stop();
    auto wanted = look();
    if (motion_.is_moving()) wanted.scene = motion_.frame();
    wanted.is_draft = is_draft;
    drawing_.start_after(
        [this, wanted = std::move(wanted)](const engine::Progress& progress) -> JobRunner::Deliver {
            return [this, camera = wanted.camera, is_draft = wanted.is_draft,
                    image = draw_frame(wanted, progress.stop)] {
                image_ = image;
                image_camera_ = camera;
                is_draft_ = is_draft;
                Q_EMIT image_changed();
            };
        });
}

bool NetworkPicture::is_current() const
{
    return !placing_.is_running() && !motion_.is_moving() && !building_.is_running() &&
           !drawing_.is_running() && !is_draft_ && !image_.isNull() && image_camera_ == camera_;
}

} // namespace spindel::viewer
