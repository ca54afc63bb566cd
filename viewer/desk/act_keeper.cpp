#include "viewer/desk/act_keeper.h"

#include <chrono>
#include <deque>
#include <iterator>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace spindel::viewer {

/// What waits to be written, shared with the thread that writes.
struct ActKeeper::Queue {
    Queue(std::filesystem::path case_path, std::string case_mark)
        : path(std::move(case_path)), mark(std::move(case_mark))
    {
        auto steps = engine::waiting_acts(path, mark);
        is_beside = !steps.empty();
        waiting.assign(std::make_move_iterator(steps.begin()),
                       std::make_move_iterator(steps.end()));
    }

    const std::filesystem::path path;
    const std::string mark;
    bool is_beside = false; // what waits is, at least in part, kept beside the case
    std::optional<engine::ActJournal> journal; // of the writing thread
    std::mutex mutex;
    std::deque<engine::ActStep> waiting;

    std::optional<engine::ActStep> next()
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
    /// cannot be written waits on, beside the case.
    void drain()
    {
        try {
            while (const auto step = next()) {
                if (!journal) journal.emplace(path);
                if (step->act)
                    journal->append(step->done, *step->act);
                else
                    journal->move_to(step->done);
                done();
            }
        } catch (const engine::Error&) {
            keep_beside();
            throw;
        }
        if (is_beside) engine::keep_waiting_acts(path, mark, {});
        is_beside = false;
    }

    void keep_beside()
    {
        std::vector<engine::ActStep> steps;
        {
            const std::lock_guard lock(mutex);
            steps.assign(waiting.begin(), waiting.end());
        }
        try {
            engine::keep_waiting_acts(path, mark, steps);
            is_beside = true;
        } catch (const engine::Error&) { // the folder cannot be written to: they wait in memory
        }
    }

    /// The last chance to write into the case: another program may read it just now.
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

ActKeeper::ActKeeper(std::filesystem::path path, std::string mark)
    : queue_(std::make_shared<Queue>(std::move(path), std::move(mark))),
      jobs_(std::make_unique<JobRunner>())
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
    if (!queue_->waiting.empty()) begin();
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
    write({done, std::move(act)});
}

void ActKeeper::move_to(std::size_t done)
{
    write({done, {}});
}

std::function<bool()> ActKeeper::has_written_all() const
{
    return [queue = queue_] {
        const std::lock_guard lock(queue->mutex);
        return queue->waiting.empty();
    };
}

void ActKeeper::write(engine::ActStep step)
{
    {
        const std::lock_guard lock(queue_->mutex);
        queue_->waiting.push_back(std::move(step));
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
