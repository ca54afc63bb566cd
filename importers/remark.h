/// What is to be said of a file beside its rows: nothing is refused for it.
#pragma once

#include <cstdint>
#include <string>

namespace spindel::importers {

/// One doubt about a file, such as a statement whose balances do not fit its entries.
struct Remark {
    std::int64_t line = 0; // where it begins, from 1
    std::string text;

    friend bool operator==(const Remark&, const Remark&) = default;
};

} // namespace spindel::importers
