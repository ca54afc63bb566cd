#include "engine/join_same_calls.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/record_key.h"
#include "engine/same_calls.h"

namespace spindel::engine {

namespace {

using std::chrono::seconds;

/// A record that has joined a call.
struct Second {
    ToldCall told;
    bool is_whole = false; // it can be a call of its own again
};

/// A record of the calls between two numbers, of one kind.
struct Member {
    ToldCall told;
    std::optional<std::int64_t> row; // of the table `call`; none of a record that has joined one
    std::int64_t file = 0;
    std::string under;                // key of the call that it has joined
    std::vector<std::size_t> fixed{}; // records that go where it goes, by their places
};

struct Numbers {
    std::int64_t caller = 0, callee = 0, kind = 0;

    friend bool operator==(const Numbers&, const Numbers&) = default;
};

/// Finds out what is to be changed while the calls are read, and changes it afterwards.
class Joining {
public:
    Joining(sqlite::Database& database, std::int64_t last_known)
        : database_(database), last_known_(last_known)
    {
        load_seconds();
    }

    JoinedCalls run()
    {
        auto row = database_.prepare(
            "SELECT caller_id, callee_id, call.kind, call.row_id, source.name, record_id, time,"
            " duration_s, same_call_seconds, file_id FROM call JOIN source USING (source_id)"
            " JOIN import_file USING (file_id) ORDER BY caller_id, callee_id, call.kind");
        while (row.step()) {
            const Numbers numbers{row.integer(0), row.integer(1), row.integer(2)};
            if (numbers != numbers_) finish_numbers();
            numbers_ = numbers;
            take(row);
        }
        finish_numbers();
        promote_all();
        demote_all();
        move_all();
        result_.parted = std::ssize(promoted_);
        result_.has_changed = !promoted_.empty() || !demoted_.empty() || !moved_.empty();
        return std::move(result_);
    }

private:
    struct Promoted {
        ToldCall told;
        Numbers numbers;
    };
    struct Demoted {
        std::int64_t row;
        ToldCall first;
    };
    struct Moved {
        ToldCall told, first;
    };

    void load_seconds()
    {
        auto row = database_.prepare(
            "SELECT first_source, first_record_id, source, record_id, time, duration_s,"
            " same_call_seconds, caller_country IS NOT NULL FROM second_source"
            " JOIN import_file USING (file_id) ORDER BY source, record_id");
        while (row.step()) {
            Second second;
            second.told = told(row, 2);
            second.is_whole = row.integer(7) != 0;
            by_first_[record_key(row.text(0), row.text(1))].push_back(seconds_.size());
            keys_.insert(record_key(row.text(2), row.text(3)));
            seconds_.push_back(std::move(second));
        }
    }

    /// @param at the column of the source, before those of key, time, duration and tolerance
    static ToldCall told(const sqlite::Statement& row, int at)
    {
        return {std::string(row.text(at)),          std::string(row.text(at + 1)),
                Time{seconds{row.integer(at + 2)}}, row.optional_integer(at + 3),
                seconds{row.integer(at + 4)},       {}};
    }

    void take(const sqlite::Statement& row)
    {
        Member member{told(row, 4), row.integer(3), row.integer(9), {}};
        const auto key = record_key(member.told.source, member.told.record_id);
        has_new_ = has_new_ || *member.row > last_known_;
        if (keys_.contains(key)) return; // told twice over by a graph: left as it is
        std::vector<Member> joined;
        if (const auto at = by_first_.find(key); at != by_first_.end()) {
            for (const auto place : at->second) {
                const auto& second = seconds_[place];
                if (second.is_whole) {
                    joined.push_back({second.told, {}, 0, key});
                } else {
                    member.told.also_told_by.push_back(second.told.source);
                    member.fixed.push_back(place);
                }
            }
        }
        members_.push_back(std::move(member));
        std::ranges::move(joined, std::back_inserter(members_));
    }

    void finish_numbers()
    {
        if (has_new_) join_members();
        members_.clear();
        has_new_ = false;
    }

    void join_members()
    {
        std::vector<ToldCall> records;
        records.reserve(members_.size());
        for (const auto& member : members_)
            records.push_back(member.told);
        const auto first = same_calls(records);
        std::map<std::size_t, std::vector<std::size_t>> groups;
        for (std::size_t i = 0; i < first.size(); ++i) {
            change(members_[i], members_[first[i]]);
            groups[first[i]].push_back(i);
        }
        for (const auto& [place, group] : groups)
            count_new(group);
    }

    void change(const Member& member, const Member& first)
    {
        if (&member == &first) {
            if (!member.row) promoted_.push_back({member.told, numbers_});
            return;
        }
        if (member.row)
            demoted_.push_back({*member.row, first.told});
        else if (member.under != record_key(first.told.source, first.told.record_id))
            moved_.push_back({member.told, first.told});
        for (const auto place : member.fixed)
            moved_.push_back({seconds_[place].told, first.told});
    }

    /// Of a call that only new records tell, one is the call.
    void count_new(const std::vector<std::size_t>& group)
    {
        const auto is_new = [this](std::size_t at) {
            return members_[at].row && *members_[at].row > last_known_;
        };
        const bool is_known = !std::ranges::all_of(group, is_new);
        bool is_counted = is_known;
        for (const auto at : group) {
            if (!is_new(at)) continue;
            if (is_counted) ++result_.new_by_file[members_[at].file];
            is_counted = true;
        }
    }

    void promote_all()
    {
        auto add = database_.prepare(
            "INSERT INTO call(source_id, record_id, time, caller_id, callee_id, duration_s, kind,"
            " caller_country, callee_country, caller_device_id, callee_device_id, grade, file_id,"
            " line) SELECT source_id, record_id, time, ?3, ?4, duration_s, ?5, caller_country,"
            " callee_country, caller_device_id, callee_device_id, grade, file_id, line"
            " FROM second_source JOIN source ON name = source"
            " WHERE source = ?1 AND record_id = ?2");
        auto remove =
            database_.prepare("DELETE FROM second_source WHERE source = ?1 AND record_id = ?2");
        for (const auto& [told, numbers] : promoted_) {
            add.bind(1, told.source).bind(2, told.record_id).bind(3, numbers.caller);
            add.bind(4, numbers.callee).bind(5, numbers.kind).run();
            remove.bind(1, told.source).bind(2, told.record_id).run();
        }
    }

    void demote_all()
    {
        auto add = database_.prepare(
            "INSERT INTO second_source(source, record_id, first_source, first_record_id, time,"
            " duration_s, file_id, line, caller_country, callee_country, caller_device_id,"
            " callee_device_id, grade) SELECT name, record_id, ?2, ?3, time, duration_s, file_id,"
            " line, caller_country, callee_country, caller_device_id, callee_device_id, grade"
            " FROM call JOIN source USING (source_id) WHERE row_id = ?1");
        auto remove = database_.prepare("DELETE FROM call WHERE row_id = ?1");
        for (const auto& [row, first] : demoted_) {
            add.bind(1, row).bind(2, first.source).bind(3, first.record_id).run();
            remove.bind(1, row).run();
        }
    }

    void move_all()
    {
        auto write = database_.prepare("UPDATE second_source SET first_source = ?3,"
                                       " first_record_id = ?4"
                                       " WHERE source = ?1 AND record_id = ?2");
        for (const auto& [told, first] : moved_) {
            write.bind(1, told.source).bind(2, told.record_id);
            write.bind(3, first.source).bind(4, first.record_id).run();
        }
    }

    sqlite::Database& database_;
    std::int64_t last_known_;
    std::vector<Second> seconds_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_first_; // places in seconds_
    std::set<std::string> keys_;                                         // of seconds_
    Numbers numbers_;
    std::vector<Member> members_; // between numbers_
    bool has_new_ = false;
    std::vector<Promoted> promoted_;
    std::vector<Demoted> demoted_;
    std::vector<Moved> moved_;
    JoinedCalls result_;
};

} // namespace

JoinedCalls join_same_calls(sqlite::Database& database, std::int64_t last_known)
{
    return Joining(database, last_known).run();
}

} // namespace spindel::engine
