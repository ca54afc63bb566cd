#include "importers/import_report.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "engine/counted.h"
#include "engine/text_check.h"

namespace spindel::importers {

namespace {

/// "calls"; "graph" of a file that holds records of all kinds.
std::string_view kind_word(const FileReport& file)
{
    return file.kind ? engine::word(*file.kind) : "graph";
}

template <typename Record>
Conflict named_conflict(const Record& record)
{
    return {0, record.source, record.record_id};
}

Conflict named_conflict(const engine::ActorRecord& actor)
{
    return {0, actor.source, actor.actor_id};
}

Conflict named_conflict(const engine::RateRecord& rate)
{
    return {0, "", fmt::format("{} {}", engine::format_date(rate.date), rate.currency.code())};
}

using Json = nlohmann::ordered_json;

Json json(const engine::RowCounts& rows)
{
    return {{"read", rows.read},
            {"stored", rows.stored},
            {"duplicate", rows.duplicate},
            {"conflict", rows.conflict},
            {"quarantined", rows.quarantined}};
}

Json json(const Refusal& refusal)
{
    return {{"line", refusal.line},
            {"column", refusal.fault.column},
            {"column_name", refusal.fault.column_name},
            {"reason", refusal.fault.reason},
            {"value", refusal.fault.value}};
}

Json json(const Conflict& conflict)
{
    return {{"line", conflict.line}, {"source", conflict.source}, {"key", conflict.key}};
}

Json json(const FileReport& file)
{
    Json object{{"file", file.name}, {"kind", kind_word(file)}};
    object.update(json(file.rows));
    object["corrected"] = file.corrected;
    object["left_out"] = file.left_out;
    object["not_booked"] = file.not_booked;
    object["unknown_columns"] = file.unknown_columns;
    object["refusals"] = Json::array();
    for (const auto& refusal : file.refusals)
        object["refusals"].push_back(json(refusal));
    object["conflicts"] = Json::array();
    for (const auto& conflict : file.conflicts)
        object["conflicts"].push_back(json(conflict));
    object["remarks"] = Json::array();
    for (const auto& remark : file.remarks)
        object["remarks"].push_back(Json{{"line", remark.line}, {"text", remark.text}});
    return object;
}

std::vector<engine::Cell> cells(const std::string& name, std::string_view kind,
                                const engine::RowCounts& rows, const std::string& unknown)
{
    return {name,           std::string(kind), rows.read,        rows.stored,
            rows.duplicate, rows.conflict,     rows.quarantined, unknown};
}

} // namespace

Conflict conflict_of(const engine::Record& record, std::int64_t line)
{
    auto conflict = std::visit([](const auto& one) { return named_conflict(one); }, record);
    conflict.line = line;
    return conflict;
}

void FileReport::mention(Refusal refusal)
{
    if (refusals.size() < kMostRefusals) refusals.push_back(std::move(refusal));
}

void FileReport::mention(Conflict conflict)
{
    if (conflicts.size() < kMostConflicts) conflicts.push_back(std::move(conflict));
}

void ImportReport::join_same_calls(engine::CaseImport& import, const engine::Progress& progress)
{
    const auto joined = import.join_same_calls(progress);
    for (auto& file : files) {
        const auto count = joined.find(file.id);
        if (count == joined.end()) continue;
        const auto own = std::min(count->second, file.rows.stored);
        file.rows.stored -= own;
        file.rows.duplicate += own;
        import.log_step("calls that another source had told already", file.name, own);
    }
}

engine::RowCounts ImportReport::total() const
{
    engine::RowCounts sum;
    for (const auto& file : files) {
        sum.read += file.rows.read;
        sum.stored += file.rows.stored;
        sum.duplicate += file.rows.duplicate;
        sum.conflict += file.rows.conflict;
        sum.quarantined += file.rows.quarantined;
    }
    return sum;
}

engine::Table table(const ImportReport& report)
{
    engine::Table counts;
    counts.columns = {{"file", ""},        {"kind", ""},           {"read", ""},
                      {"stored", ""},      {"duplicate", ""},      {"conflict", ""},
                      {"quarantined", ""}, {"unknown_columns", ""}};
    for (const auto& file : report.files) {
        counts.rows.push_back(cells(file.name, kind_word(file), file.rows,
                                    fmt::format("{}", fmt::join(file.unknown_columns, " "))));
    }
    return counts;
}

std::string message(const std::string& file, const Refusal& refusal)
{
    const auto& fault = refusal.fault;
    const auto column = fault.column > 0 ? fmt::format(":{}", fault.column) : "";
    const auto what = fault.column_name.empty()
                          ? fault.reason
                          : fmt::format("column \"{}\": \"{}\" is {}", fault.column_name,
                                        fault.value, fault.reason);
    return engine::shown(fmt::format("{}:{}{}: {}", file, refusal.line, column, what),
                         std::string::npos);
}

std::string message(const std::string& file, const Conflict& conflict)
{
    return engine::shown(fmt::format("{}:{}: {}{}{} is stored already with other content", file,
                                     conflict.line, conflict.source,
                                     conflict.source.empty() ? "" : "/", conflict.key),
                         std::string::npos);
}

std::vector<std::string> faults(const FileReport& file)
{
    std::vector<std::string> lines;
    const auto count_others = [&](std::int64_t all, std::size_t named, std::string_view one,
                                  std::string_view many) {
        if (const auto others = all - static_cast<std::int64_t>(named); others > 0)
            lines.push_back(
                fmt::format("{}: {} in quarantine", file.name, engine::counted(others, one, many)));
    };
    for (const auto& refusal : file.refusals)
        lines.push_back(message(file.name, refusal));
    count_others(file.rows.quarantined - file.rows.conflict, file.refusals.size(), "more row",
                 "more rows");
    for (const auto& conflict : file.conflicts)
        lines.push_back(message(file.name, conflict));
    count_others(file.rows.conflict, file.conflicts.size(),
                 "more row that contradicts a stored one is",
                 "more rows that contradict stored ones are");
    for (const auto& remark : file.remarks)
        lines.push_back(engine::shown(fmt::format("{}:{}: {}", file.name, remark.line, remark.text),
                                      std::string::npos));
    if (const auto others = file.remark_count - std::ssize(file.remarks); others > 0)
        lines.push_back(fmt::format("{}: {}", file.name,
                                    engine::counted(others, "more remark", "more remarks")));
    if (file.not_booked > 0)
        lines.push_back(fmt::format("{}: {} left out", file.name,
                                    engine::counted(file.not_booked, "entry that is not booked",
                                                    "entries that are not booked")));
    return lines;
}

engine::Table table_with_total(const ImportReport& report)
{
    auto counts = table(report);
    counts.rows.push_back(cells("total", "", report.total(), ""));
    return counts;
}

std::vector<std::string> messages(const ImportReport& report)
{
    std::vector<std::string> lines;
    for (const auto& file : report.files) {
        for (auto& line : faults(file))
            lines.push_back(std::move(line));
        if (file.corrected > 0)
            lines.push_back(fmt::format("{}: {} left quarantine, corrected", file.name,
                                        engine::counted(file.corrected, "row", "rows")));
        if (file.left_out > 0)
            lines.push_back(fmt::format("{}: {} beside the table left out", file.name,
                                        engine::counted(file.left_out, "row", "rows")));
    }
    for (const auto& name : report.ignored)
        lines.push_back(name + (name.ends_with('/')
                                    ? ": is a folder, not looked into: name it to import it"
                                    : ": holds no records, not imported"));
    if (!report.remark.empty()) lines.push_back(report.remark);
    return lines;
}

std::string to_text(const ImportReport& report)
{
    auto out = engine::to_text(table_with_total(report));
    for (const auto& line : messages(report))
        out += line + "\n";
    return out;
}

std::string to_csv(const ImportReport& report)
{
    return engine::to_csv(table(report));
}

std::string to_json(const ImportReport& report)
{
    Json object{
        {"files", Json::array()}, {"total", json(report.total())}, {"ignored", report.ignored}};
    for (const auto& file : report.files)
        object["files"].push_back(json(file));
    return object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

void mask_victims(ImportReport& report, const engine::VictimScrub& scrub)
{
    const auto mask = [&scrub](std::string& text) { text = scrub.text(text); };
    for (auto& name : report.ignored)
        mask(name);
    for (auto& file : report.files) {
        mask(file.name);
        for (auto& column : file.unknown_columns)
            mask(column);
        for (auto& refusal : file.refusals) {
            mask(refusal.fault.column_name);
            mask(refusal.fault.value);
        }
        for (auto& conflict : file.conflicts) {
            mask(conflict.source);
            mask(conflict.key);
        }
    }
}

} // namespace spindel::importers
