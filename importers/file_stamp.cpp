#include "importers/file_stamp.h"

#include <utility>

#include <sys/stat.h>

#include "engine/error.h"
#include "importers/csv_blocks.h"
#include "importers/unread_file.h"

namespace spindel::importers {

FileStamp::FileStamp(std::filesystem::path path, std::string name)
    : path_(std::move(path)), name_(std::move(name)), at_begin_(state())
{
}

FileStamp::State FileStamp::state() const
{
    struct stat now {};
    if (stat(path_.c_str(), &now) != 0) throw unread_file(path_.string());
    return {now.st_dev, now.st_ino, now.st_size, now.st_mtim.tv_sec, now.st_mtim.tv_nsec};
}

void FileStamp::check_unchanged() const
{
    if (state() != at_begin_) throw changed_file(name_);
}

} // namespace spindel::importers
