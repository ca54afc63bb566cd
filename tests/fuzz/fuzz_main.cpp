/// One target as a program of libFuzzer; SPINDEL_FUZZ_TARGET is its name.

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const auto& target = spindel::fuzz::target(SPINDEL_FUZZ_TARGET);
    spindel::fuzz::run_sampled(target, {reinterpret_cast<const char*>(bytes), size});
    return 0;
}
