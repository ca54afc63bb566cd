#include "viewer/start/case_backup.h"

#include <chrono>
#include <memory>
#include <system_error>
#include <thread>

#include <QFile>
#include <sqlite3.h>

#include "engine/case_file.h"
#include "engine/waiting_acts.h"
#include "viewer/case_loader.h"
#include "viewer/case_lock.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

using namespace std::chrono_literals;

/// A file beside the copy that becomes it, or goes.
class Part {
public:
    explicit Part(const std::filesystem::path& copy) : copy_(copy), path_(copy)
    {
        path_ += ".part";
        QFile::remove(to_name(path_)); // of a program that was killed
        QFile file(to_name(path_));
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
            !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            throw engine::Error(path_.string() + ": " + file.errorString().toStdString());
    }
    ~Part()
    {
        if (!is_done_) QFile::remove(to_name(path_));
    }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;

    const std::filesystem::path& path() const { return path_; }
    void become_the_copy()
    {
        std::error_code why;
        std::filesystem::rename(path_, copy_, why);
        if (why) throw engine::Error(copy_.string() + ": " + why.message());
        is_done_ = true;
    }

private:
    std::filesystem::path copy_;
    std::filesystem::path path_;
    bool is_done_ = false;
};

std::string not_copied(const std::filesystem::path& copy, const QString& why)
{
    return copy.string() + ": " + why.toStdString();
}

/// The lock of the file that is to be replaced, so that no viewer opens it meanwhile.
std::unique_ptr<QLockFile> lock_for_copy(const std::filesystem::path& case_path,
                                         const std::filesystem::path& copy)
{
    std::error_code none;
    const bool is_same = std::filesystem::equivalent(case_path, copy, none);
    auto lock = lock_of(copy);
    if (is_same || (!lock->tryLock() && lock->error() == QLockFile::LockFailedError))
        throw engine::Error(not_copied(copy, tr("this case is open. Choose another name.")));
    if (std::filesystem::exists(copy.string() + "-journal", none))
        throw engine::Error(
            not_copied(copy, tr("another program writes to this case. Choose another name.")));
    return lock;
}

void copy_pages(const std::filesystem::path& case_path, const std::filesystem::path& part,
                const engine::Progress& progress)
{
    constexpr int kPages = 256; // at a time: 1 MiB
    const engine::sqlite::Database from(case_path, engine::sqlite::Access::read_only);
    const engine::sqlite::Database to(part, engine::sqlite::Access::read_write);
    const std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)> backup(
        sqlite3_backup_init(to.handle(), "main", from.handle(), "main"), &sqlite3_backup_finish);
    const auto fail = [&] {
        throw engine::Error(part.string() + ": " + sqlite3_errmsg(to.handle()));
    };
    if (!backup) fail();
    int state = SQLITE_OK;
    while (state != SQLITE_DONE) {
        state = sqlite3_backup_step(backup.get(), kPages);
        const auto all = static_cast<std::uint64_t>(sqlite3_backup_pagecount(backup.get()));
        const auto left = static_cast<std::uint64_t>(sqlite3_backup_remaining(backup.get()));
        progress.at("saving", all - left, all); // which stops it, too
        if (state == SQLITE_BUSY || state == SQLITE_LOCKED)
            std::this_thread::sleep_for(50ms); // another program writes just now
        else if (state != SQLITE_OK && state != SQLITE_DONE)
            fail();
    }
}

/// Of what waits beside the case, all comes into the copy.
void add_waiting_acts(const std::filesystem::path& case_path, const std::filesystem::path& part)
{
    const auto steps =
        engine::waiting_acts(case_path, engine::case_mark(engine::CaseFile::open(part)));
    if (steps.empty()) return;
    engine::ActJournal journal(part);
    for (const auto& step : steps)
        if (step.act)
            journal.append(step.done, *step.act);
        else
            journal.move_to(step.done);
}

} // namespace

void back_up_case(const std::filesystem::path& case_path, const std::filesystem::path& copy,
                  const std::function<bool()>& are_acts_written, const engine::Progress& progress)
{
    progress.check();
    const auto lock = lock_for_copy(case_path, copy);
    constexpr int kPatience = 100; // times 50 ms; then they wait beside the case
    for (int i = 0; i < kPatience && !are_acts_written(); ++i) {
        progress.check();
        std::this_thread::sleep_for(50ms);
    }
    Part part(copy);
    copy_pages(case_path, part.path(), progress);
    add_waiting_acts(case_path, part.path());
    progress.check();
    part.become_the_copy();
}

} // namespace spindel::viewer
