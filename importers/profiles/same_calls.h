/// The same call told by two operators: a roaming phone's own and the one it visits.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <unordered_map>
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
    /// as long within the tolerance; the nearest one, of equals the first by key. A call that is
    /// there under its own key is told by nobody else.
    std::optional<CallKey> find(const engine::CallRecord& call) const;

    void add(const engine::CallRecord& call);

private:
    struct Known {
        engine::Time time;
        std::optional<std::int64_t> duration_s;
        CallKey key;
    };

    bool is_same(const Known& known, const engine::CallRecord& call) const;

    std::chrono::seconds tolerance_;
    std::unordered_map<std::string, std::vector<Known>> by_numbers_;
};

} // namespace spindel::importers::profiles
