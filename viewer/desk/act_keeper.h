/// Writes acts into the case beside the window, in the order they were done.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include <QObject>
#include <QTimer>

#include "engine/act_journal.h"
#include "viewer/job_runner.h"

namespace spindel::viewer {

/// Each act is written as soon as it is done, so a crash loses at most the act under the hand.
class ActKeeper : public QObject {
    Q_OBJECT

public:
    explicit ActKeeper(std::filesystem::path path);
    /// Waits until all acts are written.
    ~ActKeeper() override;

    /// Drops all acts after the first `done`, then appends one.
    void append(std::size_t done, engine::StoredAct act);
    /// Says how many acts hold, after an undo or redo.
    void move_to(std::size_t done);

Q_SIGNALS:
    /// For some seconds an act could not be written. It is tried again, with those after it.
    void trouble(const QString& message);

private:
    struct Queue;
    using Writing = std::function<void(engine::ActJournal&)>;

    void write(Writing writing);
    void begin();

    std::shared_ptr<Queue> queue_;
    std::unique_ptr<JobRunner> jobs_;
    QTimer retry_;
    int failures_ = 0; // one after the other
};

} // namespace spindel::viewer
