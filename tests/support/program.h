/// The program `spindel` driven as a process, as a script would drive it.
#pragma once

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <stdexcept>
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

    explicit RunningProgram(const Arguments& command, const Start& start = {})
        : out_(memfd_create("out", MFD_CLOEXEC)), err_(memfd_create("err", MFD_CLOEXEC))
    {
        if (out_ < 0 || err_ < 0) throw std::runtime_error("no memory for a program's output");
        id_ = fork();
        if (id_ < 0) throw std::runtime_error("no child process");
        if (id_ == 0) become(command, start);
    }
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    pid_t id() const { return id_; }

    Outcome wait()
    {
        int status = 0;
        waitpid(id_, &status, 0);
        const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        return {code, text_of(out_), text_of(err_)};
    }

private:
    [[noreturn]] void become(const Arguments& command, const Start& start) const
    {
        umask(0); // so that the modes of files are the program's own doing
        dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
        dup2(out_, STDOUT_FILENO);
        dup2(err_, STDERR_FILENO);
        for (const auto& [name, value] : start.environment)
            setenv(name.c_str(), value.c_str(), 1);
        if (start.prepare && !start.prepare()) _exit(kNotPrepared);
        std::vector<char*> words;
        for (const auto& word : command)
            words.push_back(const_cast<char*>(word.c_str()));
        words.push_back(nullptr);
        execvp(words.front(), words.data());
        _exit(127);
    }

    static std::string text_of(int file)
    {
        std::string text(static_cast<std::size_t>(lseek(file, 0, SEEK_END)), '\0');
        if (pread(file, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) {
            throw std::runtime_error("a program's output cannot be read");
        }
        close(file);
        return text;
    }

    int out_;
    int err_;
    pid_t id_ = 0;
};

/// The command line of the program `spindel` with these arguments.
inline Arguments spindel_command(const Arguments& arguments)
{
    Arguments command{SPINDEL_PROGRAM};
    std::ranges::copy(arguments, std::back_inserter(command));
    return command;
}

inline Outcome run_spindel(const Arguments& arguments, const Start& start = {})
{
    return RunningProgram(spindel_command(arguments), start).wait();
}

/// The permission bits of a file or folder; 0 where there is none.
inline unsigned mode_of(const std::filesystem::path& path)
{
    struct stat status {};
    return stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0;
}

} // namespace spindel::test
