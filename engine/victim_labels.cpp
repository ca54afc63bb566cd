#include "engine/victim_labels.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/records.h"

namespace spindel::engine {

namespace {

constexpr std::string_view kPrefix = "victim-";

/// An identifier without a label, and the label of the victim (or of its phone) that leads to it.
struct Unlabelled {
    std::int64_t identifier = 0;
    std::string text_or_owner;
};

// Each gives identifiers that have no label yet with their owner's label, in the order of records.
struct Attribution {
    EntityKind kind;
    std::string_view sql;
};
constexpr std::array kAttributions = std::to_array<Attribution>({
    {EntityKind::phone, "SELECT phone_id, label FROM phone JOIN victim_label v"
                        " ON v.identifier_id = actor_id ORDER BY row_id"},
    {EntityKind::account, "SELECT account_id, label FROM account JOIN victim_label v"
                          " ON v.identifier_id = actor_id ORDER BY row_id"},
    {EntityKind::document, "SELECT document_id, label FROM travel JOIN victim_label v"
                           " ON v.identifier_id = actor_id"
                           " WHERE document_id IS NOT NULL ORDER BY row_id"},
    {EntityKind::device,
     "SELECT device, label FROM ("
     "SELECT row_id, 0 AS side, caller_id AS phone, caller_device_id AS device FROM call"
     " WHERE caller_device_id IS NOT NULL"
     " UNION ALL SELECT row_id, 1, callee_id, callee_device_id FROM call"
     " WHERE callee_device_id IS NOT NULL) JOIN victim_label v ON v.identifier_id = phone"
     " ORDER BY row_id, side"},
    {EntityKind::booking,
     "SELECT booking_id, label FROM travel JOIN victim_label v ON v.identifier_id = actor_id"
     " WHERE booking_id IN (SELECT booking_id FROM travel LEFT JOIN victim_label w"
     " ON w.identifier_id = actor_id WHERE booking_id IS NOT NULL"
     " GROUP BY booking_id HAVING count(*) = count(w.label)) ORDER BY row_id"},
});

/// The labels of a case, and the next free ones.
class Labels {
public:
    explicit Labels(sqlite::Database& database)
        : add_(database.prepare("INSERT INTO victim_label(identifier_id, label) VALUES (?1, ?2)"))
    {
        auto row = database.prepare("SELECT identifier_id, label FROM victim_label");
        while (row.step())
            remember(row.integer(0), std::string(row.text(1)));
    }

    bool has(std::int64_t identifier) const { return labelled_.contains(identifier); }

    /// @return false where the label belongs to another identifier.
    bool give(std::int64_t identifier, const std::string& label)
    {
        if (taken_.contains(label)) return false;
        add_.bind(1, identifier).bind(2, label).run();
        remember(identifier, label);
        return true;
    }

    /// The next of "victim-1", "victim-2" ... or "victim-3/phone-1", "victim-3/phone-2" ...
    void give_next(std::int64_t identifier, const std::string& stem)
    {
        while (!give(identifier, stem + std::to_string(++last_[stem]))) {
        }
    }

private:
    void remember(std::int64_t identifier, std::string label)
    {
        labelled_.insert(identifier);
        taken_.insert(std::move(label));
    }

    sqlite::Statement add_;
    std::set<std::int64_t> labelled_;
    std::set<std::string> taken_;
    std::map<std::string, std::int64_t> last_; // by stem: where to look for a free number
};

std::vector<Unlabelled> unlabelled(const sqlite::Database& database, const Labels& labels,
                                   std::string_view sql)
{
    std::vector<Unlabelled> all;
    std::set<std::int64_t> seen;
    auto row = database.prepare(sql);
    while (row.step()) {
        const auto identifier = row.integer(0);
        if (labels.has(identifier) || !seen.insert(identifier).second) continue;
        all.push_back({identifier, std::string(row.text(1))});
    }
    return all;
}

/// True for "victim-12" in the form that we write it.
bool is_masked(std::string_view text)
{
    if (!text.starts_with(kPrefix)) return false;
    text.remove_prefix(kPrefix.size());
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && number > 0 &&
           text == std::to_string(number);
}

void label_actors(const sqlite::Database& database, Labels& labels)
{
    const auto victims =
        unlabelled(database, labels,
                   fmt::format("SELECT actor_id, text FROM actor JOIN identifier"
                               " ON identifier_id = actor_id WHERE category = {} ORDER BY row_id",
                               static_cast<int>(Category::victim)));
    for (const auto& [identifier, text] : victims) {
        if (is_masked(text)) labels.give(identifier, text);
    }
    for (const auto& victim : victims) {
        if (!labels.has(victim.identifier)) {
            labels.give_next(victim.identifier, std::string(kPrefix));
        }
    }
}

} // namespace

void label_victims(sqlite::Database& database)
{
    Labels labels(database);
    label_actors(database, labels);
    if (database.integer("SELECT count(*) FROM victim_label") == 0) return;
    for (const auto& [kind, sql] : kAttributions) {
        for (const auto& [identifier, owner] : unlabelled(database, labels, sql)) {
            const auto victim = owner.substr(0, owner.find('/'));
            labels.give_next(identifier, fmt::format("{}/{}-", victim, word(kind)));
        }
    }
}

} // namespace spindel::engine
