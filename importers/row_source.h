/// What a reader of any format yields: rows of cells under the record contract's columns.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/records.h"
#include "importers/remark.h"
#include "importers/row_check.h"

namespace spindel::importers {

/// How a row gets its record_id.
enum class RowKey : std::uint8_t {
    own,         // the format names the record uniquely: the cell record_id says
    own_or_content, // the same, unless another record has that name already: then as content
    content,     // equal rows are one record, in whatever file
    content_each // equal rows of one file are several records, in order; met again they are the
                 // same
};

/// One row. Cells that are not set are empty; the same checks follow as for rows of a record set.
struct SourceRow {
    engine::RecordKind kind = engine::RecordKind::actor;
    std::int64_t line = 0; // where it begins, from 1
    RowKey key = RowKey::content_each;
    std::vector<std::pair<std::string_view, std::string>> cells; // column, value
    std::optional<Fault> fault; // of a cell that could not be mapped, and stands as it came
    std::string text;           // what came, masked, where no cells could be made of it

    void set(std::string_view column, std::string_view value)
    {
        if (!value.empty()) cells.emplace_back(column, value);
    }

    std::string_view cell(std::string_view column) const
    {
        for (const auto& [name, value] : cells) {
            if (name == column) return value;
        }
        return {};
    }

    /// Notes what is wrong with a column's cell; the first fault counts.
    void refuse(std::string_view column, std::string_view reason, std::string_view value)
    {
        if (!fault)
            fault = Fault{0, std::string(column), std::string(reason), engine::shown(value)};
    }
};

/// A file that yields rows of any kinds, one at a time, in the order of their lines in each kind.
class RowSource {
public:
    virtual ~RowSource() = default;

    /// @return false at the end. @throws engine::InputError where the file is no longer what it
    /// should be.
    virtual bool next(SourceRow& row) = 0;

    virtual std::uint64_t bytes_read() const = 0;

    /// Whether identifiers that are not marked as pseudonyms are raw ones: without a key such rows
    /// are refused.
    virtual bool has_raw_identifiers() const = 0;

    /// The kind under which the file stands even where it yields no row.
    virtual engine::RecordKind main_kind() const = 0;

    /// Where cells of a column come from: number, from 1, and name of the file's own column; 0 and
    /// the contract's name where it has none.
    virtual std::pair<std::size_t, std::string> origin(std::string_view column) const
    {
        return {0, std::string(column)};
    }

    /// What the file states and no record holds: the format's own names, and how often.
    const std::map<std::string, std::int64_t, std::less<>>& not_taken() const { return not_taken_; }

    /// How many entries of a statement are no payments as yet: pending, expected, for information.
    std::int64_t not_booked() const { return not_booked_; }

    /// What is doubtful about the file as a whole: the first ones, and how many there are in all.
    const std::vector<Remark>& remarks() const { return remarks_; }
    std::int64_t remark_count() const { return remark_count_; }

protected:
    void leave(std::string_view name) { ++not_taken_[std::string(name)]; }

    /// Says a doubt in a line of the report, and counts it under a name in the log.
    void doubt(std::int64_t line, std::string_view name, std::string text)
    {
        leave(name);
        if (++remark_count_ <= kMostRemarks) remarks_.push_back({line, std::move(text)});
    }

    void leave_unbooked(std::string_view name)
    {
        ++not_booked_;
        leave(name);
    }

private:
    static constexpr std::int64_t kMostRemarks = 100;

    std::map<std::string, std::int64_t, std::less<>> not_taken_;
    std::int64_t not_booked_ = 0;
    std::vector<Remark> remarks_;
    std::int64_t remark_count_ = 0;
};

/// A source that makes rows piece by piece of its file.
class QueuedRows : public RowSource {
public:
    bool next(SourceRow& row) override
    {
        while (rows_.empty()) {
            if (!read_more() && rows_.empty()) return false; // its last row may come at the end
        }
        row = std::move(rows_.front());
        rows_.pop_front();
        return true;
    }

protected:
    /// Reads on and adds the rows that it finds. @return false at the file's end.
    virtual bool read_more() = 0;

    void add(SourceRow row) { rows_.push_back(std::move(row)); }

    /// Adds a row unless the file has yielded the same cells before.
    void add_once(SourceRow row)
    {
        std::string all(1, static_cast<char>(row.kind));
        for (const auto& [column, value] : row.cells)
            all.append(column).append(1, '\0').append(value).append(1, '\0');
        if (is_first(std::move(all))) add(std::move(row));
    }

    /// False where the same was asked before.
    bool is_first(std::string what)
    {
        return seen_.size() >= kMostSeen || seen_.insert(std::move(what)).second;
    }

private:
    static constexpr std::size_t kMostSeen = 1'000'000;

    std::deque<SourceRow> rows_;
    std::unordered_set<std::string> seen_;
};

} // namespace spindel::importers
