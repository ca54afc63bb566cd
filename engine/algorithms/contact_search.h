/// Breadth-first search over dated contacts: the one step inside every time-respecting path.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/ids.h"
#include "engine/progress.h"
#include "engine/time.h"

namespace spindel::engine {

/// Something that can pass from one node to another: it leaves at `time`, is there at `end()`.
struct Contact {
    NodeId from = 0;
    NodeId to = 0;
    Time time{};
    std::chrono::seconds duration{0};
    std::uint32_t id = 0;      // of its record, for the witness
    std::uint8_t weakness = 1; // 1 (best graded) to 7 (ungraded), as Grade::weakness says

    Time end() const { return time + duration; }
    friend bool operator==(const Contact&, const Contact&) = default;
};

/// @throws std::invalid_argument where an end is not below `node_count`, a duration is negative or
///         a weakness is not in [1, 7].
void check_contacts(std::span<const Contact> contacts, NodeId node_count);

/// Finds which contacts can be the last of a time-respecting walk, and in how few steps.
///
/// A contact can follow another that ends where it starts, no earlier than that one's end and, with
/// a waiting limit, no later than the limit after it. Works on contacts, not nodes, so contacts
/// without duration chain within one second in any order, and waiting limits are exact. Contacts of
/// a node with itself carry nothing and are left out. Contacts are named by their position in the
/// order (from, time, id). Time O(m log m) for all searches together: each contact is found once.
class ContactSearch {
public:
    using Position = std::uint32_t;
    static constexpr Position kNone = 0xffffffffU;
    struct Range {
        Position begin;
        Position end;
    };

    ContactSearch(std::span<const Contact> contacts, NodeId node_count,
                  std::optional<std::chrono::seconds> max_waiting);

    /// Walks on from the contacts of a range that were not found before, as first steps.
    void search_from(Range first_steps, const Progress& progress);
    /// Reports that no more searches follow.
    void say_done(const Progress& progress) const;

    /// All contacts that leave a node.
    Range leaving(NodeId v) const { return {row_[v], row_[v + 1]}; }
    /// The contacts that can follow one.
    Range following(Position contact) const;

    const Contact& contact(Position at) const { return contacts_[at]; }
    std::size_t contact_count() const { return contacts_.size(); }
    /// The contacts found, in the order in which they were; fewest steps first in each search.
    std::span<const Position> found() const { return found_; }
    /// The steps of the shortest walk that ends with a found contact.
    std::uint32_t steps(Position at) const { return steps_[at]; }
    /// The contact before it on that walk; none before the first.
    Position previous(Position at) const { return previous_[at]; }
    /// The contacts of that walk, in order.
    std::vector<Position> walk_to(Position at) const;

private:
    void find_all(Range range, Position after);
    Position next_unfound(Position at);

    std::vector<Contact> contacts_;
    NodeMap<Position> row_;
    std::optional<std::chrono::seconds> max_waiting_;
    std::vector<std::uint32_t> steps_;
    std::vector<Position> previous_;
    std::vector<Position> skip_; // at or after each position, closer to the next not found
    std::vector<Position> found_;
};

} // namespace spindel::engine
