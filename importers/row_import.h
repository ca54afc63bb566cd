/// The rows of one file on their way into a case.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/case_import.h"
#include "importers/header.h"
#include "importers/import_case.h"

namespace spindel::importers {

/// Stores what can be read, quarantines the rest, and counts both: row by row, for files whose rows
/// are changed before they are looked at. (Files of the contract itself go through CheckedFile.)
class RowImport {
public:
    /// Where a cell of the contract came from: number, from 1, and name of the file's own column.
    using Origin = std::function<std::pair<std::size_t, std::string>(std::size_t column)>;

    /// All that is given must outlive it. @param file the file's row in the case.
    RowImport(engine::CaseImport& import, std::int64_t file, const Header& header,
              const Importer& importer, FileReport& report, const ImportOptions& options);

    /// How faults name a column (counted from 0), where it is not as the header has it.
    void come_from(Origin origin) { origin_ = std::move(origin); }

    /// Completes cells that other cells decide, once pseudonyms are made.
    using Complete = std::function<void(std::vector<std::string>& cells)>;
    void complete_by(Complete complete) { complete_ = std::move(complete); }

    /// Says how the file itself has the row that is being taken, for those that are refused.
    using Original = std::function<std::string()>;
    void original_by(Original original) { original_ = std::move(original); }

    /// Refused rows may hold raw identifiers beside those that are masked: what may be one is.
    void mask_what_is_refused() { masks_refused_ = true; }

    /// Rows have a record_id of their own.
    void key_as_given() { key_ = Key::own; }
    /// The same, but a row whose record_id another record has already gets one by its content.
    void key_as_given_or_by_content() { key_ = Key::own_or_content; }
    /// Gives rows a record_id: equal ones the same, whatever file they are of.
    void key_by_content() { key_ = Key::content; }
    /// Gives rows a record_id: equal ones of this file are several records, counted in the order of
    /// its rows, and the same ones in another file.
    void key_by_number() { key_ = Key::numbered; }
    /// Gives rows a record_id: a word that stands for the file, and their line.
    void key_by_line(std::string file)
    {
        key_ = Key::line;
        word_of_file_ = std::move(file);
    }

    /// Takes the next row.
    /// @param fault what is wrong with the row already, before its cells are looked at.
    void take(const CsvRow& row, std::optional<Fault> fault = {});

    /// Takes note of a row that will come, so that its pseudonyms may be made ahead of it.
    void expect(const CsvRow& row)
    {
        if (pseudonymiser_) pseudonymiser_->expect(row);
    }
    /// Makes pseudonyms of the rows that are expected, on all threads.
    void make_expected()
    {
        if (pseudonymiser_) pseudonymiser_->make_expected();
    }

    /// Writes what the file brought into the import log.
    void finish();

private:
    enum class Key : std::uint8_t { own, own_or_content, content, numbered, line };

    /// The row that is being taken.
    struct Taken {
        std::int64_t line = 0;
        std::int64_t part = 0; // among the rows that begin on the line
        std::string text;
        std::vector<std::string> cells;
        bool is_readable = true;              // each cell is known to stand under its own column
        std::optional<std::int64_t> corrects; // the row in quarantine whose number it has

        CsvRow row() const;
    };

    std::optional<Fault> make_pseudonyms(pseudonyms::Pseudonymiser& pseudonymiser, Taken& taken,
                                         const CsvRow& row);
    std::optional<Fault> fault_of_form(const CsvRow& row) const;
    void give_key(Taken& taken);
    void store(Taken& taken);
    void stored(const Taken& taken, const engine::Record& record, bool is_new);
    /// @return false where the row came corrected meanwhile: it counts as a duplicate.
    bool quarantine(const Taken& taken, const Fault& fault, bool is_conflict);
    void set_text(engine::QuarantinedRow& row, const Taken& taken) const;
    void refuse(const Taken& taken, Fault fault);
    void keep_conflict(const Taken& taken, const engine::Record& record);
    void tell(const Taken& taken, std::optional<engine::Outcome> outcome,
              const Fault& fault = {}) const;
    Fault with_origin(Fault fault) const;

    engine::CaseImport& import_;
    std::int64_t file_;
    const Header& header_;
    engine::RecordKind kind_;
    FileReport& report_;
    const FirstRows& first_rows_;
    std::unique_ptr<RowReader> reader_;
    Origin origin_;
    Complete complete_;
    Original original_;
    std::int64_t last_line_ = -1;
    std::int64_t part_ = 0; // of the last row on its line
    bool masks_refused_ = false;
    Key key_ = Key::own;
    std::string word_of_file_;
    std::vector<std::size_t> phones_; // columns that name one, the caller before the callee
    std::unordered_map<std::size_t, std::int64_t> seen_; // how often a row was, by its cells' hash
    std::optional<pseudonyms::Pseudonymiser> pseudonymiser_;
};

} // namespace spindel::importers
