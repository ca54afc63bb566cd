#include "viewer/models/shown_time.h"

#include <algorithm>
#include <cmath>

namespace spindel::viewer {

namespace {

constexpr std::chrono::seconds kDay = std::chrono::days{1};
constexpr std::chrono::seconds kLeast = 5 * kDay; // fewer bars say nothing
constexpr std::int64_t kMostSteps = 60;
constexpr engine::Time kEnd = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31} +
                              std::chrono::days{1}; // no day after it can be written

std::chrono::seconds times(std::chrono::seconds length, double factor)
{
    return std::chrono::seconds{std::llround(static_cast<double>(length.count()) * factor)};
}

std::int64_t rounded_up(std::chrono::seconds length, std::chrono::seconds unit)
{
    return (length.count() + unit.count() - 1) / unit.count();
}

} // namespace

ShownTime::ShownTime(const std::vector<analysis::Activity>& all) : all_(all)
{
    for (auto& step : all_)
        step.records = {};
    if (all_.empty()) return;
    first_ = all_.front().begin;
    const auto step = all_.size() > 1 ? all_[1].begin - first_ : kDay;
    last_ = std::min(all_.back().begin + step, kEnd);
}

void ShownTime::put(engine::Time from, std::chrono::seconds length)
{
    length = std::max(length, kLeast);
    if (length >= last_ - first_) return show_all();
    from = std::clamp(from, first_, last_ - length);
    part_ = {from, from + length};
}

void ShownTime::zoom(double factor, engine::Time held)
{
    const auto [from, to] = shown();
    const auto length = std::max(times(to - from, 1 / factor), kLeast);
    const double kept =
        static_cast<double>(length.count()) / static_cast<double>((to - from).count());
    put(held - times(held - from, kept), length);
}

void ShownTime::pan(double share)
{
    const auto [from, to] = shown();
    if (part_) put(from + times(to - from, share), to - from);
}

void ShownTime::show(const engine::Window& period)
{
    const auto from = std::max(period.from.value_or(first_), first_);
    const auto to = std::min(period.to.value_or(last_), last_);
    if (from >= to) return;
    const auto around = std::max(times(to - from, 0.1), kDay);
    put(from - around, to - from + 2 * around);
}

void ShownTime::keep_in_sight(const engine::Window& period)
{
    if (!part_) return;
    const auto [from, to] = *part_;
    if (period.from && *period.from < from) put(*period.from, to - from);
    if (period.to && *period.to > part_->to) put(*period.to - (to - from), to - from);
}

std::chrono::seconds ShownTime::step() const
{
    const auto [from, to] = shown();
    if (!part_) return all_.size() > 1 ? all_[1].begin - first_ : kDay;
    return kDay * rounded_up(to - from, kDay * kMostSteps);
}

std::vector<analysis::Activity> ShownTime::steps() const
{
    if (!part_) return all_;
    const auto length = step();
    std::vector<analysis::Activity> steps;
    for (auto at = first_ + length * ((part_->from - first_) / length); at < part_->to;
         at += length)
        steps.push_back({at, {}});
    return steps;
}

} // namespace spindel::viewer
