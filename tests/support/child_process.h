/// Work in a child process, which may be killed or lose its rights without harm to the test.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <exception>
#include <functional>
#include <stdexcept>
#include <string>

namespace spindel::test {

/// Starts a child that does some work and ends. @return its process id.
inline pid_t start_child(const std::function<void()>& work)
{
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("no child process");
    if (child > 0) return child;
    try {
        work();
    } catch (const std::exception&) {
        _exit(1);
    }
    _exit(0);
}

/// What a function says in a child process: the text it returns, or the message it throws.
inline std::string said_by_child(const std::function<std::string()>& work)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    const pid_t child = start_child([&] {
        std::string said;
        try {
            said = work();
        } catch (const std::exception& error) {
            said = error.what();
        }
        if (write(ends[1], said.data(), said.size()) < 0) _exit(1);
    });
    close(ends[1]);
    std::string said;
    std::array<char, 4096> chunk{};
    for (ssize_t size = 0; (size = read(ends[0], chunk.data(), chunk.size())) > 0;) {
        said.append(chunk.data(), static_cast<std::size_t>(size));
    }
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return said;
}

} // namespace spindel::test
