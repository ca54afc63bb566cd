#include "viewer/locale.h"

#include <clocale>

namespace spindel::viewer {

void keep_engine_numbers()
{
    std::setlocale(LC_NUMERIC, "C");
}

} // namespace spindel::viewer
