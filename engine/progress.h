/// How long work reports how far it is, and learns that it should stop.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string_view>
#include <utility>

#include "engine/error.h"

namespace spindel::engine {

/// How far an import is that reads rows.
struct RowProgress {
    std::string_view stage;  // the kind of its records
    std::uint64_t bytes = 0; // of the file that is read
    std::uint64_t total_bytes = 0;
    std::uint64_t all_bytes = 0; // of all files of the import
    std::uint64_t all_total_bytes = 0;
    std::int64_t rows = 0; // of all files so far
    std::int64_t quarantined = 0;
};

/// Handed to everything that may take long. A default one reports to nobody and never stops.
struct Progress {
    /// Called now and then from one thread at a time; `total` is 0 where it is not known.
    std::function<void(std::string_view stage, std::uint64_t done, std::uint64_t total)> report;
    std::stop_token stop;
    /// Called, if there is one, in place of `report` while rows are imported.
    std::function<void(const RowProgress&)> report_rows = {};
    /// Called, if there is one, wherever work could stop, by any of its threads.
    std::function<void()> on_check = {};

    /// @throws Cancelled once a stop was requested.
    void check() const
    {
        if (on_check) on_check();
        if (stop.stop_requested()) throw Cancelled();
    }

    /// The same for work that says nothing, but can be stopped.
    Progress unreported() const
    {
        return {.report = {}, .stop = stop, .report_rows = {}, .on_check = on_check};
    }

    /// Reports, then checks.
    void at(std::string_view stage, std::uint64_t done, std::uint64_t total) const
    {
        if (report) report(stage, done, total);
        check();
    }

    void at(const RowProgress& rows) const
    {
        if (!report_rows) return at(rows.stage, rows.bytes, rows.total_bytes);
        report_rows(rows);
        check();
    }
};

/// Steps that several threads take at once, reported one at a time and at most 256 times in all.
class Steps {
public:
    Steps(const Progress& progress, std::string_view stage, std::uint64_t total)
        : progress_(progress), stage_(stage), total_(total),
          stride_(std::max<std::uint64_t>(1, total / 256))
    {
        progress_.at(stage_, 0, total_);
    }

    /// Says that so many more are done.
    /// @throws Cancelled once a stop was requested.
    void add(std::uint64_t count = 1)
    {
        progress_.check();
        if (!progress_.report || count == 0) return;
        const auto now = done_.fetch_add(count) + count;
        if (now / stride_ == (now - count) / stride_ && now < total_) return;
        const std::lock_guard lock(reporting_);
        if (now <= reported_) return; // somebody was quicker
        reported_ = now;
        progress_.at(stage_, now, total_);
    }

private:
    const Progress& progress_;
    std::string_view stage_;
    std::uint64_t total_;
    std::uint64_t stride_;
    std::atomic<std::uint64_t> done_ = 0;
    std::mutex reporting_;
    std::uint64_t reported_ = 0;
};

/// A part of the steps that has steps of its own: what it reports is counted as a share of
/// `weight`.
class StepShare {
public:
    StepShare(Steps& steps, const Progress& progress, std::uint64_t weight)
        : steps_(steps), weight_(weight), progress_(progress.unreported())
    {
        if (!progress.report) return;
        progress_.report = [this](std::string_view, std::uint64_t done, std::uint64_t total) {
            if (total > 0) count(weight_ * std::min(done, total) / total);
        };
    }

    const Progress& progress() const { return progress_; }
    void finish() { count(weight_); }

private:
    void count(std::uint64_t counted) { steps_.add(counted - std::exchange(counted_, counted)); }

    Steps& steps_;
    std::uint64_t weight_;
    std::uint64_t counted_ = 0;
    Progress progress_;
};

/// Steps in parts of which nobody knows how many follow: each counts as an eighth of what is left,
/// so that what is reported never goes back.
class OpenSteps {
public:
    /// `stage` has to live as long as this.
    OpenSteps(const Progress& progress, std::string_view stage)
        : progress_(progress), stage_(stage), part_(progress.unreported())
    {
        progress_.at(stage_, 0, kTotal);
        if (!progress_.report) return;
        part_.report = [this](std::string_view, std::uint64_t done, std::uint64_t total) {
            if (total == 0) return;
            const double share =
                static_cast<double>(std::min(done, total)) / static_cast<double>(total);
            const auto now =
                begin_ + static_cast<std::uint64_t>(share * static_cast<double>(end_ - begin_));
            if (now > done_) progress_.at(stage_, done_ = now, kTotal);
        };
    }
    OpenSteps(const OpenSteps&) = delete;
    OpenSteps& operator=(const OpenSteps&) = delete;

    /// Ends the part so far.
    /// @return what the next one reports to, of its own steps.
    const Progress& next_part()
    {
        begin_ = end_;
        end_ += (kTotal - end_) / 8;
        done_ = std::max(done_, begin_);
        progress_.at(stage_, done_, kTotal); // even if all that is left is less than a step
        return part_;
    }
    void finish() { progress_.at(stage_, kTotal, kTotal); }

private:
    static constexpr std::uint64_t kTotal = 1'000'000;

    const Progress& progress_;
    std::string_view stage_;
    std::uint64_t begin_ = 0; // of the present part
    std::uint64_t end_ = 0;
    std::uint64_t done_ = 0;
    Progress part_;
};

} // namespace spindel::engine
