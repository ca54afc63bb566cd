#include "engine/same_calls.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace spindel::engine {

namespace {

using std::chrono::seconds;

std::string key_of(std::string_view source, std::string_view record_id)
{
    return std::string(source) + '\0' + std::string(record_id);
}

seconds difference(const ToldCall& a, const ToldCall& b)
{
    return std::chrono::abs(a.time - b.time);
}

std::int64_t length_difference(const ToldCall& a, const ToldCall& b)
{
    return std::abs(a.duration_s.value_or(0) - b.duration_s.value_or(0));
}

bool is_near(const ToldCall& a, const ToldCall& b)
{
    if (a.source == b.source || a.duration_s.has_value() != b.duration_s.has_value()) return false;
    const auto tolerance = std::max(a.tolerance, b.tolerance);
    return tolerance > seconds{0} && difference(a, b) <= tolerance &&
           length_difference(a, b) <= tolerance.count();
}

/// Records that were joined so far.
struct Group {
    std::vector<const ToldCall*> records;
    std::vector<std::size_t> places; // of the records in their order
    std::set<std::string> sources;
};

bool may_join(const Group& a, const Group& b)
{
    const bool is_told_twice = std::ranges::any_of(
        b.sources, [&a](const std::string& source) { return a.sources.contains(source); });
    if (is_told_twice) return false;
    return std::ranges::all_of(a.records, [&b](const ToldCall* one) {
        return std::ranges::all_of(b.records,
                                   [one](const ToldCall* other) { return is_near(*one, *other); });
    });
}

/// Places of the records in the order of time, source and key.
std::vector<std::size_t> in_order(std::span<const ToldCall> records)
{
    std::vector<std::size_t> order(records.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t at) {
        const auto& record = records[at];
        return std::tie(record.time, record.source, record.record_id);
    });
    return order;
}

/// Pairs of near records, the nearest first; each by its places in the order.
std::vector<std::pair<std::size_t, std::size_t>> near_pairs(std::span<const ToldCall> records,
                                                            const std::vector<std::size_t>& order)
{
    seconds widest{0};
    for (const auto& record : records)
        widest = std::max(widest, record.tolerance);
    std::vector<std::tuple<seconds, std::int64_t, std::size_t, std::size_t>> near;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto& a = records[order[i]];
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const auto& b = records[order[j]];
            if (difference(a, b) > widest) break;
            if (is_near(a, b)) near.emplace_back(difference(a, b), length_difference(a, b), i, j);
        }
    }
    std::ranges::sort(near);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    pairs.reserve(near.size());
    for (const auto& [apart, longer, i, j] : near)
        pairs.emplace_back(i, j);
    return pairs;
}

} // namespace

std::vector<std::size_t> same_calls(std::span<const ToldCall> records)
{
    const auto order = in_order(records);
    std::vector<Group> groups(order.size());
    std::vector<std::size_t> group_of(order.size());
    std::iota(group_of.begin(), group_of.end(), std::size_t{0});
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto& record = records[order[i]];
        groups[i].records = {&record};
        groups[i].places = {i};
        groups[i].sources = {record.also_told_by.begin(), record.also_told_by.end()};
        groups[i].sources.insert(record.source);
    }
    for (const auto& [i, j] : near_pairs(records, order)) {
        const auto to = std::min(group_of[i], group_of[j]);
        const auto from = std::max(group_of[i], group_of[j]);
        if (to == from || !may_join(groups[to], groups[from])) continue;
        for (const auto place : groups[from].places)
            group_of[place] = to;
        std::ranges::copy(groups[from].places, std::back_inserter(groups[to].places));
        std::ranges::copy(groups[from].records, std::back_inserter(groups[to].records));
        groups[to].sources.merge(groups[from].sources);
    }
    std::vector<std::size_t> first(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        first[order[i]] = order[group_of[i]]; // a group is the place of its first in the order
    return first;
}

namespace {

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
            by_first_[key_of(row.text(0), row.text(1))].push_back(seconds_.size());
            keys_.insert(key_of(row.text(2), row.text(3)));
            seconds_.push_back(std::move(second));
        }
    }

    /// @param at the column of the source, before those of key, time, duration and tolerance
    static ToldCall told(const sqlite::Statement& row, int at)
    {
        return {std::string(row.text(at)),
                std::string(row.text(at + 1)),
                Time{seconds{row.integer(at + 2)}},
                row.optional_integer(at + 3),
                seconds{row.integer(at + 4)},
                {}};
    }

    void take(const sqlite::Statement& row)
    {
        Member member{told(row, 4), row.integer(3), row.integer(9), {}};
        const auto key = key_of(member.told.source, member.told.record_id);
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
        else if (member.under != key_of(first.told.source, first.told.record_id))
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

JoinedRecords::JoinedRecords(const sqlite::Database& database)
{
    auto row = database.prepare(
        "SELECT second.source, second.record_id, second.time, second.duration_s, caller.text,"
        " callee.text, call.kind, second.caller_country, second.callee_country,"
        " caller_device.text, callee_device.text, second.grade"
        " FROM second_source second JOIN source ON name = first_source"
        " JOIN call ON call.source_id = source.source_id AND call.record_id = first_record_id"
        " JOIN identifier caller ON caller.identifier_id = caller_id"
        " JOIN identifier callee ON callee.identifier_id = callee_id"
        " LEFT JOIN identifier caller_device"
        " ON caller_device.identifier_id = second.caller_device_id"
        " LEFT JOIN identifier callee_device"
        " ON callee_device.identifier_id = second.callee_device_id");
    while (row.step()) {
        Joined joined{{}, !row.is_null(7)};
        auto& call = joined.call;
        call.source = row.text(0);
        call.record_id = row.text(1);
        call.time = Time{seconds{row.integer(2)}};
        call.duration_s = row.optional_integer(3);
        call.caller_id = row.text(4);
        call.callee_id = row.text(5);
        call.kind = static_cast<CallKind>(row.integer(6));
        if (joined.is_whole) {
            call.caller_country = Country::parse(row.text(7)).value_or(Country());
            call.callee_country = Country::parse(row.text(8)).value_or(Country());
            if (!row.is_null(9)) call.caller_device_id = row.text(9);
            if (!row.is_null(10)) call.callee_device_id = row.text(10);
            call.grade = Grade::parse(row.text(11)).value_or(Grade());
        }
        by_key_.emplace(key_of(call.source, call.record_id), std::move(joined));
    }
}

std::optional<Outcome> JoinedRecords::outcome_of(const CallRecord& call) const
{
    if (by_key_.empty()) return {};
    const auto known = by_key_.find(key_of(call.source, call.record_id));
    if (known == by_key_.end()) return {};
    auto told = call;
    if (!known->second.is_whole) {
        told.caller_country = told.callee_country = {};
        told.caller_device_id.clear();
        told.callee_device_id.clear();
        told.grade = {};
    }
    return told == known->second.call ? Outcome::duplicate : Outcome::conflict;
}

} // namespace spindel::engine
