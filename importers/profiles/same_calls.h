/// The same call told by two operators: a roaming phone's own and the one it visits.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/records.h"
#include "engine/sqlite.h"

namespace spindel::importers::profiles {

/// The key of a stored call.
struct CallKey {
    std::string source, record_id;

    friend auto operator<=>(const CallKey&, const CallKey&) = default;
};

/// All calls of a case, by their two numbers. Memory: about a hundred bytes a call.
class SameCalls {
public:
    /// @param tolerance how far clocks and durations of two operators may lie apart.
    SameCalls(const engine::sqlite::Database& database, std::chrono::seconds tolerance);

    /// The call of another source between the same numbers, of the same kind, that began and lasted
    /// as long within the tolerance, and that no other record of this source has joined: each
    /// source tells a call once. The nearest one, of equals the first by key. A call that is there
    /// under its own key is told by nobody else; one that has joined a call finds it again.
    std::optional<CallKey> find(const engine::CallRecord& call) const;

    void add(const engine::CallRecord& call);

    /// Keeps that a record of another source tells the call of this key.
    void join(const CallKey& first, const CallKey& second);

private:
    struct Known {
        engine::Time time;
        std::optional<std::int64_t> duration_s;
        CallKey key;
    };

    bool is_same(const Known& known, const engine::CallRecord& call) const;

    std::chrono::seconds tolerance_;
    std::unordered_map<std::string, std::vector<Known>> by_numbers_;
    std::map<CallKey, CallKey> first_of_; // the call that a record of another source has joined
    std::set<std::pair<CallKey, std::string>> told_; // calls, and sources that have joined them
};

} // namespace spindel::importers::profiles
