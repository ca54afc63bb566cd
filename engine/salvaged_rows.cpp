#include "engine/salvaged_rows.h"

#include <array>
#include <set>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/money.h"
#include "engine/records.h"
#include "engine/row_positions.h"

namespace spindel::engine {

namespace {

constexpr std::array<std::string_view, 7> kRecordTables{"actor",   "phone",  "call",   "account",
                                                        "payment", "travel", "contact"};

std::string no_identifier(std::string_view column)
{
    return fmt::format("({0} IS NOT NULL AND {0} NOT IN (SELECT identifier_id FROM identifier))",
                       column);
}

std::string no_value(std::string_view column, std::size_t count)
{
    return fmt::format("({} NOT BETWEEN 0 AND {})", column, count - 1);
}

std::string no_time(std::string_view column)
{
    return fmt::format("({} NOT BETWEEN {} AND {})", column, kFirstSecond, kLastSecond);
}

/// A table and what must not be said of its rows.
struct Impossible {
    std::string_view table;
    std::vector<std::string> conditions;
};

std::vector<Impossible> impossible_rows()
{
    return {
        {"actor",
         {no_identifier("actor_id"), no_value("kind", kActorKinds.size()),
          no_value("category", kCategories.size()),
          no_value("stated_category", kCategories.size())}},
        {"phone",
         {no_identifier("phone_id"), no_identifier("actor_id"), no_time("valid_from"),
          no_time("valid_to")}},
        {"call",
         {no_identifier("caller_id"), no_identifier("callee_id"), no_identifier("caller_device_id"),
          no_identifier("callee_device_id"), no_value("kind", kCallKinds.size()), no_time("time"),
          fmt::format("(duration_s NOT BETWEEN 0 AND {})", kLongestCall)}},
        {"account",
         {no_identifier("account_id"), no_identifier("actor_id"),
          no_value("kind", kAccountKinds.size()), no_time("valid_from"), no_time("valid_to")}},
        {"payment",
         {no_identifier("payer_account_id"), no_identifier("payee_account_id"),
          no_value("method", kPaymentMethods.size()), no_time("time")}},
        {"travel",
         {no_identifier("actor_id"), no_identifier("document_id"), no_identifier("booking_id"),
          no_identifier("payer_account_id"), no_value("mode", kTravelModes.size()),
          no_time("depart_time"), no_time("arrive_time")}},
        {"rate", {no_time("date")}},
        {"contact", {no_identifier("from_id"), no_identifier("to_id"), no_time("time")}},
    };
}

std::int64_t drop(sqlite::Database& copy, std::string_view table, const std::string& condition)
{
    copy.execute(fmt::format("DELETE FROM {} WHERE {}", table, condition));
    return copy.changes();
}

std::int64_t drop_unknown_currencies(sqlite::Database& copy, std::string_view table)
{
    std::set<std::string> unknown;
    auto codes = copy.prepare(fmt::format("SELECT DISTINCT currency FROM {}", table));
    while (codes.step())
        if (!Currency::parse(codes.text(0))) unknown.emplace(codes.text(0));
    std::int64_t dropped = 0;
    for (const auto& code : unknown) {
        copy.prepare(fmt::format("DELETE FROM {} WHERE currency = ?1", table)).bind(1, code).run();
        dropped += copy.changes();
    }
    return dropped;
}

} // namespace

std::int64_t drop_impossible_identifiers(sqlite::Database& copy)
{
    return drop(copy, "identifier",
                fmt::format("identifier_id NOT BETWEEN 0 AND {} OR {}", kLastIdentifier,
                            no_value("kind", kEntityKinds.size())));
}

std::map<std::string, std::int64_t> drop_impossible_rows(sqlite::Database& copy)
{
    std::map<std::string, std::int64_t> dropped;
    for (const auto& [table, conditions] : impossible_rows())
        dropped[std::string(table)] +=
            drop(copy, table, fmt::format("{}", fmt::join(conditions, " OR ")));
    for (const auto* table : {"payment", "rate"})
        dropped[table] += drop_unknown_currencies(copy, table);
    std::erase_if(dropped, [](const auto& one) { return one.second == 0; });
    return dropped;
}

void drop_acts_after_a_lost_one(sqlite::Database& copy)
{
    copy.execute("DELETE FROM act WHERE act_id > "
                 "(SELECT count(*) FROM act AS a WHERE a.act_id = "
                 "(SELECT count(*) FROM act AS b WHERE b.act_id <= a.act_id))");
}

void name_lost_rows(sqlite::Database& copy)
{
    for (const auto table : kRecordTables) {
        copy.execute(fmt::format("INSERT OR IGNORE INTO source(source_id, name, jurisdiction) "
                                 "SELECT DISTINCT source_id, '(lost ' || source_id || ')', '' "
                                 "FROM {} WHERE source_id NOT IN (SELECT source_id FROM source)",
                                 table));
    }
    copy.execute("INSERT OR IGNORE INTO import(import_id, kind) VALUES (0, 'records')");
    std::vector<std::string_view> of_files(kRecordTables.begin(), kRecordTables.end());
    of_files.insert(of_files.end(), {"rate", "quarantine"});
    for (const auto table : of_files) {
        copy.execute(fmt::format(
            "INSERT OR IGNORE INTO import_file(file_id, import_id, name, sha256, bytes) "
            "SELECT DISTINCT file_id, 0, '(lost ' || file_id || ')', 'lost ' || file_id, 0 "
            "FROM {} WHERE file_id NOT IN (SELECT file_id FROM import_file)",
            table));
    }
}

} // namespace spindel::engine
