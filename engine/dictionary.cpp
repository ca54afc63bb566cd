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

/// New identifiers as rows: kind, text, row.
class NewIdentifiers : public sqlite::RowSource {
public:
    NewIdentifiers(const ByteSet& identifiers, const std::vector<ByteSet::Place>& items)
        : identifiers_(identifiers), items_(items)
    {
    }

    bool next() override
    {
        if (at_ == items_.size()) return false;
        RowReader reader(identifiers_[items_[at_++]]);
        for (auto& cell : cells_)
            cell = reader.next();
        return true;
    }
    std::span<const RowCell> cells() const override { return cells_; }

private:
    const ByteSet& identifiers_;
    const std::vector<ByteSet::Place>& items_;
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
    identifiers_.prefetch_key(key_of(kind, text));
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
    if (const auto known = identifiers_.find(key)) {
        RowReader reader(identifiers_[*known].substr(key.size()));
        return std::get<std::int64_t>(reader.next());
    }
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
    made_.push_back(remember(kind, text, next_row_));
    new_.push_back(made_.back());
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

ByteSet::Place Dictionary::remember(EntityKind kind, std::string_view text, std::int64_t row)
{
    const auto key_size = key_of(kind, text).size();
    RowWriter(key_).number(row);
    return identifiers_.add(key_, key_size);
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
    for (; !made_.empty(); made_.pop_back()) {
        const auto last = made_.back();
        identifiers_.remove_last(last, size_of_cells(identifiers_[last], 2));
        new_.pop_back();
        --next_row_;
    }
}

void Dictionary::flush()
{
    NewIdentifiers rows(identifiers_, new_);
    sqlite::insert_rows(database_, "identifier(kind, text, identifier_id)", "c0, c1, c2", rows);
    new_.clear();
    keep();
}

} // namespace spindel::engine
