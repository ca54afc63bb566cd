#include <array>

#include "analysis/report/swedish/sentences.h"

namespace spindel::analysis::report::swedish {

namespace {

// As the imports log them; a test holds the two together.
constexpr auto kSteps = std::to_array<Sentence>({
    {"corrected rows that left quarantine", "rättade rader som lämnade karantänen"},
    {"rows taken through profile {}", "rader lästa genom profilen {}"},
    {"rows beside the table left out", "rader utanför tabellen utelämnade"},
    {"entries that are not booked left out", "poster som inte är bokförda utelämnade"},
    {"not taken: {}", "inte importerat: {}"},
    {"rows pseudonymised with key {}", "rader pseudonymiserade med nyckeln {}"},
    {"calls that another source had told already", "samtal som en annan källa redan hade"},
    {"calls parted again, as records of others are nearer",
     "samtal skilda åt igen, eftersom andras poster ligger närmare"},
});

} // namespace

std::span<const Sentence> of_steps()
{
    return kSteps;
}

} // namespace spindel::analysis::report::swedish
