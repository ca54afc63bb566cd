#include "engine/case_schema.h"

#include <array>

#include "engine/case_first_tables.h"

namespace spindel::engine {

namespace {

// What an analyst did in the viewer: a state is all acts up to the position, one after the other.
constexpr std::string_view kActsOfTheViewer = R"sql(
CREATE TABLE act(
    act_id INTEGER PRIMARY KEY, -- from 1, in the order they were done
    name TEXT NOT NULL,         -- as the history shows it; names no victim
    time INTEGER NOT NULL,
    changes TEXT NOT NULL       -- JSON: [[key, before, after], ...]
) STRICT;

CREATE TABLE act_position(
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    acts_done INTEGER NOT NULL -- those after it were undone, and can be done again
) STRICT;
)sql";

// Ties that somebody else's network states; weights in ten-thousandths.
constexpr std::string_view kContacts = R"sql(
CREATE TABLE contact(
    row_id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source,
    record_id TEXT NOT NULL,
    time INTEGER,
    period INTEGER,
    from_id INTEGER NOT NULL REFERENCES identifier,
    to_id INTEGER NOT NULL REFERENCES identifier,
    weight INTEGER NOT NULL,
    layer TEXT NOT NULL,
    grade TEXT NOT NULL,
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    UNIQUE (source_id, record_id)
) STRICT;
)sql";

// Who uses what by the word of refused rows alone: what is a victim's is masked all the same. And
// an edge list is its own source by name, so two of the same content are two files.
constexpr std::string_view kRefusedUses = R"sql(
CREATE TABLE refused_use(
    actor TEXT NOT NULL,
    kind INTEGER NOT NULL, -- of the identifier
    identifier TEXT NOT NULL,
    PRIMARY KEY (actor, kind, identifier)
) STRICT, WITHOUT ROWID;

DROP INDEX import_file_once;
CREATE UNIQUE INDEX import_file_once
    ON import_file(sha256, ifnull(record_kind, -1), iif(record_kind = 7, name, ''));
)sql";

// Parts of files all of whose rows are stored: met again, under whatever name and between whatever
// other rows, they are known by their digest, which covers the kind and the header too.
constexpr std::string_view kImportedBlocks = R"sql(
CREATE TABLE import_block(
    digest TEXT PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES import_file,
    rows INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// What imports did beside storing: pseudonyms made, and rows that left quarantine corrected.
// Numbers in quarantine are never given twice, as files of rows to correct name them.
constexpr std::string_view kImportLog = R"sql(
-- what is known of pseudonyms that imports made, beside their text
CREATE TABLE pseudonym(
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    country TEXT NOT NULL, -- that gave the number, account or document out
    type TEXT NOT NULL,    -- mobile, iban, a handset's type allocation code
    PRIMARY KEY (kind, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_step(
    step_id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import,
    step TEXT NOT NULL,
    subject TEXT NOT NULL,
    count INTEGER NOT NULL
) STRICT;

-- refused rows that came again corrected
CREATE TABLE corrected_row(
    quarantine_id INTEGER PRIMARY KEY, -- the number it had
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    row TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import, -- that brought the correction
    by_file_id INTEGER NOT NULL REFERENCES import_file,
    by_line INTEGER NOT NULL,
    UNIQUE (file_id, line)
) STRICT;

-- calls that a record of another source has told already (a roaming phone's two operators): one call
-- with two sources
CREATE TABLE second_source(
    source TEXT NOT NULL,
    record_id TEXT NOT NULL,
    first_source TEXT NOT NULL, -- and the key there, of the call that is stored
    first_record_id TEXT NOT NULL,
    time INTEGER NOT NULL,      -- as the second source tells it
    duration_s INTEGER,
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    PRIMARY KEY (source, record_id)
) STRICT, WITHOUT ROWID;

-- a file's header row, for files whose rows are cells under one
ALTER TABLE import_file ADD COLUMN header TEXT NOT NULL DEFAULT '';
-- a refused row's key, as far as it can be read
ALTER TABLE quarantine ADD COLUMN record_source TEXT NOT NULL DEFAULT '';
ALTER TABLE quarantine ADD COLUMN record_key TEXT NOT NULL DEFAULT '';
)sql";

// Formats other than tables have several records on a line: the refused ones are told apart by
// their number there.
constexpr std::string_view kRecordsOfOneLine = R"sql(
CREATE TABLE refused(
    quarantine_id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    part INTEGER NOT NULL,          -- among the records of its kind that begin on the line, from 0
    column_number INTEGER NOT NULL, -- from 1; 0 where the whole row is at fault
    column_name TEXT NOT NULL,
    reason TEXT NOT NULL,           -- what was expected
    value TEXT NOT NULL,            -- the cell at fault, masked where it is a raw identifier
    row TEXT NOT NULL,              -- as it came, but for masked raw identifiers
    is_conflict INTEGER NOT NULL,
    record_source TEXT NOT NULL DEFAULT '',
    record_key TEXT NOT NULL DEFAULT '',
    UNIQUE (file_id, line, part)
) STRICT;
INSERT INTO refused SELECT quarantine_id, file_id, line, 0, column_number, column_name, reason,
    value, row, is_conflict, record_source, record_key FROM quarantine;
DROP TABLE quarantine;
ALTER TABLE refused RENAME TO quarantine;

CREATE TABLE corrected(
    quarantine_id INTEGER PRIMARY KEY, -- the number it had
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    part INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    row TEXT NOT NULL,
    import_id INTEGER NOT NULL REFERENCES import, -- that brought the correction
    by_file_id INTEGER NOT NULL REFERENCES import_file,
    by_line INTEGER NOT NULL,
    UNIQUE (file_id, line, part)
) STRICT;
INSERT INTO corrected SELECT quarantine_id, file_id, line, 0, column_name, reason, row, import_id,
    by_file_id, by_line FROM corrected_row;
DROP TABLE corrected_row;
ALTER TABLE corrected RENAME TO corrected_row;
)sql";

// A row that a profile maps is corrected as mapped; what it was made of stays beside it.
constexpr std::string_view kOriginalRows = R"sql(
-- the file's own row, as it came but for masked raw identifiers; empty where "row" is that
ALTER TABLE quarantine ADD COLUMN original TEXT NOT NULL DEFAULT '';
ALTER TABLE corrected_row ADD COLUMN original TEXT NOT NULL DEFAULT '';
-- and the file's own header above it
ALTER TABLE import_file ADD COLUMN original_header TEXT NOT NULL DEFAULT '';
)sql";

// Which records tell one call is found anew whenever others come in, so that the order of imports
// does not matter: what has joined a call is kept whole, and can be parted from it.
constexpr std::string_view kWholeSecondSources = R"sql(
-- NULL in what an exported graph or a program of an earlier version told: it stays joined
ALTER TABLE second_source ADD COLUMN caller_country TEXT;
ALTER TABLE second_source ADD COLUMN callee_country TEXT;
ALTER TABLE second_source ADD COLUMN caller_device_id INTEGER REFERENCES identifier;
ALTER TABLE second_source ADD COLUMN callee_device_id INTEGER REFERENCES identifier;
ALTER TABLE second_source ADD COLUMN grade TEXT;
-- how far the calls of a file may differ from those of another source that are the same; 0: no call is
ALTER TABLE import_file ADD COLUMN same_call_seconds INTEGER NOT NULL DEFAULT 0;
)sql";

// A refused row that came corrected is settled, in whatever later file of its source it stands.
constexpr std::string_view kKeysOfCorrectedRows = R"sql(
-- the key that the row had in quarantine; empty in what a program of an earlier version moved
ALTER TABLE corrected_row ADD COLUMN record_source TEXT NOT NULL DEFAULT '';
ALTER TABLE corrected_row ADD COLUMN record_key TEXT NOT NULL DEFAULT '';
)sql";

} // namespace

std::span<const std::string_view> case_migrations()
{
    static const std::array kMigrations{first_tables(),      kActsOfTheViewer, kContacts,
                                        kRefusedUses,        kImportedBlocks,  kImportLog,
                                        kRecordsOfOneLine,   kOriginalRows,    kWholeSecondSources,
                                        kKeysOfCorrectedRows};
    return kMigrations;
}

} // namespace spindel::engine
