#include "viewer/desk/act_keeper.h"

#include <deque>
#include <mutex>
#include <optional>
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
        auto writing = std::move(waiting.front());
        waiting.pop_front();
        return writing;
    }

    /// Writes all that waits; a stop does not count here, for what was done must be kept.
    void drain()
    {
        while (const auto writing = next()) {
            if (!journal) journal.emplace(path);
            (*writing)(*journal);
        }
    }
};

ActKeeper::ActKeeper(std::filesystem::path path)
    : queue_(std::make_shared<Queue>(std::move(path))), jobs_(std::make_unique<JobRunner>())
{
    connect(jobs_.get(), &JobRunner::failed, this, &ActKeeper::trouble);
}

ActKeeper::~ActKeeper()
{
    jobs_.reset(); // waits for the thread, which may have looked before the last act came
    JobRunner last;
    last.start([queue = queue_](const engine::Progress&) -> JobRunner::Deliver {
        queue->drain();
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
    jobs_->start_after([queue = queue_](const engine::Progress&) -> JobRunner::Deliver {
        queue->drain();
        return [] {};
    });
}

} // namespace spindel::viewer
