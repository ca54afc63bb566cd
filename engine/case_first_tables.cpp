#include "engine/case_first_tables.h"

namespace spindel::engine {

std::string_view first_tables()
{
    return R"sql(
CREATE TABLE source(
    source_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    jurisdiction TEXT NOT NULL
) STRICT;

CREATE TABLE identifier(
    identifier_id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (kind, text)
) STRICT;

-- how identifiers of victims are shown; once given, a label stays
CREATE TABLE victim_label(
    identifier_id INTEGER PRIMARY KEY REFERENCES identifier,
    label TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE import(
    import_id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('records', 'exchange', 'network'))
) STRICT;

CREATE TABLE import_file(
    file_id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import,
    name TEXT NOT NULL,
    record_kind INTEGER, -- NULL where a file holds several
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    read INTEGER NOT NULL DEFAULT 0,
    stored INTEGER NOT NULL DEFAULT 0,
    duplicate INTEGER NOT NULL DEFAULT 0,
    conflict INTEGER NOT NULL DEFAULT 0, -- those of the quarantined that contradict a stored row
    quarantined INTEGER NOT NULL DEFAULT 0,
    unknown_columns TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE UNIQUE INDEX import_file_once ON import_file(sha256, ifnull(record_kind, -1));

CREATE TABLE actor(
    row_id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source,
    actor_id INTEGER NOT NULL REFERENCES identifier,
    kind INTEGER NOT NULL,
    category INTEGER NOT NULL,        -- victim also where only a version in quarantine says so
    stated_category INTEGER NOT NULL, -- as this row says
    country TEXT NOT NULL,
    grade TEXT NOT NULL,
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    UNIQUE (source_id, actor_id)
) STRICT;

CREATE TABLE phone(
    row_id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source,
    record_id TEXT NOT NULL,
    phone_id INTEGER NOT NULL REFERENCES identifier,
    actor_id INTEGER REFERENCES identifier,
    country TEXT NOT NULL,
    valid_from INTEGER,
    valid_to INTEGER,
    grade TEXT NOT NULL,
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    UNIQUE (source_id, record_id)
) STRICT;

CREATE TABLE call(
    row_id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source,
    record_id TEXT NOT NULL,
    time INTEGER NOT NULL,
    caller_id INTEGER NOT NULL REFERENCES identifier,
    callee_id INTEGER NOT NULL REFERENCES identifier,
    duration_s INTEGER,
    kind INTEGER NOT NULL,
    caller_country TEXT NOT NULL,
    callee_country TEXT NOT NULL,
    caller_device_id INTEGER REFERENCES identifier,
    callee_device_id INTEGER REFERENCES identifier,
    grade TEXT NOT NULL,
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    UNIQUE (source_id, record_id)
) STRICT;

CREATE TABLE account(
    row_id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source,
    record_id TEXT NOT NULL,
    account_id INTEGER NOT NULL REFERENCES identifier,
    actor_id INTEGER REFERENCES identifier,
    kind INTEGER NOT NULL,
    country TEXT NOT NULL,
    valid_from INTEGER,
    valid_to INTEGER,
    grade TEXT NOT NULL,
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    UNIQUE (source_id, record_id)
) STRICT;

CREATE TABLE payment(
    row_id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source,
    record_id TEXT NOT NULL,
    time INTEGER NOT NULL,
    payer_account_id INTEGER NOT NULL REFERENCES identifier,
    payee_account_id INTEGER NOT NULL REFERENCES identifier,
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL,
    payer_country TEXT NOT NULL,
    payee_country TEXT NOT NULL,
    method INTEGER NOT NULL,
    grade TEXT NOT NULL,
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    UNIQUE (source_id, record_id)
) STRICT;

CREATE TABLE travel(
    row_id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source,
    record_id TEXT NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES identifier,
    document_id INTEGER REFERENCES identifier,
    depart_time INTEGER NOT NULL,
    arrive_time INTEGER,
    from_country TEXT NOT NULL,
    from_place TEXT NOT NULL,
    to_country TEXT NOT NULL,
    to_place TEXT NOT NULL,
    mode INTEGER NOT NULL,
    carrier TEXT NOT NULL,
    booking_id INTEGER REFERENCES identifier,
    payer_account_id INTEGER REFERENCES identifier,
    grade TEXT NOT NULL,
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    UNIQUE (source_id, record_id)
) STRICT;

CREATE TABLE rate(
    row_id INTEGER PRIMARY KEY,
    date INTEGER NOT NULL,
    currency TEXT NOT NULL,
    per_eur INTEGER NOT NULL,
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    UNIQUE (date, currency)
) STRICT;

CREATE TABLE quarantine(
    quarantine_id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    column_number INTEGER NOT NULL, -- from 1; 0 where the whole row is at fault
    column_name TEXT NOT NULL,
    reason TEXT NOT NULL,           -- what was expected
    value TEXT NOT NULL,            -- the cell at fault, masked where it is a raw identifier
    row TEXT NOT NULL,              -- as it came, but for masked raw identifiers
    is_conflict INTEGER NOT NULL,
    UNIQUE (file_id, line)
) STRICT;

-- cells of columns that the contract does not know
CREATE TABLE kept_aside(
    file_id INTEGER NOT NULL REFERENCES import_file,
    line INTEGER NOT NULL,
    cells TEXT NOT NULL, -- JSON: column name to value
    PRIMARY KEY (file_id, line)
) STRICT, WITHOUT ROWID;
)sql";
}

} // namespace spindel::engine
