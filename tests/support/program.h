/// The program `spindel` driven as a process, as a script would drive it.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace spindel::test {

using Arguments = std::vector<std::string>;

/// What a process left behind.
struct Outcome {
    int exit_code = -1; // 128 + the signal that killed it
    std::string out;    // standard output
    std::string err;    // standard error
};

/// How a process is started beyond its arguments.
struct Start {
    std::vector<std::pair<std::string, std::string>> environment; // added to the test's own
    /// Done in the child before the program begins; false where that is not possible here.
    std::function<bool()> prepare;
};

/// A process whose output is kept in memory until it ends.
class RunningProgram {
public:
    /// The exit code of a child that could not be prepared.
    static constexpr int kNotPrepared = 77;

    explicit RunningProgram(const Arguments& command, const Start& start = {});
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    pid_t id() const { return id_; }

    Outcome wait();

private:
    [[noreturn]] void become(const Arguments& command, const Start& start) const;

    int out_;
    int err_;
    pid_t id_ = 0;
};

/// The command line of the program `spindel` with these arguments.
Arguments spindel_command(const Arguments& arguments);

Outcome run_spindel(const Arguments& arguments, const Start& start = {});

/// The permission bits of a file or folder; 0 where there is none.
unsigned mode_of(const std::filesystem::path& path);

} // namespace spindel::test
