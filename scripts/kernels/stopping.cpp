#include "scripts/kernels/stopping.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "engine/error.h"

namespace spindel::kernels {

namespace {

using Clock = std::chrono::steady_clock;

/// Asks for a stop after a while, unless it is destroyed before.
class StopAfter {
public:
    explicit StopAfter(std::chrono::duration<double> while_)
        : thread_([this, while_](const std::stop_token& ended) {
              std::mutex mutex;
              std::unique_lock lock(mutex);
              std::condition_variable_any waiting;
              if (waiting.wait_for(lock, ended, while_, [&] { return ended.stop_requested(); }))
                  return;
              asked_ = Clock::now(); // seen by whoever sees the stop
              stop_.request_stop();
          })
    {
    }

    std::stop_token token() const { return stop_.get_token(); }
    /// How long ago it asked.
    std::optional<double> seconds_ago() const
    {
        const auto now = Clock::now();
        if (!stop_.stop_requested()) return std::nullopt;
        return std::chrono::duration<double>(now - asked_).count();
    }

private:
    std::stop_source stop_;
    Clock::time_point asked_;
    std::jthread thread_;
};

std::optional<double> seconds_to_stop(const Kernel& kernel, Request& request, double after)
{
    const StopAfter stop{std::chrono::duration<double>(after)};
    request.progress.stop = stop.token();
    try {
        kernel.run(request);
    } catch (const engine::Cancelled&) {
        // which takes the way out of all it holds
    }
    return stop.seconds_ago();
}

} // namespace

std::vector<double> seconds_to_stop(const Kernel& kernel, Request& request, double whole,
                                    std::size_t runs)
{
    std::vector<double> seconds;
    for (std::size_t run = 0; run < runs; ++run) {
        const double at = (static_cast<double>(run) + 0.5) / static_cast<double>(runs);
        if (const auto found = seconds_to_stop(kernel, request, at * whole))
            seconds.push_back(*found);
    }
    request.progress = {};
    return seconds;
}

} // namespace spindel::kernels
