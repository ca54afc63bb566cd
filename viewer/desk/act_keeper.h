/// Writes acts into the case beside the window, in the order they were done.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <QObject>
#include <QTimer>

#include "engine/waiting_acts.h"
#include "viewer/job_runner.h"

namespace spindel::viewer {

/// Each act is written as soon as it is done, so a crash loses at most the act under the hand.
/// While another program writes into the case, acts wait beside it (engine/waiting_acts.h).
class ActKeeper : public QObject {
    Q_OBJECT

public:
    /// Writes first what waits from an earlier time.
    /// @param mark of the case (engine::case_mark)
    ActKeeper(std::filesystem::path path, std::string mark);
    /// Waits until all acts are written, into the case or, if that is in use for long, beside it.
    ~ActKeeper() override;

    /// Drops all acts after the first `done`, then appends one.
    void append(std::size_t done, engine::StoredAct act);
    /// Says how many acts hold, after an undo or redo.
    void move_to(std::size_t done);

    /// Whether nothing waits any more: to be asked from any thread, and for as long as one likes.
    std::function<bool()> has_written_all() const;

Q_SIGNALS:
    /// For some seconds an act could not be written. It is tried again, with those after it.
    void trouble(const QString& message);

private:
    struct Queue;

    void write(engine::ActStep step);
    void begin();

    std::shared_ptr<Queue> queue_;
    std::unique_ptr<JobRunner> jobs_;
    QTimer retry_;
    int failures_ = 0; // one after the other
};

} // namespace spindel::viewer
