#include "engine/waiting_acts.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "engine/error.h"
#include "engine/file_output.h"
#include "engine/sha256.h"

namespace spindel::engine {

namespace {

constexpr std::string_view kHead = "spindel acts 1";

/// A text in which no line ends and no tab is left.
std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\t': out += "\\t"; break;
        default: out += c;
        }
    }
    return out;
}

std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_escape = text[i] == '\\' && i + 1 < text.size();
        const char c = is_escape ? text[++i] : text[i];
        out += is_escape && c == 'n' ? '\n' : is_escape && c == 't' ? '\t' : c;
    }
    return out;
}

/// Takes the text before a separator off, and the separator.
std::string_view take(std::string_view& text, char separator)
{
    const auto end = std::min(text.find(separator), text.size());
    const auto piece = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return piece;
}

template <typename Number>
std::optional<Number> number(std::string_view text)
{
    Number value{};
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

std::string line_of(const ActStep& step)
{
    if (!step.act) return fmt::format("{}\n", step.done);
    return fmt::format("{}\t{}\t{}\t{}\n", step.done, step.act->time.time_since_epoch().count(),
                       escaped(step.act->name), escaped(step.act->changes));
}

std::optional<ActStep> step_of(std::string_view line)
{
    const auto done = number<std::size_t>(take(line, '\t'));
    if (!done) return {};
    if (line.empty()) return ActStep{*done, {}};
    const auto time = number<std::int64_t>(take(line, '\t'));
    if (!time) return {};
    const auto name = take(line, '\t');
    return ActStep{*done,
                   StoredAct{unescaped(name), Time{std::chrono::seconds{*time}}, unescaped(line)}};
}

/// What stands in the file beside a case; nothing where there is none.
std::optional<std::string> waiting_bytes(const std::filesystem::path& case_path)
{
    std::ifstream file(waiting_acts_path(case_path), std::ios::binary);
    if (!file) return {};
    return std::string{std::istreambuf_iterator<char>(file), {}};
}

/// The text behind its digest; nothing where it has another.
std::optional<std::string_view> text_behind_digest(std::string_view bytes)
{
    const auto digest = take(bytes, '\n');
    if (digest != sha256(bytes)) return {};
    return bytes;
}

} // namespace

StoredActs with_steps(StoredActs acts, std::span<const ActStep> steps)
{
    for (const auto& step : steps) {
        if (step.done > acts.acts.size()) break;
        acts.done = step.done;
        if (!step.act) continue;
        acts.acts.resize(step.done);
        acts.acts.push_back(*step.act);
        ++acts.done;
    }
    return acts;
}

std::string case_mark(const CaseFile& case_file)
{
    auto row =
        case_file.database().prepare("SELECT sha256 FROM import_file ORDER BY file_id LIMIT 1");
    return row.step() ? std::string(row.text(0)) : std::string();
}

std::filesystem::path waiting_acts_path(const std::filesystem::path& case_path)
{
    return case_path.string() + "-acts";
}

bool are_waiting_acts_damaged(const std::filesystem::path& case_path)
{
    const auto bytes = waiting_bytes(case_path);
    return bytes && !text_behind_digest(*bytes);
}

std::vector<ActStep> waiting_acts(const std::filesystem::path& case_path, const std::string& mark)
{
    const auto bytes = waiting_bytes(case_path);
    const auto text = bytes ? text_behind_digest(*bytes) : std::nullopt;
    if (!text) return {};
    auto rest = *text;
    if (take(rest, '\n') != kHead || take(rest, '\n') != mark) return {};
    std::vector<ActStep> steps;
    while (!rest.empty()) {
        auto step = step_of(take(rest, '\n'));
        if (!step) return {};
        steps.push_back(*std::move(step));
    }
    return steps;
}

void keep_waiting_acts(const std::filesystem::path& case_path, const std::string& mark,
                       std::span<const ActStep> steps)
{
    const auto path = waiting_acts_path(case_path);
    if (steps.empty()) {
        std::error_code failed;
        std::filesystem::remove(path, failed);
        if (failed)
            throw Error(fmt::format("{}: cannot be removed: {}", path.string(), failed.message()));
        return;
    }
    auto text = fmt::format("{}\n{}\n", kHead, mark);
    for (const auto& step : steps)
        text += line_of(step);
    write_file(path, sha256(text) + "\n" + text);
}

} // namespace spindel::engine
