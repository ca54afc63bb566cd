#include "analysis/simulation/private_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "engine/error.h"

namespace spindel::analysis::simulation {

namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 20U;

[[noreturn]] void fail(const std::filesystem::path& path, std::string_view what)
{
    const int reason = errno;
    throw engine::Error(path.string() + ": " + std::string(what) + ": " + std::strerror(reason));
}

} // namespace

PrivateFile::PrivateFile(std::filesystem::path path) : path_(std::move(path))
{
    file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file_ < 0) fail(path_, "cannot be made");
    buffer_.reserve(kBuffer);
}

PrivateFile::~PrivateFile()
{
    if (file_ >= 0) ::close(file_);
}

void PrivateFile::write(std::string_view text)
{
    buffer_ += text;
    if (buffer_.size() >= kBuffer) flush();
}

void PrivateFile::flush()
{
    for (std::string_view rest = buffer_; !rest.empty();) {
        const auto written = ::write(file_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(path_, "cannot be written");
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    buffer_.clear();
}

void PrivateFile::close()
{
    flush();
    if (::fsync(file_) != 0) fail(path_, "cannot be written");
    if (::close(std::exchange(file_, -1)) != 0) fail(path_, "cannot be written");
}

} // namespace spindel::analysis::simulation
