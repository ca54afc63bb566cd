#include "engine/file_output.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <list>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "engine/case_schema.h"
#include "engine/error.h"

namespace spindel::engine {

namespace {

/// Whether something stands there that a file must not take the place of: a device, a pipe, a
/// folder, or a name of a file that is open already, as /dev/stdout is.
bool is_no_plain_file(const std::filesystem::path& path)
{
    std::error_code failed;
    const auto folder = std::filesystem::absolute(path, failed).parent_path();
    const auto status = std::filesystem::status(path, failed);
    return std::filesystem::exists(status) &&
           (!std::filesystem::is_regular_file(status) || folder == "/dev" || folder == "/dev/fd" ||
            folder == "/proc/self/fd");
}

/// Where a symbolic link leads, whether or not there is a file.
std::filesystem::path without_links(std::filesystem::path path)
{
    constexpr int kMostLinks = 40; // as the kernel has it
    std::error_code failed;
    for (int i = 0; i < kMostLinks && std::filesystem::is_symlink(path, failed); ++i)
        path = path.parent_path() / std::filesystem::read_symlink(path, failed);
    return path;
}

/// A file under a temporary name that is gone again unless it takes the place of another; what
/// nothing may take the place of is written to as it stands.
class OutputFile {
public:
    explicit OutputFile(const std::filesystem::path& path)
        : target_(without_links(path)), is_in_place_(is_no_plain_file(path)),
          name_(is_in_place_ ? path.string()
                             : (target_.parent_path() /
                                ("." + target_.filename().string() + ".XXXXXX"))
                                   .string())
    {
        file_ = is_in_place_ ? ::open(name_.c_str(), O_WRONLY | O_CLOEXEC)
                             : ::mkstemp(name_.data()); // makes it with mode 0600
        if (file_ < 0) fail();
    }
    ~OutputFile()
    {
        if (file_ >= 0) ::close(file_);
        if (!is_in_place_) ::unlink(name_.c_str());
    }
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const auto written = ::write(file_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail();
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    /// Sees to it that all bytes are on the disk.
    void finish()
    {
        if ((!is_in_place_ && ::fsync(file_) != 0) || ::close(std::exchange(file_, -1)) != 0) fail();
    }

    void take_place()
    {
        if (is_in_place_) return;
        if (::rename(name_.c_str(), target_.c_str()) != 0) fail();
        is_in_place_ = true;
    }

private:
    [[noreturn]] void fail()
    {
        const int why = errno;
        if (file_ >= 0) {
            ::close(std::exchange(file_, -1));
            if (!is_in_place_) ::unlink(name_.c_str());
        }
        throw Error(fmt::format("{}: cannot be written: {}", target_.string(),
                                std::error_code(why, std::generic_category()).message()));
    }

    std::filesystem::path target_;
    bool is_in_place_;
    std::string name_;
    int file_ = -1;
};

} // namespace

namespace {

/// True for a file that begins as SQLite does and bears a case's mark.
bool is_case(const std::filesystem::path& path)
{
    std::error_code failed;
    if (!std::filesystem::is_regular_file(path, failed)) return false;
    constexpr std::size_t kMark = 68; // where SQLite keeps the application_id, big-endian
    std::array<char, kMark + 4> head{};
    std::ifstream file(path, std::ios::binary);
    if (!file.read(head.data(), head.size())) return false;
    std::int64_t mark = 0;
    for (std::size_t i = kMark; i < head.size(); ++i)
        mark = mark * 0x100 + static_cast<unsigned char>(head[i]);
    return std::string_view(head.data(), head.size()).starts_with("SQLite format 3") &&
           mark == kApplicationId;
}

} // namespace

void refuse_case(const std::filesystem::path& path)
{
    if (is_case(path)) throw Error(path.string() + ": is a case; no output is written over one");
}

void write_file(const std::filesystem::path& path, std::string_view bytes)
{
    write_files({{path, bytes}});
}

void write_files(const std::vector<std::pair<std::filesystem::path, std::string_view>>& files)
{
    for (const auto& [path, bytes] : files)
        refuse_case(path);
    std::list<OutputFile> written;
    for (const auto& [path, bytes] : files) {
        auto& file = written.emplace_back(path);
        file.write(bytes);
        file.finish();
    }
    for (auto& file : written)
        file.take_place();
}

void write_derived_file(const std::filesystem::path& path,
                        const std::vector<std::string_view>& pieces)
{
    refuse_case(path);
    OutputFile file(path);
    for (const auto piece : pieces)
        file.write(piece);
    file.take_place();
}

} // namespace spindel::engine
