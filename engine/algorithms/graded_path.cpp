#include "engine/algorithms/graded_path.h"

#include <algorithm>
#include <stdexcept>

namespace spindel::engine {

namespace {

using Position = ContactSearch::Position;
/// Contacts by position, sorted.
using Positions = std::vector<Position>;

std::span<const Position> within(const Positions& sorted, ContactSearch::Range range)
{
    const auto first = std::ranges::lower_bound(sorted, range.begin);
    return {first, std::lower_bound(first, sorted.end(), range.end)};
}

/// The contacts found, by step, up to the first step that reaches the target.
std::vector<Positions> steps_to(const ContactSearch& search, NodeId target)
{
    std::vector<Positions> steps;
    bool reached = false;
    for (const Position at : search.found()) { // fewest steps first
        if (search.steps(at) > steps.size()) {
            if (reached) return steps;
            steps.emplace_back();
        }
        steps.back().push_back(at);
        reached = reached || search.contact(at).to == target;
    }
    if (!reached) steps.clear();
    return steps;
}

/// For each step, the contacts that the best walks take there: those into the target in fewest
/// steps and, of these, earliest. A contact on such a walk stands at the step that the search found
/// it at, or there would be a shorter one. Empty where the target was not found.
std::vector<Positions> best_steps(const ContactSearch& search, NodeId target)
{
    auto steps = steps_to(search, target);
    if (steps.empty()) return steps;
    auto& last = steps.back();
    std::erase_if(last, [&](Position at) { return search.contact(at).to != target; });
    const auto end = [&](Position at) { return search.contact(at).end(); };
    const Time arrival = end(*std::ranges::min_element(last, {}, end));
    std::erase_if(last, [&](Position at) { return end(at) != arrival; });
    std::ranges::sort(last);
    for (auto step = steps.size() - 1; step-- > 0;) {
        std::erase_if(steps[step], [&](Position at) {
            return within(steps[step + 1], search.following(at)).empty();
        });
        std::ranges::sort(steps[step]);
    }
    return steps;
}

/// The lowest ids step by step. Several contacts may share an id, so all that do are followed.
std::vector<std::uint32_t> lowest_ids(const ContactSearch& search,
                                      const std::vector<Positions>& steps)
{
    const auto id = [&](Position at) { return search.contact(at).id; };
    std::vector<std::uint32_t> ids;
    Positions candidates = steps.front();
    while (true) {
        const auto lowest = id(*std::ranges::min_element(candidates, {}, id));
        std::erase_if(candidates, [&](Position at) { return id(at) != lowest; });
        ids.push_back(lowest);
        if (ids.size() == steps.size()) return ids;
        Positions next;
        for (const Position at : candidates) {
            const auto followers = within(steps[ids.size()], search.following(at));
            next.insert(next.end(), followers.begin(), followers.end());
        }
        candidates = std::move(next);
    }
}

/// How many contacts each search looks at that the grades make necessary, all together.
std::uint64_t contacts_of_searches(std::span<const Contact> contacts)
{
    std::uint64_t total = 0;
    std::uint64_t before = 0;
    for (std::uint8_t weakness = 1; weakness <= 7; ++weakness) {
        const auto is_new = [&](const Contact& c) { return c.weakness == weakness; };
        const auto of_grade = std::ranges::count_if(contacts, is_new);
        before += static_cast<std::uint64_t>(of_grade);
        if (of_grade > 0) total += before;
    }
    return total;
}

} // namespace

std::optional<GradedPath> best_graded_path(std::span<const Contact> contacts, NodeId node_count,
                                           NodeId source, NodeId target,
                                           const GradedPathOptions& options)
{
    check_contacts(contacts, node_count);
    if (source >= node_count || target >= node_count) {
        throw std::invalid_argument("a path's end is outside the network");
    }
    if (source == target) return GradedPath{};
    const auto all_steps = contacts_of_searches(contacts);
    Steps steps_of_searches(options.progress, "time-respecting paths", all_steps);
    std::uint64_t searched = 0;
    std::size_t tried = 0;
    for (std::uint8_t weakness = 1; weakness <= 7; ++weakness) {
        std::vector<Contact> good_enough;
        std::ranges::copy_if(contacts, std::back_inserter(good_enough),
                             [&](const Contact& c) { return c.weakness <= weakness; });
        if (good_enough.size() == tried) continue; // nothing new of this grade
        tried = good_enough.size();
        ContactSearch search(good_enough, node_count, options.max_waiting);
        StepShare share(steps_of_searches, options.progress, tried);
        search.search_from(search.leaving(source), share.progress());
        share.finish();
        searched += tried;
        const auto steps = best_steps(search, target);
        if (steps.empty()) continue;
        steps_of_searches.add(all_steps - searched);
        return GradedPath{lowest_ids(search, steps), weakness};
    }
    return std::nullopt;
}

std::optional<GradedPath> static_path(std::span<const Contact> contacts, NodeId node_count,
                                      NodeId source, NodeId target,
                                      const GradedPathOptions& options)
{
    check_contacts(contacts, node_count);
    std::vector<Contact> timeless(contacts.begin(), contacts.end());
    for (auto& contact : timeless) {
        contact.time = Time{};
        contact.duration = std::chrono::seconds(0);
    }
    GradedPathOptions unlimited;
    unlimited.progress = options.progress;
    return best_graded_path(timeless, node_count, source, target, unlimited);
}

} // namespace spindel::engine
