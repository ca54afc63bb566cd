#include "engine/grade.h"

#include <algorithm>

namespace spindel::engine {

std::optional<Grade> Grade::parse(std::string_view text)
{
    Grade grade;
    if (text.empty()) return grade;
    if (text.size() != 2 || text[0] < 'A' || text[0] > 'F' || text[1] < '1' || text[1] > '6') {
        return {};
    }
    grade.reliability_ = static_cast<std::uint8_t>(text[0] - 'A' + 1);
    grade.credibility_ = static_cast<std::uint8_t>(text[1] - '0');
    return grade;
}

std::string Grade::text() const
{
    if (!graded()) return {};
    return {static_cast<char>('A' + reliability_ - 1), static_cast<char>('0' + credibility_)};
}

bool Grade::meets(Grade least) const
{
    if (!least.graded()) return true;
    return graded() && reliability_ <= least.reliability_ && credibility_ <= least.credibility_;
}

int Grade::weakness() const
{
    return graded() ? std::max(reliability_, credibility_) : 7;
}

} // namespace spindel::engine
