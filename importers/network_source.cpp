#include "importers/network_source.h"

#include "engine/error.h"
#include "engine/text_check.h"
#include "importers/masked_name.h"
#include "importers/row_check.h"

namespace spindel::importers {

std::string source_of_network(const std::filesystem::path& file)
{
    auto stem = file.stem().string();
    const bool is_source = engine::is_text(stem) && masked_name(stem) == stem &&
                           !cell_fault(stem, Role::tested_identifier, Need::required);
    if (!is_source) {
        throw engine::Error("a network's file is named as its source: rename this one, whose name "
                            "is no UTF-8 text of 1 to 128 bytes or a raw number or address");
    }
    return stem;
}

} // namespace spindel::importers
