#include "viewer/job_runner.h"

#include <exception>
#include <mutex>
#include <utility>

#include "viewer/sentences/sentences.h"

namespace spindel::viewer {

/// The latest news of a job. News that nobody has read yet is replaced, so that a fast job does not
/// flood the window with events.
struct JobRunner::Mailbox {
    std::mutex mutex;
    QString stage;
    int percent = -1;
    bool unread = false;

    /// @return whether the reader has to be told.
    bool put(QString new_stage, int new_percent)
    {
        const std::lock_guard lock(mutex);
        stage = std::move(new_stage);
        percent = new_percent;
        return !std::exchange(unread, true);
    }

    std::pair<QString, int> take()
    {
        const std::lock_guard lock(mutex);
        unread = false;
        return {stage, percent};
    }
};

/// How a job ended.
struct JobRunner::Outcome {
    Deliver deliver; // empty unless it succeeded
    QString message; // empty unless it failed
};

namespace {

int percentage(std::uint64_t done, std::uint64_t total)
{
    if (total == 0) return -1;
    return static_cast<int>(100.0 * static_cast<double>(done) / static_cast<double>(total));
}

} // namespace

JobRunner::JobRunner(QObject* parent) : QObject(parent) {}

JobRunner::~JobRunner()
{
    thread_.request_stop();
    if (thread_.joinable())
        thread_.join(); // before the members go; events that it has posted die with this object
}

void JobRunner::start(Work work)
{
    if (running_) {
        next_ = std::move(work);
        thread_.request_stop();
    } else {
        begin(std::move(work));
    }
}

void JobRunner::start_after(Work work)
{
    if (running_)
        next_ = std::move(work);
    else
        begin(std::move(work));
}

void JobRunner::cancel()
{
    next_.reset();
    thread_.request_stop();
}

void JobRunner::begin(Work work)
{
    running_ = true;
    Q_EMIT started();
    thread_ = std::jthread([this, work = std::move(work)](const std::stop_token& stop) {
        const auto mailbox = std::make_shared<Mailbox>();
        engine::Progress progress;
        progress.stop = stop;
        progress.report = [this, mailbox](std::string_view stage, std::uint64_t done,
                                          std::uint64_t total) {
            const auto name = shown_sentence(stage);
            if (!mailbox->put(name, percentage(done, total))) return;
            QMetaObject::invokeMethod(
                this,
                [this, mailbox] {
                    const auto [latest, percent] = mailbox->take();
                    Q_EMIT progressed(latest, percent);
                },
                Qt::QueuedConnection);
        };
        auto outcome = outcome_of(work, progress);
        QMetaObject::invokeMethod(
            this, [this, outcome = std::move(outcome)] { end(outcome); }, Qt::QueuedConnection);
    });
}

void JobRunner::end(const Outcome& outcome)
{
    // A job that was asked to stop may have finished all the same: the user's word counts.
    const bool stopped = thread_.get_stop_token().stop_requested();
    thread_.join();
    running_ = false;
    if (stopped) {
        Q_EMIT cancelled();
    } else if (outcome.deliver) {
        outcome.deliver();
        Q_EMIT succeeded();
    } else {
        Q_EMIT failed(outcome.message);
    }
    if (auto next = std::exchange(next_, std::nullopt)) start(std::move(*next));
}

JobRunner::Outcome JobRunner::outcome_of(const Work& work, const engine::Progress& progress)
{
    try {
        return {work(progress), {}};
    } catch (const std::exception& error) { // one of the three places that catch
        return {{}, shown_sentence(error.what())};
    }
}

} // namespace spindel::viewer
