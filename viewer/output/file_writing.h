/// Files that are written beside the window.
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include <QObject>
#include <QString>

#include "viewer/job_runner.h"

namespace spindel::viewer {

/// Writes any number of files at once, each in a job of its own. What writes one makes its bytes
/// first and then lets the file take its place whole, so one that is cancelled leaves nothing. What
/// is not cancelled is written to its end even where this goes meanwhile, which then waits.
class FileWriting : public QObject {
    Q_OBJECT

public:
    using Write = std::function<void(const engine::Progress&)>;

    explicit FileWriting(QObject* parent = nullptr) : QObject(parent) {}

    void start(const QString& file, const Write& write);
    bool is_running() const { return !jobs_.empty(); }
    /// Of the file that was begun first among those that are written.
    const QString& file() const { return jobs_.front().file; }
    /// How far it is; -1 where that is not known.
    int percent() const { return jobs_.front().percent; }
    /// Stops them all.
    void cancel();

Q_SIGNALS:
    /// A file was begun, is farther, or has ended.
    void changed();
    void saved(const QString& file);
    void given_up(const QString& file);
    void failed(const QString& message);

private:
    struct Job {
        JobRunner* runner; // owned by this
        QString file;
        std::stop_source stop; // not the runner's, which its end would ask to stop
        int percent = -1;
    };

    void end(JobRunner* runner);

    std::vector<Job> jobs_;
};

} // namespace spindel::viewer
