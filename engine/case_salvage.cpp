#include "engine/case_salvage.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/case_schema.h"
#include "engine/case_words.h"
#include "engine/error.h"
#include "engine/salvaged_rows.h"

namespace spindel::engine {

namespace {

struct ColumnOf {
    std::string name;
    bool is_text = false;
};

/// One table of the damaged case and the same of the copy.
class TableCopy {
public:
    TableCopy(const sqlite::Database& from, sqlite::Database& to, std::string name,
              const Progress& progress)
        : from_(from), to_(to), name_(std::move(name)), progress_(progress)
    {
        auto info =
            to_.prepare(fmt::format("SELECT name, type, pk FROM pragma_table_info('{}')", name_));
        while (info.step()) {
            columns_.push_back({std::string(info.text(0)), info.text(1) == "TEXT"});
            if (info.integer(2) == 1 && info.text(1) == "INTEGER") key_ = columns_.back().name;
        }
    }

    SalvagedTable copy()
    {
        is_whole_ = has_row_id() ? copy_by_key() : copy_once("NOT INDEXED");
        return {name_, to_.integer("SELECT count(*) FROM " + name_), is_whole_};
    }

    /// Reads the table once more through an index that holds all its columns.
    SalvagedTable copy_from_index(const std::string& index)
    {
        is_whole_ = is_whole_ || copy_once("INDEXED BY " + index);
        return {name_, to_.integer("SELECT count(*) FROM " + name_), is_whole_};
    }

private:
    bool has_row_id() const { return !key_.empty(); }

    std::string column_list() const
    {
        std::vector<std::string> names;
        for (const auto& column : columns_)
            names.push_back(column.name);
        return fmt::format("{}", fmt::join(names, ", "));
    }

    void store(const sqlite::Statement& row)
    {
        progress_.check();
        if (!insert_) {
            auto sql = fmt::format("INSERT OR IGNORE INTO {}({}) VALUES (", name_, column_list());
            for (std::size_t i = 0; i < columns_.size(); ++i)
                sql += i == 0 ? "?" : ", ?";
            insert_.emplace(to_.prepare(sql + ")"));
        }
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto column = static_cast<int>(i);
            if (row.is_null(column))
                insert_->bind_null(column + 1);
            else if (columns_[i].is_text)
                insert_->bind(column + 1, row.text(column));
            else
                insert_->bind(column + 1, row.integer(column));
        }
        insert_->run();
    }

    /// @return whether all was read.
    bool copy_once(const std::string& way)
    {
        try {
            auto rows =
                from_.prepare(fmt::format("SELECT {} FROM {} {}", column_list(), name_, way));
            while (rows.step())
                store(rows);
            return true;
        } catch (const sqlite::Damaged&) {
            return false;
        }
    }

    /// Stores rows with `low < key <= high` one way. A broken page may hold any key: where they do
    /// not go on that way, the rest is not believed. @return the last key read, and whether all.
    std::pair<std::optional<std::int64_t>, bool> copy_range(std::int64_t low, std::int64_t high,
                                                            bool is_upwards)
    {
        std::optional<std::int64_t> last;
        try {
            auto rows =
                from_.prepare(fmt::format("SELECT {0}, {1} FROM {2} NOT INDEXED WHERE {1} "
                                          "> ?1 AND {1} <= ?2 ORDER BY {1} {3}",
                                          column_list(), key_, name_, is_upwards ? "ASC" : "DESC"));
            rows.bind(1, low).bind(2, high);
            while (rows.step()) {
                const auto key = rows.integer(static_cast<int>(columns_.size()));
                const bool goes_on = !last || (is_upwards ? key > *last : key < *last);
                if (key <= low || key > high || !goes_on) return {last, false};
                store(rows);
                last = key;
            }
            return {last, true};
        } catch (const sqlite::Damaged&) {
            return {last, false};
        }
    }

    /// The first readable key some way above `low`; nothing where there is none.
    std::optional<std::int64_t> key_beyond(std::int64_t low)
    {
        constexpr std::int64_t kFarthest = std::int64_t{1} << 40;
        for (std::int64_t step = 1; step < kFarthest; step *= 2) {
            if (low > std::numeric_limits<std::int64_t>::max() - step) return {};
            try {
                auto row =
                    from_.prepare(fmt::format("SELECT {0} FROM {1} NOT INDEXED WHERE {0} > ?1 "
                                              "ORDER BY {0} LIMIT 1",
                                              key_, name_));
                row.bind(1, low + step);
                if (!row.step()) return {}; // beyond the end
                if (row.integer(0) > low + step) return row.integer(0);
            } catch (const sqlite::Damaged&) { // still on the broken page: farther
            }
        }
        return {};
    }

    /// From the first row on; at a broken page from behind it on, and from there back to it. Ends,
    /// since the key grows each time.
    bool copy_by_key()
    {
        constexpr auto kAll = std::numeric_limits<std::int64_t>::max();
        std::int64_t at = std::numeric_limits<std::int64_t>::min();
        bool is_whole = true;
        while (true) {
            progress_.check();
            const auto [last, is_done] = copy_range(at, kAll, true);
            if (is_done) return is_whole;
            is_whole = false;
            at = last.value_or(std::max<std::int64_t>(at, 0));
            const auto beyond = key_beyond(at);
            if (!beyond) {
                copy_range(at, kAll, false);
                return false;
            }
            copy_range(at, *beyond, false); // those that the way there leapt over
            at = *beyond;
        }
    }

    const sqlite::Database& from_;
    sqlite::Database& to_;
    std::string name_;
    const Progress& progress_;
    std::string key_; // the alias of the row id
    std::vector<ColumnOf> columns_;
    std::optional<sqlite::Statement> insert_;
    bool is_whole_ = true;
};

std::vector<std::string> tables_of(const sqlite::Database& database)
{
    std::vector<std::string> names;
    auto rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' "
                                 "AND name NOT LIKE 'sqlite_%' ORDER BY rowid");
    while (rows.step())
        names.emplace_back(rows.text(0));
    return names;
}

/// The index that SQLite made for a table's UNIQUE columns and that holds all of them.
std::string covering_index(const std::string& table)
{
    if (table != "identifier" && table != "victim_label") return {};
    return "sqlite_autoindex_" + table + "_1";
}

bool has_table(const sqlite::Database& database, const std::string& name)
{
    auto row = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1");
    return row.bind(1, name).step();
}

/// The tables that a case has of the version that a damaged one says it is of.
std::vector<std::string> expected_tables(const sqlite::Database& damaged)
{
    const auto version = damaged.integer("PRAGMA user_version");
    const auto scripts = case_migrations();
    sqlite::Database model(":memory:", sqlite::Access::read_write);
    for (std::size_t i = 0; i < scripts.size() && static_cast<std::int64_t>(i) < version; ++i)
        model.execute(std::string(scripts[i]));
    return tables_of(model);
}

bool has_own_version(const sqlite::Database& damaged)
{
    const auto version = damaged.integer("PRAGMA user_version");
    return version > 0 && version <= static_cast<std::int64_t>(case_migrations().size());
}

/// Opens a case of which pages may lack at the end: SQLite refuses a file that is shorter than its
/// head says, except to those who repair one.
sqlite::Database opened_to_repair(const std::filesystem::path& path)
{
    sqlite::Database damaged(path, sqlite::Access::read_only);
    damaged.execute("PRAGMA writable_schema = ON");
    return damaged;
}

SalvagedTable copied(const sqlite::Database& from, sqlite::Database& to, const std::string& name,
                     const Progress& progress)
{
    if (!has_table(from, name)) return {name, 0, false};
    TableCopy table(from, to, name, progress);
    auto found = table.copy();
    const auto index = covering_index(name);
    return found.is_whole || index.empty() ? found : table.copy_from_index(index);
}

[[noreturn]] void refuse(const std::filesystem::path& path, std::string_view why)
{
    throw Error(fmt::format("{}: {}", path.string(), why));
}

SalvagedCase salvaged(const std::filesystem::path& path, const Progress& progress)
{
    const auto damaged = opened_to_repair(path);
    if (damaged.integer("PRAGMA application_id") != kApplicationId) refuse(path, kNotACase);
    SalvagedCase result{CaseFile::in_memory(path), {}, has_own_version(damaged)};
    auto& copy = result.case_file.database();
    const auto names = tables_of(copy);
    const auto expected = expected_tables(damaged);
    for (const auto& name : names) {
        progress.at("reading around the damage", result.tables.size(), names.size());
        const bool is_of_newer_version = std::ranges::find(expected, name) == expected.end();
        const bool names_victims = !covering_index(name).empty();
        if (is_of_newer_version && !names_victims && !has_table(damaged, name)) continue;
        auto found = copied(damaged, copy, name, progress);
        if (names_victims && !found.is_whole) refuse(path, kVictimsUnknown);
        result.tables.push_back(std::move(found));
    }
    if (drop_impossible_identifiers(copy) > 0) refuse(path, kVictimsUnknown);
    for (const auto& [name, rows] : drop_impossible_rows(copy)) {
        auto& table = *std::ranges::find(result.tables, name, &SalvagedTable::name);
        table.rows -= rows;
        table.is_whole = false;
    }
    drop_acts_after_a_lost_one(copy);
    name_lost_rows(copy);
    copy.execute("PRAGMA query_only = ON");
    return result;
}

} // namespace

SalvagedCase salvage(const std::filesystem::path& path, const Progress& progress)
{
    try {
        return salvaged(path, progress);
    } catch (const sqlite::Damaged&) {
        refuse(path, kUnreadableCase);
    }
}

} // namespace spindel::engine
