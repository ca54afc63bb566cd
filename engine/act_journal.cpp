#include "engine/act_journal.h"

#include <algorithm>
#include <chrono>
#include <exception>

#include "engine/error.h"

namespace spindel::engine {

namespace {

/// Undone when it goes unless it was committed.
class Transaction {
public:
    explicit Transaction(sqlite::Database& database) : database_(database)
    {
        database_.execute("BEGIN IMMEDIATE");
    }
    ~Transaction()
    {
        try {
            if (database_.in_transaction()) database_.execute("ROLLBACK");
        } catch (const std::exception&) { // the next program that opens the case rolls it back
        }
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() { database_.execute("COMMIT"); }

private:
    sqlite::Database& database_;
};

} // namespace

StoredActs stored_acts(const CaseFile& case_file)
{
    StoredActs all;
    const auto& database = case_file.database();
    const sqlite::ReadTransaction one_state(database);
    auto row = database.prepare("SELECT name, time, changes FROM act ORDER BY act_id");
    while (row.step()) {
        all.acts.push_back({std::string(row.text(0)), Time(std::chrono::seconds(row.integer(1))),
                            std::string(row.text(2))});
    }
    auto position = database.prepare("SELECT acts_done FROM act_position");
    if (position.step()) all.done = static_cast<std::size_t>(position.integer(0));
    all.done = std::min(all.done, all.acts.size());
    return all;
}

ActJournal::ActJournal(const std::filesystem::path& path)
    : database_(path, sqlite::Access::read_write)
{
    database_.set_patience(std::chrono::milliseconds(200)); // an analyst waits for this
}

void ActJournal::append(std::size_t done, const StoredAct& act)
{
    Transaction transaction(database_);
    database_.prepare("DELETE FROM act WHERE act_id > ?1")
        .bind(1, static_cast<std::int64_t>(done))
        .run();
    if (database_.integer("SELECT count(*) FROM act") != static_cast<std::int64_t>(done))
        throw Error("an act before this one could not be kept in the case, so this one is not");
    database_.prepare("INSERT INTO act(act_id, name, time, changes) VALUES (?1, ?2, ?3, ?4)")
        .bind(1, static_cast<std::int64_t>(done) + 1)
        .bind(2, act.name)
        .bind(3, std::int64_t{act.time.time_since_epoch().count()})
        .bind(4, act.changes)
        .run();
    set_position(done + 1);
    transaction.commit();
}

void ActJournal::move_to(std::size_t done)
{
    Transaction transaction(database_);
    set_position(done);
    transaction.commit();
}

void ActJournal::set_position(std::size_t done)
{
    database_.prepare("INSERT OR REPLACE INTO act_position(only_row, acts_done) VALUES (1, ?1)")
        .bind(1, static_cast<std::int64_t>(done))
        .run();
}

} // namespace spindel::engine
