#include "viewer/output/file_writing.h"

#include <algorithm>

namespace spindel::viewer {

void FileWriting::start(const QString& file, const Write& write)
{
    auto* runner = new JobRunner(this);
    jobs_.push_back({runner, file, {}});
    connect(runner, &JobRunner::progressed, this, [this, runner](const QString&, int percent) {
        std::ranges::find(jobs_, runner, &Job::runner)->percent = percent;
        Q_EMIT changed();
    });
    connect(runner, &JobRunner::succeeded, this, [this, runner, file] {
        end(runner);
        Q_EMIT saved(file);
    });
    connect(runner, &JobRunner::cancelled, this, [this, runner, file] {
        end(runner);
        Q_EMIT given_up(file);
    });
    connect(runner, &JobRunner::failed, this, [this, runner](const QString& message) {
        end(runner);
        Q_EMIT failed(message);
    });
    runner->start([write, stop = jobs_.back().stop.get_token()](
                      const engine::Progress& progress) -> JobRunner::Deliver {
        auto own = progress;
        own.stop = stop;
        write(own);
        return [] {};
    });
    Q_EMIT changed();
}

void FileWriting::cancel()
{
    for (auto& job : jobs_) {
        job.stop.request_stop();
        job.runner->cancel();
    }
}

void FileWriting::end(JobRunner* runner)
{
    std::erase_if(jobs_, [runner](const Job& job) { return job.runner == runner; });
    runner->deleteLater();
    Q_EMIT changed();
}

} // namespace spindel::viewer
