/// Whether a statement's balances are what its entries come to.
#pragma once

#include <cstdint>
#include <optional>

#include "importers/formats/entry_sums.h"
#include "importers/formats/mt940_fields.h"

namespace spindel::importers::formats {

/// Follows the balances and entries of one statement after the other. What is not stated is not
/// compared; an interim report (MT942) has no balances.
class Mt940Balance {
public:
    /// Takes note of a field that says something of the whole statement (`:60F:`, `:62F:`, `:34F:`,
    /// `:90D:` ...).
    std::optional<StatementDoubt> take(const Mt940Field& field);

    /// @param entry nothing where it could not be read
    void add(const std::optional<Mt940Entry>& entry, std::int64_t line);

    /// Ends a statement. @return that it lacks its closing balance.
    std::optional<StatementDoubt> end();

private:
    std::optional<StatementDoubt> open(const Mt940Field& field);
    std::optional<StatementDoubt> close(const Mt940Field& field);
    std::optional<StatementDoubt> count(const Mt940Field& field) const;

    std::int64_t line_ = 0; // of its opening balance, else of its first entry; 0: none yet
    std::optional<std::int64_t> opening_;
    EntrySums entries_;
    bool is_interim_ = false;
    bool is_closed_ = false;
    bool has_expected_ = false; // entries, which some banks count and others do not
};

} // namespace spindel::importers::formats
