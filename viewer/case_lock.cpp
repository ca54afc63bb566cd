#include "viewer/case_lock.h"

#include "viewer/case_loader.h"

namespace spindel::viewer {

std::unique_ptr<QLockFile> lock_of(const std::filesystem::path& path)
{
    std::error_code failed;
    auto file = std::filesystem::weakly_canonical(path, failed); // behind links
    if (failed) file = path;
    auto lock = std::make_unique<QLockFile>(to_name(file) + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    return lock;
}

} // namespace spindel::viewer
