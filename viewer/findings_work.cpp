#include "viewer/findings_work.h"

#include <algorithm>
#include <utility>

#include "viewer/desk/desk_areas.h"

namespace spindel::viewer {

FindingsWork::FindingsWork(QObject* parent) : QObject(parent)
{
    constexpr int kRest = 300; // milliseconds: a brush that is moved by key is let go
    rest_.setSingleShot(true);
    rest_.setInterval(kRest);
    connect(&rest_, &QTimer::timeout, this, &FindingsWork::begin);
    connect(&analysing_, &JobRunner::progressed, this, [this](const QString& stage, int percent) {
        if (!is_waiting() || rest_.isActive()) return;
        stage_ = stage;
        percent_ = percent;
        Q_EMIT work_changed();
    });
    connect(&analysing_, &JobRunner::failed, this, [this](const QString& why) {
        if (!is_waiting() || rest_.isActive()) return; // of what is no longer wanted
        failure_ = why;
        show_whole(State::failed);
    });
}

void FindingsWork::set_case(const std::shared_ptr<const analysis::CaseAnalysis>& whole)
{
    whole_ = whole;
    of_whole_ = std::make_shared<const Findings>(whole);
    kept_.clear();
    wanted_ = {};
    show_whole(State::done);
}

void FindingsWork::want(const engine::ProjectionOptions& filter)
{
    if (whole_ == nullptr || same_filter(filter, wanted_)) return;
    wanted_ = filter;
    if (same_filter(findings_->filter(), filter) || same_filter({}, filter)) {
        rest_.stop();
        analysing_.cancel();
        if (!same_filter(findings_->filter(), filter)) return show_whole(State::done);
        set_state(State::done);
        return;
    }
    analysing_.cancel();
    if (const auto known = kept(filter)) return show(known);
    rest_.start();
    set_state(State::waiting);
}

std::shared_ptr<const Findings> FindingsWork::kept(const engine::ProjectionOptions& filter) const
{
    const auto found = std::ranges::find_if(
        kept_, [&](const auto& one) { return same_filter(one->filter(), filter); });
    return found == kept_.end() ? nullptr : *found;
}

void FindingsWork::keep(const std::shared_ptr<const Findings>& findings)
{
    constexpr std::size_t kMost = 6; // of 100,000 nodes, each takes some hundred MiB
    std::erase(kept_, findings);
    kept_.push_front(findings);
    if (kept_.size() > kMost) kept_.pop_back();
}

void FindingsWork::show(const std::shared_ptr<const Findings>& findings)
{
    rest_.stop();
    keep(findings);
    findings_ = findings;
    set_state(State::done);
    Q_EMIT findings_changed();
}

void FindingsWork::begin()
{
    analysing_.start([this, whole = whole_,
                      filter = wanted_](const engine::Progress& progress) -> JobRunner::Deliver {
        auto findings = findings_of(whole, filter, progress);
        return [this, whole, filter, findings = std::move(findings)] {
            if (whole != whole_ || !same_filter(filter, wanted_) || !is_waiting()) return;
            show(findings);
        };
    });
}

void FindingsWork::cancel()
{
    if (is_waiting()) show_whole(State::cancelled);
}

void FindingsWork::try_again()
{
    if (state_ != State::cancelled && state_ != State::failed) return;
    set_state(State::waiting);
    begin();
}

void FindingsWork::show_whole(State state)
{
    rest_.stop();
    analysing_.cancel();
    const bool is_another = std::exchange(findings_, of_whole_) != of_whole_;
    set_state(state);
    if (is_another) Q_EMIT findings_changed();
}

void FindingsWork::set_state(State state)
{
    state_ = state;
    stage_.clear();
    percent_ = -1;
    Q_EMIT work_changed();
}

} // namespace spindel::viewer
