#include "engine/record_table.h"

#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/parallel.h"
#include "engine/row_cells.h"
#include "engine/sqlite_rows.h"

namespace spindel::engine {

namespace {

constexpr std::uint32_t kRowsBetweenReports = 65'536;
constexpr std::size_t kRowsAhead = 8; // fetched into the cache while earlier ones are stored

// A query takes as long as reading some dozens of rows.
constexpr std::int64_t kFewQueries = 1000;
constexpr std::int64_t kShareOfQueries = 64;

/// A row by its key: the number, the beginning of what follows, and where to look where these are
/// the same.
struct Sorted {
    std::int64_t first;
    std::uint64_t prefix;
    ByteSet::Place row;
};

/// Orders numbers by value and texts by their first eight bytes.
std::uint64_t prefix_of(const RowCell& cell)
{
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        return static_cast<std::uint64_t>(*number) ^ (std::uint64_t{1} << 63U);
    const auto text = std::get<std::string_view>(cell);
    std::uint64_t prefix = 0;
    for (std::size_t i = 0; i < sizeof prefix; ++i) {
        prefix = prefix << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    }
    return prefix;
}

/// The second cell of a key.
RowCell second_cell(std::string_view row)
{
    RowReader reader(row);
    reader.next();
    return reader.next();
}

/// New rows, sorted.
class SortedRows : public sqlite::RowSource {
public:
    SortedRows(const ByteSet& rows, const std::vector<Sorted>& order, const Progress& progress)
        : rows_(rows), order_(order), progress_(progress)
    {
    }

    bool next() override
    {
        const bool is_end = at_ == order_.size();
        if (is_end || at_ % kRowsBetweenReports == 0)
            progress_.at("storing", at_, order_.size());
        if (is_end) return false;
        if (at_ + kRowsAhead < order_.size()) rows_.prefetch(order_[at_ + kRowsAhead].row);
        RowReader reader(rows_[order_[at_++].row]);
        for (auto& cell : cells_) {
            if (reader.is_at_end()) break;
            cell = reader.next();
        }
        return true;
    }
    std::span<const RowCell> cells() const override { return cells_; }

private:
    const ByteSet& rows_;
    const std::vector<Sorted>& order_;
    const Progress& progress_;
    std::size_t at_ = 0;
    std::array<RowCell, sqlite::kMostRowCells> cells_;
};

void bind_cell(sqlite::Statement& statement, int at, const RowCell& cell)
{
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        statement.bind(at, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&cell)) {
        statement.bind(at, *text);
    } else {
        statement.bind_null(at);
    }
}

void write_cell(RowWriter& writer, const sqlite::Statement& row, int column)
{
    switch (row.type(column)) {
    case sqlite::ColumnType::null: return writer.none();
    case sqlite::ColumnType::integer: return writer.number(row.integer(column));
    case sqlite::ColumnType::text: return writer.text(row.text(column));
    }
}

/// One truth value: whether the row of this key has this content. Parameters: key, content.
std::string compare_sql(const TableShape& shape)
{
    std::string same;
    int at = 2;
    for (const auto name : shape.content) {
        same += fmt::format("{}{} IS ?{}", same.empty() ? "" : " AND ", name, ++at);
    }
    return fmt::format("SELECT {} FROM {} WHERE {} = ?1 AND {} = ?2", same, shape.table,
                       shape.key[0], shape.key[1]);
}

} // namespace

RecordTable::RecordTable(sqlite::Database& database, TableShape shape)
    : database_(database), shape_(std::move(shape))
{
    const auto rows =
        database.integer(fmt::format("SELECT ifnull(max(rowid), 0) FROM {}", shape_.table));
    knows_all_ = rows == 0;
    most_queries_ = kFewQueries + rows / kShareOfQueries;
}

Outcome RecordTable::store(std::string_view row, std::size_t key_size, Origin origin)
{
    const auto key = row.substr(0, key_size);
    if (const auto known = rows_.find(key))
        return rows_[*known].starts_with(row) ? Outcome::duplicate : Outcome::conflict;
    if (!knows_all_) {
        if (may_load_ && most_queries_-- == 0) {
            load_all();
            return store(row, key_size, origin);
        }
        if (const auto same = stored_is_same(row))
            return *same ? Outcome::duplicate : Outcome::conflict;
    }
    item_ = row;
    RowWriter writer(item_);
    writer.number(origin.file);
    writer.number(origin.line);
    new_.push_back(rows_.add(item_, key_size));
    return Outcome::stored;
}

/// Whether the case has a row of this key, and whether that has the same content.
std::optional<bool> RecordTable::stored_is_same(std::string_view row)
{
    if (!compare_) compare_.emplace(database_.prepare(compare_sql(shape_)));
    RowReader reader(row);
    for (int at = 1; !reader.is_at_end(); ++at)
        bind_cell(*compare_, at, reader.next());
    std::optional<bool> same;
    if (compare_->step()) same = compare_->integer(0) != 0;
    compare_->reset();
    return same;
}

std::string RecordTable::columns() const
{
    return fmt::format("{}, {}", fmt::join(shape_.key, ", "), fmt::join(shape_.content, ", "));
}

/// Reads all rows of the case, beside those that are new.
void RecordTable::load_all()
{
    auto row = database_.prepare(fmt::format("SELECT {} FROM {}", columns(), shape_.table));
    const auto cells = static_cast<int>(shape_.key.size() + shape_.content.size());
    while (row.step()) {
        item_.clear();
        RowWriter writer(item_);
        std::size_t key_size = 0;
        for (int i = 0; i < cells; ++i) {
            if (i == static_cast<int>(shape_.key.size())) key_size = item_.size();
            write_cell(writer, row, i);
        }
        rows_.add(item_, key_size);
    }
    knows_all_ = true;
}

void RecordTable::flush(const Progress& progress)
{
    if (new_.empty()) return;
    std::vector<Sorted> order(new_.size());
    for_each_index(order.size(), [&](std::size_t i) {
        RowReader reader(rows_[new_[i]]);
        const auto first = std::get<std::int64_t>(reader.next());
        order[i] = {first, prefix_of(reader.next()), new_[i]};
    });
    progress.check();
    sort(order, [this](const Sorted& a, const Sorted& b) {
        if (a.first != b.first) return a.first < b.first;
        if (a.prefix != b.prefix) return a.prefix < b.prefix;
        return second_cell(rows_[a.row]) < second_cell(rows_[b.row]);
    });
    SortedRows rows(rows_, order, progress);
    const auto cells = shape_.key.size() + shape_.content.size() + 2;
    std::string names = columns() + ", file_id, line";
    std::string values = "c0";
    for (std::size_t i = 1; i < cells; ++i)
        values += fmt::format(", c{}", i);
    if (shape_.copied_from >= 0) {
        names += fmt::format(", {}", shape_.copied_to);
        values += fmt::format(", c{}", shape_.copied_from);
    }
    sqlite::insert_rows(database_, fmt::format("{}({})", shape_.table, names), values, rows);
    new_.clear();
}

void RecordTable::forget()
{
    rows_ = {};
    knows_all_ = false;
    may_load_ = false;
}

} // namespace spindel::engine
