#include "scripts/cli/open_viewer.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fstream>

#include <fmt/format.h>
#include <unistd.h>

#include "engine/text_check.h"

namespace spindel::cli {

namespace {

std::string this_host()
{
    std::array<char, 256> name{};
    if (gethostname(name.data(), name.size() - 1) != 0) return {};
    return name.data();
}

bool is_running(pid_t process)
{
    return kill(process, 0) == 0 || errno == EPERM;
}

} // namespace

std::optional<std::string> viewer_of(const std::filesystem::path& case_path)
{
    std::error_code failed;
    auto path = std::filesystem::weakly_canonical(case_path, failed); // behind links, as the viewer
    if (failed) path = case_path;
    path += ".lock";
    std::ifstream file(path);
    std::string process, program, host;
    if (!std::getline(file, process) || !std::getline(file, program)) return {};
    std::getline(file, host);
    pid_t number = 0;
    const auto [end, wrong] =
        std::from_chars(process.data(), process.data() + process.size(), number);
    if (wrong != std::errc() || number <= 0) return {};
    if (!host.empty() && host != this_host())
        return fmt::format("process {} on {}", number, engine::shown(host));
    return is_running(number) ? std::optional(fmt::format("process {}", number)) : std::nullopt;
}

} // namespace spindel::cli
