/// Rows of a file that stand beside its table: they are no records, and are left out and counted.
#pragma once

#include "importers/profiles/file_columns.h"

namespace spindel::importers::profiles {

/// Tells them from records, row by row in the file's order. Whatever may be a record is none of
/// them: it becomes one, or is refused.
class BesideTable {
public:
    /// Refers to both.
    BesideTable(const Profile& profile, const FileColumns& columns);

    /// Whether a row whose cells can be told apart is without any, the header once more (at a page
    /// break), above a table without header, its footer, or below that and no record.
    bool holds(const TableRow& row);

private:
    bool is_footer(const TableRow& row) const;
    bool is_preamble(const TableRow& row) const;
    bool is_no_record(const TableRow& row) const;

    const Profile& profile_;
    const FileColumns& columns_;
    bool is_below_ = false; // a footer was met, and no record since
};

} // namespace spindel::importers::profiles
