#include "scripts/kernels/careful_lines.h"

#include "scripts/kernels/text_file.h"

namespace spindel::kernels {

Piece<std::int64_t> read_careful_lines(const std::filesystem::path& path)
{
    TextFile file(path);
    Piece<std::int64_t> ends;
    while (file.next_line()) {
        const auto from = file.integer();
        const auto before = file.rest().size();
        file.skip_blanks();
        if (file.rest().size() == before) file.fail("a blank and a second number were expected");
        const auto to = file.integer();
        file.skip_blanks();
        if (!file.rest().empty()) file.fail("the end of the line was expected");
        ends.emplace_back(from, to);
    }
    return ends;
}

} // namespace spindel::kernels
