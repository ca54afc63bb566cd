/// Which identifier of a case is shown under which victim's label.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "engine/records.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// The victim in a label: "victim-3" of "victim-3/phone-1".
inline std::string_view victim_of(std::string_view label)
{
    return label.substr(0, label.find('/'));
}

/// True for "victim-3" of an actor, and "victim-3/phone-1" of any kind of identifier.
bool is_victim_label(std::string_view label, EntityKind kind);

/// The labels of a case, and the next free ones. A label once given stays.
class VictimLabelBook {
public:
    explicit VictimLabelBook(sqlite::Database& database);

    bool is_empty() const { return labels_.empty(); }
    std::optional<std::string> label(std::int64_t identifier) const;
    /// True where the identifier has a label, or is left alone.
    bool is_settled(std::int64_t identifier) const;
    /// True where any label names this victim.
    bool knows_victim(std::string_view victim) const { return victims_.contains(victim); }

    bool is_taken(std::string_view label) const { return taken_.contains(label); }

    /// @return false where the label belongs to another identifier.
    bool give(std::int64_t identifier, const std::string& label);
    /// The next of "victim-3/phone-1", "victim-3/phone-2" ... for the stem "victim-3/phone-".
    void give_next(std::int64_t identifier, const std::string& stem);
    /// True where no label names this victim, and no identifier of the case is called so.
    bool is_free(const std::string& victim);
    /// The next "victim-N" that is free.
    std::string next_victim();
    /// Gives an identifier no label this time.
    void leave_alone(std::int64_t identifier) { left_alone_.insert(identifier); }

private:
    void remember(std::int64_t identifier, const std::string& label);

    sqlite::Statement add_;
    sqlite::Statement find_;
    std::map<std::int64_t, std::string> labels_;
    std::set<std::string, std::less<>> taken_;
    std::set<std::string, std::less<>> victims_;
    std::set<std::int64_t> left_alone_;
    std::map<std::string, std::int64_t> last_; // by stem: where to look for a free number
};

} // namespace spindel::engine
