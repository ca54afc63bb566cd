/// Long work beside the window: it never waits, sees progress, and can stop the work.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <thread>

#include <QObject>
#include <QString>

#include "engine/progress.h"

namespace spindel::viewer {

/// Runs one job at a time in a thread of its own. All signals come in the runner's own thread.
class JobRunner : public QObject {
    Q_OBJECT

public:
    /// What to do with a job's result, in the runner's own thread.
    using Deliver = std::function<void()>;
    /// The job: runs in another thread, and owns or shares all that it touches.
    using Work = std::function<Deliver(const engine::Progress&)>;

    explicit JobRunner(QObject* parent = nullptr);
    /// Stops a running job and waits for its thread; its result is dropped.
    ~JobRunner() override;

    /// Starts a job. One that still runs is stopped first, and the new one begins when it has.
    void start(Work work);
    /// Starts a job once the running one has come to its own end; one that waits already is
    /// replaced. For work of which only the latest counts but which should not starve.
    void start_after(Work work);
    /// Stops the running job; `cancelled` follows when it has.
    void cancel();
    bool is_running() const { return running_; }

Q_SIGNALS:
    void started();
    /// `percent` is -1 where the end is not known.
    void progressed(const QString& stage, int percent);
    /// Exactly one of these ends every job; `succeeded` comes after its result is delivered.
    void succeeded();
    void failed(const QString& message);
    void cancelled();

private:
    struct Mailbox;
    struct Outcome;

    void begin(Work work);
    void end(const Outcome& outcome);
    static Outcome outcome_of(const Work& work, const engine::Progress& progress);

    bool running_ = false;
    std::optional<Work> next_;
    std::jthread thread_;
};

} // namespace spindel::viewer
