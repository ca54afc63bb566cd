/// One import into a case: a single transaction, as before it or as after it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/case_file.h"
#include "engine/import_log.h"
#include "engine/progress.h"
#include "engine/pseudonym_note.h"
#include "engine/quarantine_release.h"
#include "engine/record_store.h"
#include "engine/source_ref.h"
#include "engine/victim_labels.h"

namespace spindel::engine {

/// Stores records and quarantined rows. Unless `commit` is reached, the case stays as it was, and a
/// case that this import made is removed again.
class CaseImport {
public:
    /// Takes the case's write lock.
    /// @throws Error if another program is writing to it.
    CaseImport(const std::filesystem::path& case_path, ImportKind kind);
    ~CaseImport();
    CaseImport(const CaseImport&) = delete;
    CaseImport& operator=(const CaseImport&) = delete;

    /// What the import is, where that is known only once its first file is read.
    void set_kind(ImportKind kind);

    /// Registers a file; one with the same digest and kind keeps the row it has.
    /// @return its id in the case.
    std::int64_t add_file(const ImportedFile& file);

    /// What became of the rows of a file that the case holds already.
    std::optional<RowCounts> known_rows(const ImportedFile& file) const;

    /// True where the case holds a file of this kind and as many bytes, so that only the digest can
    /// tell whether it is the same one.
    bool may_hold(const ImportedFile& file) const;

    /// Registers a file whose digest is not known before all of it was read: `finish_digest` gives
    /// it. One file at a time.
    std::int64_t begin_file(const ImportedFile& file);
    /// @throws Error if the file that was begun is held already.
    void finish_digest(std::int64_t file, const std::string& sha256);

    /// The number of rows of a part of a file that was imported before and is all in the case, by
    /// its digest. Any number of threads may ask at once.
    std::optional<std::int64_t> known_block(const std::string& digest) const;

    /// Notes a part of a file all of whose rows are in the case.
    void note_block(const std::string& digest, std::int64_t file, std::int64_t rows);

    /// Stores a record under its key unless it is there already: a duplicate has the same content,
    /// a conflict has other content (the earlier version stays; quarantine the later one).
    Outcome store(const Record& record, Origin origin);

    /// Says that a record will be stored soon: a few at a time make `store` faster.
    void announce(const Record& record);

    /// Keeps a refused row; one of the same file, line and part is kept once, and so is one that is
    /// refused again (refused_again.h).
    /// @return false where the row stays out, as it came corrected meanwhile.
    bool quarantine(const QuarantinedRow& row);

    /// True where a record may correct rows that were in quarantine when the import began.
    bool may_release() const;

    /// Takes rows out of quarantine that a record corrects. @return how many.
    std::int64_t release(const CorrectedRecord& record);

    /// Keeps the header row of a file that is new in this import.
    /// @param original the file's own, where a profile put another in its place.
    void keep_header(std::int64_t file, std::string_view header, std::string_view original = {});

    /// Keeps what is known of a pseudonym beside its text; what was known before stays.
    void note_pseudonym(const PseudonymNote& note);

    /// Joins new calls with those of other sources that tell the same ones (same_calls.h), where a
    /// file of the case says how far these may differ. Nothing is stored any more afterwards.
    /// @return how many of the stored calls of each new file, by its id, are no calls of their own
    ///         now: they count as duplicates.
    std::map<std::int64_t, std::int64_t> join_same_calls(const Progress& progress = {});

    /// Keeps what an exported graph says that a second source tells of a stored call.
    void note_second_source(const CallRecord& call, std::string_view first_source,
                            std::string_view first_record_id, Origin origin);

    /// Puts a step into the import log, if the import brings anything.
    void log_step(std::string step, std::string subject, std::int64_t count);

    /// Keeps cells of columns that the contract does not know (JSON: column name to value).
    void keep_aside(Origin origin, std::string_view cells);

    /// Says how a partner's export showed an identifier, for the labels of victims.
    void note_partner_label(PartnerLabel label);

    /// Says that a refused row calls an actor a victim, who is masked although no record says so.
    void note_refused_victim(std::string_view actor);

    /// Says that a refused row gives an identifier to an actor: should that be a victim, it is
    /// masked.
    void note_refused_use(std::string_view actor, EntityKind kind, std::string_view identifier);

    /// Writes a file's counts and unknown columns; those of a file's first import stay.
    void finish_file(std::int64_t file, const RowCounts& rows,
                     const std::vector<std::string>& unknown_columns);

    /// Labels new victims and commits. An import that brought nothing new leaves the case's bytes
    /// as they were. Waits for programs that read the case.
    /// @throws Cancelled; the case is then as it was.
    void commit(const Progress& progress = {});

    /// The case, with what this import has brought so far.
    CaseFile& case_file();

private:
    struct Work;

    std::int64_t add_new_file(const ImportedFile& file);

    std::unique_ptr<Work> work_;
    bool is_done_ = false;
};

} // namespace spindel::engine
