/// The rows of one kind of records of a foreign file, on their way into the case.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/case_import.h"
#include "importers/formats/format.h"
#include "importers/header.h"
#include "importers/import_case.h"
#include "importers/row_import.h"

namespace spindel::importers::formats {

/// Sees to it that no raw identifier of a row is kept, then takes it as a row of a record set.
class KindImport {
public:
    KindImport(engine::CaseImport& import, const RowSource& source, engine::RecordKind kind,
               engine::ImportedFile file, const ImportOptions& options);

    /// Brings a row in: it is stored, a duplicate, or in quarantine. Its cells are moved from.
    void take(SourceRow& row);

    /// Leaves a row out that a preview does not look at.
    void pass_over() { ++report_.beyond; }

    std::int64_t read() const { return report_.rows.read; }
    std::int64_t quarantined() const { return report_.rows.quarantined; }

    /// Puts what is to be said of the whole file into the report of this kind.
    void say_of_file(const RowSource& source);

    /// Ends the file's part of this kind. @param not_taken what of the file no record holds
    FileReport finish(std::vector<std::string> not_taken);

private:
    /// Masks raw identifiers at once, so that not even a digest of them is kept.
    void refuse_raw(SourceRow& row, std::vector<std::string>& cells) const;
    /// What stands in place of a state's code and is none may be the document's number.
    void mask_state(std::vector<std::string>& cells) const;
    /// An account number without its bank is one among those of its source only.
    void scope_accounts(std::vector<std::string>& cells) const;
    /// Takes raw identifiers out of the format's own reference, of which the record's key is made.
    void mask_reference(SourceRow& row, std::vector<std::string>& cells) const;
    /// An actor's id that holds a raw identifier passes for no pseudonym, whatever it begins with.
    void unmark_raw_actors(std::vector<std::string>& cells) const;

    engine::CaseImport& import_;
    const RowSource& source_;
    Header header_;
    ImportOptions options_;
    bool refuses_raw_, makes_pseudonyms_;
    std::int64_t file_ = 0;
    FileReport report_;
    std::unique_ptr<RowImport> rows_;
};

} // namespace spindel::importers::formats
