/// Ctrl-C as a request to stop, so that nothing half-written stays.
#pragma once

#include <stop_token>
#include <thread>

namespace spindel::cli {

/// While it lives, the first SIGINT or SIGTERM requests a stop; a second one ends the program.
class Interrupt {
public:
    /// To be made before any other thread, which then leaves these signals to this one.
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return source_.get_token(); }

private:
    void wait();

    std::stop_source source_;
    std::thread waiter_;
};

} // namespace spindel::cli
