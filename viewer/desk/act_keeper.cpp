#include "viewer/desk/act_keeper.h"

#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace spindel::viewer {

/// What waits to be written, shared with the thread that writes.
struct ActKeeper::Queue {
    explicit Queue(std::filesystem::path case_path) : path(std::move(case_path)) {}

    const std::filesystem::path path;
    std::optional<engine::ActJournal> journal; // of the writing thread
    std::mutex mutex;
    std::deque<Writing> waiting;

    std::optional<Writing> next()
    {
        const std::lock_guard lock(mutex);
        if (waiting.empty()) return {};
        return waiting.front();
    }

    void done()
    {
        const std::lock_guard lock(mutex);
        waiting.pop_front();
    }

    /// Writes all that waits; a stop does not count here, for what was done must be kept. What
    /// cannot be written waits on.
    void drain()
    {
        while (const auto writing = next()) {
            if (!journal) journal.emplace(path);
            (*writing)(*journal);
            done();
        }
    }

    /// The last chance: another program may read the case just now.
    void drain_patiently()
    {
        constexpr int kTimes = 20;
        for (int i = 0; i < kTimes; ++i) {
            try {
                drain();
                return;
            } catch (const engine::Error&) {
                std::this_thread::sleep_for(std::chrono::milliseconds(250));
            }
        }
    }
};

ActKeeper::ActKeeper(std::filesystem::path path)
    : queue_(std::make_shared<Queue>(std::move(path))), jobs_(std::make_unique<JobRunner>())
{
    constexpr int kAgain = 1'000; // milliseconds
    retry_.setSingleShot(true);
    retry_.setInterval(kAgain);
    connect(&retry_, &QTimer::timeout, this, &ActKeeper::begin);
    connect(jobs_.get(), &JobRunner::succeeded, this, [this] { failures_ = 0; });
    connect(jobs_.get(), &JobRunner::failed, this, [this](const QString& why) {
        constexpr int kTold = 5; // one who only reads is soon done
        if (++failures_ == kTold) Q_EMIT trouble(why);
        retry_.start();
    });
}

ActKeeper::~ActKeeper()
{
    jobs_.reset(); // waits for the thread, which may have looked before the last act came
    JobRunner last;
    last.start([queue = queue_](const engine::Progress&) -> JobRunner::Deliver {
        queue->drain_patiently();
        return [] {};
    });
}

void ActKeeper::append(std::size_t done, engine::StoredAct act)
{
    write([done, act = std::move(act)](engine::ActJournal& journal) { journal.append(done, act); });
}

void ActKeeper::move_to(std::size_t done)
{
    write([done](engine::ActJournal& journal) { journal.move_to(done); });
}

void ActKeeper::write(Writing writing)
{
    {
        const std::lock_guard lock(queue_->mutex);
        queue_->waiting.push_back(std::move(writing));
    }
    begin();
}

void ActKeeper::begin()
{
    jobs_->start_after([queue = queue_](const engine::Progress&) -> JobRunner::Deliver {
        queue->drain();
        return [] {};
    });
}

} // namespace spindel::viewer
