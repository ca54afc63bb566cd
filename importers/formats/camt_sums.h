/// Whether a statement's balances, counts and sums are those of its entries.
#pragma once

#include <vector>

#include "importers/formats/entry_sums.h"
#include "importers/formats/xml_records.h"

namespace spindel::importers::formats {

/// Follows the entries (`Ntry`) of one statement after the other. What is not stated is not
/// compared.
class CamtSums {
public:
    /// @param is_posted false for an entry that is not booked as yet
    void add(const XmlElement& entry, bool is_posted);

    /// Ends a statement: compares `Bal` and `TxsSummry` with its entries.
    std::vector<StatementDoubt> end(const XmlElement& statement);

private:
    void compare_balances(const XmlElement& statement, std::vector<StatementDoubt>& doubts) const;
    void compare_totals(const XmlElement& statement, std::vector<StatementDoubt>& doubts) const;

    EntrySums all_, posted_; // banks count those that are not booked, or do not
    std::string currency_;
    bool is_one_currency_ = true;
};

/// That an entry counts other transactions (`Btch/NbOfTxs`) than it has, where it has any.
std::optional<StatementDoubt> doubt_of_batch(const XmlElement& entry, std::size_t details);

/// That a message (`FIToFICstmrCdtTrf`) counts other transfers, or has them come to another sum.
/// @param settled, instructed of all its transfers: control sums are of either
std::vector<StatementDoubt> doubts_of_message(const XmlElement& message, const EntrySums& settled,
                                              const EntrySums& instructed);

} // namespace spindel::importers::formats
