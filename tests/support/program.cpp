#include "tests/support/program.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace spindel::test {

namespace {

std::string text_of(int file)
{
    std::string text(static_cast<std::size_t>(lseek(file, 0, SEEK_END)), '\0');
    if (pread(file, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) {
        throw std::runtime_error("a program's output cannot be read");
    }
    close(file);
    return text;
}

} // namespace

RunningProgram::RunningProgram(const Arguments& command, const Start& start)
    : out_(memfd_create("out", MFD_CLOEXEC)), err_(memfd_create("err", MFD_CLOEXEC))
{
    if (out_ < 0 || err_ < 0) throw std::runtime_error("no memory for a program's output");
    id_ = fork();
    if (id_ < 0) throw std::runtime_error("no child process");
    if (id_ == 0) become(command, start);
}

Outcome RunningProgram::wait()
{
    int status = 0;
    waitpid(id_, &status, 0);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return {code, text_of(out_), text_of(err_)};
}

void RunningProgram::become(const Arguments& command, const Start& start) const
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

Arguments spindel_command(const Arguments& arguments)
{
    Arguments command{SPINDEL_PROGRAM};
    std::ranges::copy(arguments, std::back_inserter(command));
    return command;
}

Outcome run_spindel(const Arguments& arguments, const Start& start)
{
    return RunningProgram(spindel_command(arguments), start).wait();
}

unsigned mode_of(const std::filesystem::path& path)
{
    struct stat status {};
    return stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0;
}

} // namespace spindel::test
