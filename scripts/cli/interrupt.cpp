#include "scripts/cli/interrupt.h"

#include <pthread.h>

#include <csignal>

namespace spindel::cli {

namespace {

sigset_t stop_signals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGUSR1); // sent by ourselves: no stop, the work is done
    return set;
}

} // namespace

Interrupt::Interrupt()
{
    const auto set = stop_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    waiter_ = std::thread([this] { wait(); });
}

Interrupt::~Interrupt()
{
    pthread_kill(waiter_.native_handle(), SIGUSR1);
    waiter_.join();
}

void Interrupt::wait()
{
    auto set = stop_signals();
    int signal = 0;
    sigwait(&set, &signal);
    if (signal == SIGUSR1) return;
    source_.request_stop();
    sigwait(&set, &signal);
    if (signal == SIGUSR1) return;
    std::signal(signal, SIG_DFL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, signal);
    pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
    std::raise(signal);
}

} // namespace spindel::cli
