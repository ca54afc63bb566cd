#include "engine/sqlite_rows.h"

#include <exception>
#include <memory>

#include <fmt/format.h>
#include <sqlite3.h>

namespace spindel::engine::sqlite {

namespace {

constexpr const char* kTable = "rows_in_memory";

std::string declaration()
{
    std::string columns = "c0";
    for (std::size_t i = 1; i < kMostRowCells; ++i)
        columns += fmt::format(", c{}", i);
    return fmt::format("CREATE TABLE {}({})", kTable, columns);
}

/// What SQLite's calls share: the rows, and what they threw.
struct Feed {
    RowSource& rows;
    std::exception_ptr thrown{};
};

// SQLite's structs come first, so that its pointers are ours.
struct FeedTable {
    sqlite3_vtab base;
    Feed* feed;
};
struct FeedCursor {
    sqlite3_vtab_cursor base;
    Feed* feed;
    bool has_row;
    sqlite3_int64 row;
};

FeedCursor& cursor_of(sqlite3_vtab_cursor* cursor)
{
    return *reinterpret_cast<FeedCursor*>(cursor);
}

int connect(sqlite3* database, void* feed, int /*argc*/, const char* const* /*argv*/,
            sqlite3_vtab** table, char** /*error*/)
{
    auto made = std::make_unique<FeedTable>(FeedTable{{}, static_cast<Feed*>(feed)});
    const int code = sqlite3_declare_vtab(database, declaration().c_str());
    if (code == SQLITE_OK) *table = &made.release()->base; // until `disconnect`
    return code;
}

int disconnect(sqlite3_vtab* table)
{
    const std::unique_ptr<FeedTable> ended(reinterpret_cast<FeedTable*>(table));
    return SQLITE_OK;
}

int best_index(sqlite3_vtab* /*table*/, sqlite3_index_info* /*info*/)
{
    return SQLITE_OK; // there is one way: from the first row to the last
}

int open(sqlite3_vtab* table, sqlite3_vtab_cursor** cursor)
{
    auto made = std::make_unique<FeedCursor>(
        FeedCursor{{}, reinterpret_cast<FeedTable*>(table)->feed, false, 0});
    *cursor = &made.release()->base; // until `close`
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor)
{
    const std::unique_ptr<FeedCursor> ended(&cursor_of(cursor));
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* base)
{
    auto& cursor = cursor_of(base);
    try {
        cursor.has_row = cursor.feed->rows.next();
        ++cursor.row;
        return SQLITE_OK;
    } catch (...) { // no exception may pass through SQLite
        cursor.feed->thrown = std::current_exception();
        return SQLITE_ABORT;
    }
}

int filter(sqlite3_vtab_cursor* cursor, int /*index*/, const char* /*name*/, int /*argc*/,
           sqlite3_value** /*argv*/)
{
    return next(cursor);
}

int is_at_end(sqlite3_vtab_cursor* cursor)
{
    return cursor_of(cursor).has_row ? 0 : 1;
}

int column(sqlite3_vtab_cursor* base, sqlite3_context* result, int number)
{
    const auto& cell = cursor_of(base).feed->rows.cells()[static_cast<std::size_t>(number)];
    if (const auto* value = std::get_if<std::int64_t>(&cell)) {
        sqlite3_result_int64(result, *value);
    } else if (const auto* text = std::get_if<std::string_view>(&cell)) {
        sqlite3_result_text(result, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    }
    return SQLITE_OK;
}

int row_id(sqlite3_vtab_cursor* cursor, sqlite3_int64* number)
{
    *number = cursor_of(cursor).row;
    return SQLITE_OK;
}

sqlite3_module module_of_feeds()
{
    sqlite3_module module{};
    module.xConnect = connect;
    module.xBestIndex = best_index;
    module.xDisconnect = disconnect;
    module.xOpen = open;
    module.xClose = close;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = is_at_end;
    module.xColumn = column;
    module.xRowid = row_id;
    return module;
}

/// Offers a feed to a database's statements for as long as it lives.
class OfferedFeed {
public:
    OfferedFeed(Database& database, Feed& feed) : database_(database)
    {
        static const sqlite3_module module = module_of_feeds();
        sqlite3_create_module(database.handle(), kTable, &module, &feed);
    }
    ~OfferedFeed() { sqlite3_create_module(database_.handle(), kTable, nullptr, nullptr); }
    OfferedFeed(const OfferedFeed&) = delete;
    OfferedFeed& operator=(const OfferedFeed&) = delete;

private:
    Database& database_;
};

} // namespace

void insert_rows(Database& database, const std::string& into, const std::string& values,
                 RowSource& rows)
{
    Feed feed{rows};
    const OfferedFeed offered(database, feed);
    try {
        database.prepare(fmt::format("INSERT INTO {} SELECT {} FROM {}", into, values, kTable))
            .run();
    } catch (const Error&) {
        if (feed.thrown) std::rethrow_exception(feed.thrown);
        throw;
    }
}

} // namespace spindel::engine::sqlite
