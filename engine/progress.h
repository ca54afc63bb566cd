/// How long work reports how far it is, and learns that it should stop.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string_view>

#include "engine/error.h"

namespace spindel::engine {

/// Handed to everything that may take long. A default one reports to nobody and never stops.
struct Progress {
    /// Called now and then from one thread at a time; `total` is 0 where it is not known.
    std::function<void(std::string_view stage, std::uint64_t done, std::uint64_t total)> report;
    std::stop_token stop;

    /// @throws Cancelled once a stop was requested.
    void check() const
    {
        if (stop.stop_requested()) throw Cancelled();
    }

    /// Reports, then checks.
    void at(std::string_view stage, std::uint64_t done, std::uint64_t total) const
    {
        if (report) report(stage, done, total);
        check();
    }
};

} // namespace spindel::engine
