#include "analysis/finding.h"

namespace spindel::analysis {

std::string line_of(const std::vector<Reason>& reasons)
{
    std::string line;
    for (const auto& reason : reasons) {
        if (!line.empty()) line += "; ";
        line += reason.words;
    }
    return line;
}

} // namespace spindel::analysis
