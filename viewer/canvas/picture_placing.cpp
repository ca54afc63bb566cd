/// Where the nodes of the network's picture stand: layouts, known, computed and stopped.
#include <algorithm>
#include <chrono>
#include <utility>

#include "viewer/canvas/carried_places.h"
#include "viewer/canvas/network_picture.h"
#include "viewer/canvas/placement.h"

namespace spindel::viewer {

namespace {

/// Lets one in so many milliseconds through.
class Throttle {
public:
    bool lets_through()
    {
        constexpr std::chrono::milliseconds kApart{40};
        const auto now = std::chrono::steady_clock::now();
        if (now - last_ < kApart) return false;
        last_ = now;
        return true;
    }

private:
    std::chrono::steady_clock::time_point last_;
};

} // namespace

/// Remembers the places of a case that was read anew because other merges are rejected.
void NetworkPicture::keep_places()
{
    before_.reset();
    places_before_.reset();
    const auto* now = session_.analysis();
    const bool is_same_case = placed_for_ && now && placed_path_ == session_.path();
    if (!is_same_case || !positions_ || !placed_with_ ||
        *placed_with_ != layout_of(session_.desk(), placed_for_->subject()) ||
        now->options().loading.rejected_merges == placed_for_->options().loading.rejected_merges)
        return;
    before_ = placed_for_;
    places_before_ = positions_;
}

void NetworkPicture::carry_places(const std::shared_ptr<const analysis::CaseAnalysis>& shared)
{
    placing_.start([this, shared, choice = *placed_with_, before = std::exchange(before_, nullptr),
                    places = std::exchange(places_before_, nullptr)](
                       const engine::Progress&) -> JobRunner::Deliver {
        auto positions =
            std::make_shared<const Positions>(carried_places(*shared, *before, *places));
        return [this, shared, choice, positions = std::move(positions)] {
            if (shared == session_.shared_analysis()) take_positions(choice, positions);
        };
    });
}

void NetworkPicture::place()
{
    const auto shared = session_.shared_analysis();
    if (shared == nullptr) return;
    const auto choice = layout_of(session_.desk(), shared->subject());
    if (placed_with_ == choice && placed_for_ == shared) {
        build();
        return;
    }
    placed_with_ = choice;
    placed_for_ = shared;
    placed_path_ = session_.path();
    last_frame_.reset();
    if (before_) return carry_places(shared);
    const auto known = std::ranges::find(placed_, choice, &Placed::choice);
    if (known != placed_.end()) {
        placing_.cancel();
        positions_ = known->positions;
        layout_ = choice.name;
        build();
        return;
    }
    placing_.start([this, shared, choice](const engine::Progress& progress) -> JobRunner::Deliver {
        PlacingOptions options{{}, progress};
        options.on_frame = [this, shared, stop = progress.stop,
                            throttle = Throttle()](Positions frame) mutable {
            if (!throttle.lets_through()) return;
            const auto take = [this, shared, stop, frame = std::move(frame)] {
                if (shared == session_.shared_analysis() && !stop.stop_requested())
                    take_frame(frame);
            };
            QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
        };
        auto positions = std::make_shared<const Positions>(placed(*shared, choice, options));
        return [this, shared, choice, positions = std::move(positions)] {
            if (shared != session_.shared_analysis()) return;
            last_frame_.reset();
            take_positions(choice, positions);
        };
    });
}

void NetworkPicture::take_positions(const LayoutChoice& choice,
                                    const std::shared_ptr<const Positions>& positions)
{
    constexpr std::size_t kMost = 6;
    if (placed_.size() == kMost) placed_.erase(placed_.begin());
    placed_.push_back({choice, positions});
    positions_ = positions;
    layout_ = choice.name;
    build();
}

void NetworkPicture::take_frame(Positions positions)
{
    if (!placing_.is_running()) return;
    last_frame_ = std::make_shared<const Positions>(std::move(positions)); // what a stop keeps
    if (!is_animated_ || scene_->nodes.empty() || scene_->nodes.size() > SceneMotion::kMostNodes ||
        scene_->edges.size() > SceneMotion::kMostEdges)
        return;
    moves_all_ = true;
    motion_.hold(*scene_, *last_frame_);
}

void NetworkPicture::stop_placing()
{
    if (!placing_.is_running()) {
        motion_.finish();
        return;
    }
    placing_.cancel();
    stopped_ = last_frame_ != nullptr;
    if (last_frame_) {
        positions_ = std::exchange(last_frame_, nullptr);
        layout_.reset(); // they are on their way from one to another
        build();
    } else if (!positions_) {
        placed_with_.reset(); // nothing is placed yet: the next act tries again
    }
}

} // namespace spindel::viewer
