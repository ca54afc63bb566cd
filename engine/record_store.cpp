#include "engine/record_store.h"

#include <optional>
#include <string>

#include "engine/record_cells.h"
#include "engine/row_cells.h"

namespace spindel::engine {

namespace {

// Of rows and identifiers; sorting the rows and SQLite take a third as much again.
constexpr std::size_t kMostBytes = std::size_t{900} << 20U;
constexpr std::uint32_t kRowsBetweenChecks = 4096;

/// Writes the cells of one row, one after the other.
class Row {
public:
    Row(std::string& bytes, Dictionary& dictionary)
        : bytes_(bytes), writer_(bytes), dictionary_(dictionary)
    {
        bytes.clear();
    }

    /// The bytes of the first two cells.
    std::size_t key_size() const { return key_size_; }

    Row& number(std::int64_t value)
    {
        writer_.number(value);
        return end_cell();
    }
    Row& number(std::optional<std::int64_t> value) { return value ? number(*value) : none(); }
    Row& time(std::optional<Time> time)
    {
        if (!time) return none();
        return number(static_cast<std::int64_t>(time->time_since_epoch().count()));
    }
    template <typename Enum>
    Row& kind(Enum value)
    {
        return number(static_cast<std::int64_t>(value));
    }
    Row& text(std::string_view text)
    {
        writer_.text(text);
        return end_cell();
    }
    Row& grade(Grade grade) { return text(grade.text()); }
    Row& source(std::string_view name) { return number(dictionary_.source(name)); }
    /// An empty identifier is absent.
    Row& identifier(EntityKind kind, std::string_view text)
    {
        return text.empty() ? none() : number(dictionary_.identifier(kind, text));
    }

private:
    Row& none()
    {
        writer_.none();
        return end_cell();
    }
    Row& end_cell()
    {
        if (++cells_ == 2) key_size_ = bytes_.size();
        return *this;
    }

    std::string& bytes_;
    RowWriter writer_;
    Dictionary& dictionary_;
    int cells_ = 0;
    std::size_t key_size_ = 0;
};

/// Takes the cells of a row that will be written soon.
class Announcement {
public:
    Announcement(std::string& key, Dictionary& dictionary, const RecordTable& table)
        : key_(key), writer_(key), dictionary_(dictionary), table_(table)
    {
        key_.clear();
    }

    Announcement& number(std::int64_t value)
    {
        if (cells_ < 2) writer_.number(value);
        return end_cell();
    }
    Announcement& number(std::optional<std::int64_t> /*value*/) { return end_cell(); }
    Announcement& time(std::optional<Time> time)
    {
        return time ? number(static_cast<std::int64_t>(time->time_since_epoch().count()))
                    : end_cell();
    }
    template <typename Enum>
    Announcement& kind(Enum /*value*/)
    {
        return end_cell();
    }
    Announcement& text(std::string_view text)
    {
        if (cells_ < 2) writer_.text(text);
        return end_cell();
    }
    Announcement& grade(Grade /*grade*/) { return end_cell(); }
    Announcement& source(std::string_view name) { return number(dictionary_.known_source(name)); }
    Announcement& identifier(EntityKind kind, std::string_view text)
    {
        if (!text.empty()) dictionary_.announce(kind, text);
        return end_cell();
    }

private:
    Announcement& end_cell()
    {
        if (++cells_ == 2) table_.announce(key_);
        return *this;
    }

    std::string& key_;
    RowWriter writer_;
    Dictionary& dictionary_;
    const RecordTable& table_;
    int cells_ = 0;
};

} // namespace

RecordStore::RecordStore(sqlite::Database& database) : database_(database), dictionary_(database)
{
    for (const auto& shape : record_shapes())
        tables_.emplace_back(database, shape);
}

Outcome RecordStore::store(const Record& record, Origin origin)
{
    dictionary_.keep();
    Row row(row_, dictionary_);
    std::visit([&row](const auto& one) { put(row, one); }, record);
    const auto outcome = tables_[record.index()].store(row_, row.key_size(), origin);
    if (outcome == Outcome::stored) {
        keep_within_memory();
    } else if (outcome == Outcome::conflict) {
        const auto* actor = std::get_if<ActorRecord>(&record);
        if (actor != nullptr && actor->category == Category::victim) {
            victims_.emplace_back(dictionary_.source(actor->source),
                                  dictionary_.identifier(EntityKind::actor, actor->actor_id));
        }
        dictionary_.take_back(); // identifiers that only a refused row names are no nodes
    }
    return outcome;
}

void RecordStore::announce(const Record& record)
{
    Announcement announcement(announced_key_, dictionary_, tables_[record.index()]);
    std::visit([&announcement](const auto& one) { put(announcement, one); }, record);
}

void RecordStore::flush(const Progress& progress)
{
    dictionary_.flush();
    for (auto& table : tables_)
        table.flush(progress);
    mark_victims();
}

void RecordStore::mark_victims()
{
    auto mark = database_.prepare("UPDATE actor SET category = ?1"
                                  " WHERE source_id = ?2 AND actor_id = ?3");
    for (const auto& [source, actor] : victims_) {
        mark.bind(1, static_cast<std::int64_t>(Category::victim));
        mark.bind(2, source).bind(3, actor).run();
    }
    victims_.clear();
}

void RecordStore::keep_within_memory()
{
    if (until_check_++ % kRowsBetweenChecks != 0) return;
    std::size_t bytes = dictionary_.bytes();
    for (const auto& table : tables_)
        bytes += table.bytes();
    if (bytes < kMostBytes) return;
    flush();
    for (auto& table : tables_)
        table.forget();
}

} // namespace spindel::engine
