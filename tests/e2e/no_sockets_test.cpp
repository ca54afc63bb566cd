// The program asks the kernel for no socket: any attempt would kill it.
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <array>
#include <csignal>
#include <cstddef>

#include <gtest/gtest.h>

#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

/// Has the kernel kill this process and all it becomes when it makes a socket, of any kind.
bool forbid_sockets()
{
    std::array filter{
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 1),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program{filter.size(), filter.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

const Start kNoSockets{{}, forbid_sockets};

} // namespace

TEST(NoSockets, AProgramThatOpensOneIsKilled) // else the tests below would show nothing
{
    RunningProgram program({"python3", "-c", "import socket; socket.socket()"}, kNoSockets);
    const auto ran = program.wait();
    if (ran.exit_code == RunningProgram::kNotPrepared)
        GTEST_SKIP() << "no filter of system calls here";
    EXPECT_EQ(ran.exit_code, 128 + SIGSYS);
}

TEST(NoSockets, NoCommandOpensOne)
{
    const SmallWorld world;
    const auto file = [&](const std::string& name) { return (world.folder() / name).string(); };
    const auto spider = world.rows("spiders").at(0).at("node");
    for (const Arguments& command : std::vector<Arguments>{
             {"simulate", file("new"), "--people", "200", "--days", "28", "--rings", "1"},
             {"import", file("new.spindel"), file("new")},
             {"info", world.case_path()},
             {"clusters", world.case_path()},
             {"spiders", world.case_path()},
             {"path", world.case_path(), spider, "victim-1"},
             {"personas", world.case_path()},
             {"protect", world.case_path()},
             {"keyplayers", world.case_path()},
             {"quarantine", world.case_path()},
             {"analyse", world.case_path(), "--out", file("out")},
             {"export", world.case_path(), file("graph.graphml")},
             {"import", file("partner.spindel"), file("graph.graphml")},
         }) {
        const auto ran = run_spindel(command, kNoSockets);
        if (ran.exit_code == RunningProgram::kNotPrepared)
            GTEST_SKIP() << "no filter of system calls here";
        EXPECT_EQ(ran.exit_code, 0) << command.front() << ": " << ran.err;
    }
}

} // namespace spindel::test
