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

#include "engine/partner_labels.h"
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
                        " ON v.identifier_id = actor_id ORDER BY file_id, line, row_id"},
    {EntityKind::account, "SELECT account_id, label FROM account JOIN victim_label v"
                          " ON v.identifier_id = actor_id ORDER BY file_id, line, row_id"},
    {EntityKind::document, "SELECT document_id, label FROM travel JOIN victim_label v"
                           " ON v.identifier_id = actor_id"
                           " WHERE document_id IS NOT NULL ORDER BY file_id, line, row_id"},
    {EntityKind::device,
     "SELECT device, label FROM ("
     "SELECT file_id, line, row_id, 0 AS side, caller_id AS phone, caller_device_id AS device FROM "
     "call"
     " WHERE caller_device_id IS NOT NULL"
     " UNION ALL SELECT file_id, line, row_id, 1, callee_id, callee_device_id FROM call"
     " WHERE callee_device_id IS NOT NULL) JOIN victim_label v ON v.identifier_id = phone"
     " ORDER BY file_id, line, row_id, side"},
    {EntityKind::booking,
     "SELECT booking_id, label FROM travel JOIN victim_label v ON v.identifier_id = actor_id"
     " WHERE booking_id IN (SELECT booking_id FROM travel LEFT JOIN victim_label w"
     " ON w.identifier_id = actor_id WHERE booking_id IS NOT NULL"
     " GROUP BY booking_id HAVING count(*) = count(w.label)) ORDER BY file_id, line, row_id"},
});

std::vector<Unlabelled> unlabelled(const sqlite::Database& database, const VictimLabelBook& labels,
                                   std::string_view sql)
{
    std::vector<Unlabelled> all;
    std::set<std::int64_t> seen;
    auto row = database.prepare(sql);
    while (row.step()) {
        const auto identifier = row.integer(0);
        if (labels.is_settled(identifier) || !seen.insert(identifier).second) continue;
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

void label_actors(const sqlite::Database& database, VictimLabelBook& labels)
{
    const auto victims = unlabelled(
        database, labels,
        fmt::format(
            "SELECT actor_id, text FROM actor JOIN identifier"
            " ON identifier_id = actor_id WHERE category = {} ORDER BY file_id, line, row_id",
            static_cast<int>(Category::victim)));
    for (const auto& [identifier, text] : victims) {
        if (is_masked(text) && !labels.knows_victim(text)) labels.give(identifier, text);
    }
    for (const auto& victim : victims) {
        if (!labels.is_settled(victim.identifier))
            labels.give(victim.identifier, labels.next_victim());
    }
}

/// The identifier of this kind and text, which no record names where it is new.
std::int64_t identifier_of(sqlite::Database& database, std::int64_t kind, std::string_view text)
{
    auto add = database.prepare(
        "INSERT INTO identifier(kind, text) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
    add.bind(1, kind).bind(2, text).run();
    auto find =
        database.prepare("SELECT identifier_id FROM identifier WHERE kind = ?1 AND text = ?2");
    find.bind(1, kind).bind(2, text).step();
    return find.integer(0);
}

void label_refused(sqlite::Database& database, VictimLabelBook& labels,
                   const std::vector<std::string>& refused)
{
    for (const auto& actor : refused) {
        const auto identifier =
            identifier_of(database, static_cast<std::int64_t>(EntityKind::actor), actor);
        if (!labels.label(identifier)) labels.give(identifier, labels.next_victim());
    }
}

/// Labels what only refused rows give to victims.
void label_refused_uses(sqlite::Database& database, VictimLabelBook& labels)
{
    struct Use {
        std::int64_t kind = 0;
        std::string text;
        std::string owner;
    };
    std::vector<Use> uses;
    auto row = database.prepare(
        fmt::format("SELECT refused_use.kind, refused_use.identifier, label FROM refused_use"
                    " JOIN identifier ON identifier.kind = {} AND text = actor"
                    " JOIN victim_label USING (identifier_id)"
                    " ORDER BY refused_use.kind, refused_use.identifier, actor",
                    static_cast<int>(EntityKind::actor)));
    while (row.step())
        uses.push_back({row.integer(0), std::string(row.text(1)), std::string(row.text(2))});
    for (const auto& [kind, text, owner] : uses) {
        const auto identifier = identifier_of(database, kind, text);
        if (labels.is_settled(identifier)) continue;
        labels.give_next(identifier, fmt::format("{}/{}-", victim_of(owner),
                                                 kEntityKinds[static_cast<std::size_t>(kind)]));
    }
}

/// Labels the identifiers of other kinds that have the text of a labelled one.
void label_same_texts(sqlite::Database& database, VictimLabelBook& labels)
{
    for (std::size_t number = 0; number < kEntityKinds.size(); ++number) {
        auto row = database.prepare(fmt::format(
            "SELECT other.identifier_id, label FROM victim_label"
            " JOIN identifier one USING (identifier_id)"
            " JOIN identifier other ON other.kind = {} AND other.text = one.text"
            " WHERE one.kind <> other.kind ORDER BY other.identifier_id, one.identifier_id",
            number));
        std::vector<Unlabelled> all;
        while (row.step()) {
            all.push_back({row.integer(0), std::string(row.text(1))});
        }
        for (const auto& [identifier, owner] : all) {
            if (labels.label(identifier)) continue;
            labels.give_next(identifier,
                             fmt::format("{}/{}-", victim_of(owner), kEntityKinds[number]));
        }
    }
}

} // namespace

void label_victims(sqlite::Database& database, const std::vector<PartnerLabel>& partners,
                   const std::vector<std::string>& refused)
{
    VictimLabelBook labels(database);
    take_partner_labels(database, labels, partners);
    label_actors(database, labels);
    label_refused(database, labels, refused);
    if (labels.is_empty()) return;
    label_refused_uses(database, labels); // before what their phones lead to
    for (const auto& [kind, sql] : kAttributions) {
        for (const auto& [identifier, owner] : unlabelled(database, labels, sql)) {
            const auto victim = victim_of(owner);
            labels.give_next(identifier, fmt::format("{}/{}-", victim, word(kind)));
        }
    }
    label_same_texts(database, labels);
}

} // namespace spindel::engine
