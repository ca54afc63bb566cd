#include "viewer/canvas/network_picture.h"

#include <utility>

#include "viewer/canvas/placement.h"
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
    connect(&placing_, &JobRunner::succeeded, this, &NetworkPicture::placing_changed);
    connect(&placing_, &JobRunner::cancelled, this, &NetworkPicture::placing_changed);
}

void NetworkPicture::follow_session()
{
    connect(&session_, &Session::case_changed, this, [this] {
        positions_.reset();
        placed_with_.reset();
        scene_ = std::make_shared<const Scene>();
        Q_EMIT scene_changed();
    });
    connect(&session_, &Session::desk_changed, this, &NetworkPicture::place);
    connect(&session_, &Session::sight_changed, this, &NetworkPicture::build);
    connect(&session_, &Session::choice_changed, this, [this] { draw(false); });
}

void NetworkPicture::place()
{
    const auto shared = session_.shared_analysis();
    if (shared == nullptr) return;
    const auto choice = layout_of(session_.desk(), shared->subject());
    if (placed_with_ == choice && placed_for_ == shared.get()) {
        build();
        return;
    }
    placed_with_ = choice;
    placed_for_ = shared.get();
    placing_.start([this, shared, choice](const engine::Progress& progress) -> JobRunner::Deliver {
        auto positions = std::make_shared<const Positions>(placed(*shared, choice, progress));
        return [this, shared, positions = std::move(positions)] {
            if (shared != session_.shared_analysis()) return;
            positions_ = positions;
            build();
        };
    });
}

void NetworkPicture::build()
{
    const SceneSource source{session_.shared_analysis(), session_.sight(), positions_,
                             session_.desk(), is_dark(palette_)};
    if (!source.analysis || !source.sight || !source.positions) return;
    building_.start_after([this, source](const engine::Progress&) -> JobRunner::Deliver {
        auto scene = std::make_shared<const Scene>(make_scene(source));
        return [this, analysis = source.analysis, scene = std::move(scene)] {
            if (analysis != session_.shared_analysis()) return;
            scene_ = scene;
            Q_EMIT scene_changed();
            draw(false);
        };
    });
}

Look NetworkPicture::look() const
{
    Look look{scene_, camera_, window_, pixel_ratio_, palette_, font_};
    look.show_labels = style_of(session_.desk()).labels;
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

void NetworkPicture::draw(bool is_draft)
{
    if (window_.isEmpty()) return;
    if (is_draft)
        rest_.start();
    else
        rest_.stop();
    auto wanted = look();
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
    return !placing_.is_running() && !building_.is_running() && !drawing_.is_running() &&
           !is_draft_ && !image_.isNull() && image_camera_ == camera_;
}

} // namespace spindel::viewer
