/// How soon a kernel ends once it is asked to.
#pragma once

#include <vector>

#include "scripts/kernels/kernels.h"

namespace spindel::kernels {

/// Runs the kernel so many times, and asks it to stop at a moment spread over `whole`, the seconds
/// that it takes.
/// @return for each run that had not ended by then the seconds from the request to its end.
std::vector<double> seconds_to_stop(const Kernel& kernel, Request& request, double whole,
                                    std::size_t runs);

} // namespace spindel::kernels
