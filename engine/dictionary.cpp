#include "engine/dictionary.h"

#include <array>
#include <span>

#include "engine/row_cells.h"
#include "engine/source_ref.h"
#include "engine/sqlite_rows.h"

namespace spindel::engine {

namespace {

// After so many queries, for this share of all identifiers, it is quicker to read all.
constexpr std::int64_t kFewQueries = 1000;
constexpr std::int64_t kShareOfQueries = 64;

/// New identifiers as rows: row, kind, text.
class NewIdentifiers : public sqlite::RowSource {
public:
    NewIdentifiers(const ByteSet& identifiers, const std::vector<std::int64_t>& rows,
                   const std::vector<std::uint32_t>& items)
        : identifiers_(identifiers), rows_(rows), items_(items)
    {
    }

    bool next() override
    {
        if (at_ == items_.size()) return false;
        const auto item = items_[at_++];
        RowReader reader(identifiers_[item]);
        cells_[0] = rows_[item];
        cells_[1] = reader.next();
        cells_[2] = reader.next();
        return true;
    }
    std::span<const RowCell> cells() const override { return cells_; }

private:
    const ByteSet& identifiers_;
    const std::vector<std::int64_t>& rows_;
    const std::vector<std::uint32_t>& items_;
    std::size_t at_ = 0;
    std::array<RowCell, 3> cells_;
};

} // namespace

Dictionary::Dictionary(sqlite::Database& database)
    : database_(database),
      find_source_(database.prepare("SELECT source_id FROM source WHERE name = ?1")),
      add_source_(database.prepare("INSERT INTO source(name, jurisdiction) VALUES (?1, ?2)")),
      find_identifier_(
          database.prepare("SELECT identifier_id FROM identifier WHERE kind = ?1 AND text = ?2")),
      next_row_(database.integer("SELECT ifnull(max(identifier_id), 0) + 1 FROM identifier")),
      knows_all_(next_row_ == 1)
{
}

std::int64_t Dictionary::source(std::string_view name)
{
    if (const auto known = sources_.find(name); known != sources_.end()) return known->second;
    std::int64_t row = 0;
    if (find_source_.bind(1, name).step()) row = find_source_.integer(0);
    find_source_.reset();
    if (row == 0) {
        add_source_.bind(1, name).bind(2, jurisdiction(name)).run();
        row = database_.last_row_id();
    }
    return sources_.emplace(name, row).first->second;
}

std::int64_t Dictionary::known_source(std::string_view name) const
{
    const auto known = sources_.find(name);
    return known == sources_.end() ? 0 : known->second;
}

void Dictionary::announce(EntityKind kind, std::string_view text)
{
    identifiers_.prefetch(key_of(kind, text));
}

std::string_view Dictionary::key_of(EntityKind kind, std::string_view text)
{
    key_.clear();
    RowWriter writer(key_);
    writer.number(static_cast<std::int64_t>(kind));
    writer.text(text);
    return key_;
}

std::int64_t Dictionary::identifier(EntityKind kind, std::string_view text)
{
    const auto key = key_of(kind, text);
    if (const auto known = identifiers_.find(key)) return rows_[*known];
    if (!knows_all_) {
        if (++asked_ > kFewQueries + next_row_ / kShareOfQueries) {
            load_all();
            return identifier(kind, text);
        }
        if (const auto row = stored_row(kind, text); row != 0) {
            remember(kind, text, row);
            return row;
        }
    }
    new_.push_back(identifiers_.size());
    remember(kind, text, next_row_);
    return next_row_++;
}

/// 0 where the case has none.
std::int64_t Dictionary::stored_row(EntityKind kind, std::string_view text)
{
    std::int64_t row = 0;
    if (find_identifier_.bind(1, static_cast<std::int64_t>(kind)).bind(2, text).step()) {
        row = find_identifier_.integer(0);
    }
    find_identifier_.reset();
    return row;
}

void Dictionary::remember(EntityKind kind, std::string_view text, std::int64_t row)
{
    const auto key = key_of(kind, text);
    identifiers_.add(key, key.size());
    rows_.push_back(row);
}

void Dictionary::load_all()
{
    auto row = database_.prepare("SELECT kind, text, identifier_id FROM identifier");
    while (row.step()) {
        const auto kind = static_cast<EntityKind>(row.integer(0));
        if (!identifiers_.find(key_of(kind, row.text(1)))) {
            remember(kind, row.text(1), row.integer(2));
        }
    }
    knows_all_ = true;
}

void Dictionary::take_back()
{
    while (identifiers_.size() > kept_) {
        if (!new_.empty() && new_.back() + 1 == identifiers_.size()) {
            new_.pop_back();
            --next_row_;
        }
        identifiers_.remove_last(identifiers_[identifiers_.size() - 1].size());
        rows_.pop_back();
    }
}

void Dictionary::flush()
{
    NewIdentifiers rows(identifiers_, rows_, new_);
    sqlite::insert_rows(database_, "identifier(identifier_id, kind, text)", "c0, c1, c2", rows);
    new_.clear();
    keep();
}

} // namespace spindel::engine
