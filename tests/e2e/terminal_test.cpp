// What is shown on a terminal, and what is not where there is none.
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>

#include <array>

#include <gtest/gtest.h>

#include "tests/support/small_world.h"

namespace spindel::test {

TEST(Terminal, OnATerminalATableIsPrintedAndProgressIsDrawn)
{
    const SmallWorld world;
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0) {
        GTEST_SKIP() << "no terminal can be made here";
    }
    const std::string name = ptsname(terminal);
    const auto on_terminal = [&](int stream) {
        return [name, stream] {
            const int end = open(name.c_str(), O_RDWR | O_NOCTTY);
            return end >= 0 && dup2(end, stream) == stream;
        };
    };
    const int kept_open = open(name.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    const auto shown = [&] { // all of it: one read may give a part
        std::string text;
        pollfd ready{terminal, POLLIN, 0};
        while (poll(&ready, 1, 100) > 0) {
            std::array<char, 4096> part{};
            const auto size = read(terminal, part.data(), part.size());
            if (size <= 0) break;
            text.append(part.data(), static_cast<std::size_t>(size));
        }
        return text;
    };
    run_spindel({"spiders", world.case_path(), "--top", "2"}, {{}, on_terminal(STDOUT_FILENO)});
    const auto table = shown();
    EXPECT_TRUE(table.starts_with("rank  node")) << table;

    const auto drawn =
        run_spindel({"spiders", world.case_path()}, {{}, on_terminal(STDERR_FILENO)});
    EXPECT_EQ(drawn.exit_code, 0);
    EXPECT_NE(shown().find("\r\033[K["), std::string::npos);
    EXPECT_EQ(drawn.out, output_of({"spiders", world.case_path()}));

    RunningProgram silent(
        spindel_command({"path", world.case_path(), "nobody", "nothing", "--progress", "never"}),
        {{}, on_terminal(STDERR_FILENO)});
    EXPECT_EQ(silent.wait().exit_code, 1);
    EXPECT_EQ(shown().find('\033'), std::string::npos);
    close(kept_open);
    close(terminal);
}

TEST(Terminal, WithoutATerminalStandardErrorIsSilentUnlessThereIsSomethingToSay)
{
    const SmallWorld world;
    for (const std::string command : {"info", "clusters", "rings", "spiders", "personas", "protect",
                                      "keyplayers", "quarantine"}) {
        EXPECT_EQ(run_spindel({command, world.case_path(), "--progress", "auto"}).err, "")
            << command;
    }
    EXPECT_EQ(
        run_spindel({"analyse", world.case_path(), "--out", (world.folder() / "out").string()}).err,
        "");
}

} // namespace spindel::test
