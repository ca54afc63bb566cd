#include "engine/table.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/text_check.h"

namespace spindel::engine {

namespace {

template <typename... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>; // clang 16 does not deduce it by itself

nlohmann::ordered_json json(const Cell& cell)
{
    return std::visit(
        Overloaded{[](std::monostate) { return nlohmann::ordered_json(); },
                   [](const std::string& value) { return nlohmann::ordered_json(value); },
                   [](std::int64_t value) { return nlohmann::ordered_json(value); },
                   [](const Figure& figure) {
                       const auto shown = figure.text();
                       if (shown.empty()) return nlohmann::ordered_json();
                       return nlohmann::ordered_json::parse(shown); // the same digits as elsewhere
                   }},
        cell);
}

/// Characters, not bytes: every byte of UTF-8 but those that continue one.
std::size_t width(const std::string& text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string cut(const std::string& text, std::size_t widest)
{
    if (width(text) <= widest) return text;
    std::size_t characters = 0;
    std::size_t end = 0;
    while (end < text.size()) {
        if ((text[end] & 0xC0) != 0x80 && ++characters == widest) break;
        ++end;
    }
    return text.substr(0, end) + "…";
}

bool is_number(const Cell& cell)
{
    return cell.index() >= 2;
}

/// A cell or heading padded to its column, numbers to the right.
std::string padded(const std::string& shown, std::size_t to, bool right)
{
    const std::string blanks(to - std::min(to, width(shown)), ' ');
    return right ? blanks + shown : shown + blanks;
}

} // namespace

std::string Figure::text() const
{
    if (!std::isfinite(value)) return {};
    auto shown = fmt::format("{:.{}f}", value, decimals);
    if (shown.find_first_not_of("-0.") == std::string::npos && shown.starts_with('-')) {
        shown.erase(0, 1); // no minus before a nought
    }
    return shown;
}

std::string text(const Cell& cell)
{
    return std::visit(Overloaded{[](std::monostate) { return std::string(); },
                                 [](const std::string& value) { return value; },
                                 [](std::int64_t value) { return fmt::format("{}", value); },
                                 [](const Figure& figure) { return figure.text(); }},
                      cell);
}

std::string csv_cell(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string to_csv(const Table& table)
{
    std::string out;
    const auto line = [&out](const auto& cells, const auto& shown) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) out += ',';
            out += csv_cell(shown(cells[i]));
        }
        out += '\n';
    };
    line(table.columns, [](const Column& column) { return column.name; });
    for (const auto& row : table.rows)
        line(row, [](const Cell& cell) { return text(cell); });
    return out;
}

std::string to_json(const Table& table)
{
    auto array = nlohmann::ordered_json::array();
    for (const auto& row : table.rows) {
        auto object = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < row.size(); ++i)
            object[table.columns[i].name] = json(row[i]);
        array.push_back(std::move(object));
    }
    return array.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

namespace {

/// A cell for a terminal: what would break the line or steer the terminal is shown, not sent.
std::string one_line(const Cell& cell)
{
    return shown(text(cell), std::string::npos);
}

} // namespace

std::string to_text(const Table& table, std::size_t widest)
{
    const std::size_t count = table.columns.size();
    std::vector<std::size_t> widths(count);
    std::vector<bool> right(count, !table.rows.empty());
    for (std::size_t i = 0; i < count; ++i) {
        widths[i] = width(table.columns[i].name);
        for (const auto& row : table.rows) {
            widths[i] = std::max(widths[i], width(cut(one_line(row[i]), widest)));
            right[i] = right[i] && is_number(row[i]);
        }
    }
    std::string out;
    const auto line = [&](const auto& shown) {
        std::string one;
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) one += "  ";
            one += padded(shown(i), widths[i], right[i]);
        }
        one.erase(one.find_last_not_of(' ') + 1);
        out += one + '\n';
    };
    line([&](std::size_t i) { return table.columns[i].name; });
    for (const auto& row : table.rows) {
        line([&](std::size_t i) { return cut(one_line(row[i]), widest); });
    }
    return out;
}

} // namespace spindel::engine
