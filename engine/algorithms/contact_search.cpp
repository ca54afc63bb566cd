#include "engine/algorithms/contact_search.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <tuple>

namespace spindel::engine {

namespace {

constexpr std::string_view kStage = "time-respecting paths";
constexpr std::size_t kReported = 4096; // contacts between two reports

} // namespace

void check_contacts(std::span<const Contact> contacts, NodeId node_count)
{
    for (const auto& contact : contacts) {
        if (contact.from >= node_count || contact.to >= node_count) {
            throw std::invalid_argument("a contact leads outside the network");
        }
        if (contact.duration.count() < 0) {
            throw std::invalid_argument("a contact ends before it starts");
        }
        if (contact.weakness < 1 || contact.weakness > 7) {
            throw std::invalid_argument("a weakness is not in [1, 7]");
        }
    }
}

ContactSearch::ContactSearch(std::span<const Contact> contacts, NodeId node_count,
                             std::optional<std::chrono::seconds> max_waiting)
    : row_(node_count + std::size_t{1}, 0), max_waiting_(max_waiting)
{
    std::ranges::copy_if(contacts, std::back_inserter(contacts_),
                         [](const Contact& contact) { return contact.from != contact.to; });
    const auto order = [](const Contact& c) {
        return std::tuple(c.from, c.time, c.id, c.to, c.duration, c.weakness);
    };
    std::ranges::sort(contacts_, {}, order);
    for (const auto& contact : contacts_)
        ++row_[contact.from + 1];
    std::partial_sum(row_.begin(), row_.end(), row_.begin());
    steps_.assign(contacts_.size(), 0);
    previous_.assign(contacts_.size(), kNone);
    skip_.resize(contacts_.size() + 1);
    std::iota(skip_.begin(), skip_.end(), Position{0});
}

void ContactSearch::search_from(Range first_steps, const Progress& progress)
{
    std::size_t next = found_.size();
    find_all(first_steps, kNone);
    for (; next < found_.size(); ++next) {
        if (next % kReported == 0) progress.at(kStage, next, contacts_.size());
        progress.check();
        const Position at = found_[next];
        find_all(following(at), at);
    }
}

void ContactSearch::say_done(const Progress& progress) const
{
    progress.at(kStage, contacts_.size(), contacts_.size());
}

ContactSearch::Range ContactSearch::following(Position contact) const
{
    const auto [begin, end] = leaving(contacts_[contact].to);
    const Time arrival = contacts_[contact].end();
    const std::span row(contacts_.begin() + begin, contacts_.begin() + end);
    const auto first = std::ranges::lower_bound(row, arrival, {}, &Contact::time);
    const auto last =
        max_waiting_
            ? std::ranges::upper_bound(first, row.end(), *max_waiting_, {},
                                       [&](const Contact& later) { return later.time - arrival; })
            : row.end();
    return {begin + static_cast<Position>(first - row.begin()),
            begin + static_cast<Position>(last - row.begin())};
}

std::vector<ContactSearch::Position> ContactSearch::walk_to(Position at) const
{
    std::vector<Position> walk;
    for (; at != kNone; at = previous_[at])
        walk.push_back(at);
    std::ranges::reverse(walk);
    return walk;
}

void ContactSearch::find_all(Range range, Position after)
{
    for (auto at = next_unfound(range.begin); at < range.end; at = next_unfound(at)) {
        steps_[at] = after == kNone ? 1 : steps_[after] + 1;
        previous_[at] = after;
        skip_[at] = at + 1;
        found_.push_back(at);
    }
}

ContactSearch::Position ContactSearch::next_unfound(Position at)
{
    while (skip_[at] != at) {
        skip_[at] = skip_[skip_[at]]; // halves the way for the next who asks
        at = skip_[at];
    }
    return at;
}

} // namespace spindel::engine
