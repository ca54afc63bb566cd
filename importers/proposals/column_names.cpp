#include "importers/proposals/column_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "importers/proposals/column_words.h"

namespace spindel::importers::proposals {

namespace {

using engine::RecordKind;

bool has_word(std::string_view words, std::string_view word)
{
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

bool is_time(Content content)
{
    return content == Content::moment || content == Content::day;
}

/// Whether cells may be what a name says that they are; words and nothing may be anything.
bool may_hold(std::string_view column, Content content)
{
    if (content == Content::text || content == Content::nothing) return true;
    const auto ends_with = [column](std::string_view end) { return column.ends_with(end); };
    if (column.starts_with("valid_")) return is_time(content);
    if (ends_with("time")) // long numbers may count from 1970
        return is_time(content) || content == Content::number || content == Content::phone;
    if (column == "amount") return content == Content::amount || content == Content::number;
    if (column == "currency") return content == Content::currency;
    if (column == "duration_s")
        return content == Content::number || content == Content::clock ||
               content == Content::amount || content == Content::day;
    if (ends_with("_country") || column == "document_state")
        return content == Content::country || content == Content::currency; // three letters
    if (ends_with("caller_id") || ends_with("callee_id") || column == "phone_id")
        return content == Content::phone || content == Content::number ||
               content == Content::device;
    if (ends_with("account_id"))
        return content == Content::account || content == Content::number ||
               content == Content::phone || content == Content::device;
    return true;
}

/// The columns of one kind, told by names and cells.
class Matching {
public:
    Matching(RecordKind kind, const std::vector<std::string>& names,
             const std::vector<Content>& contents)
        : kind_(kind), names_(names), contents_(contents)
    {
    }

    MatchedColumns match() &&
    {
        matched_.kind = kind_;
        for (const auto& known : contract_words()) {
            if (known.kind != kind_) continue;
            const auto at = place(
                known.names, [&known](Content content) { return may_hold(known.column, content); });
            if (at) matched_.columns[std::string(known.column)] = {*at};
        }
        for (const auto& known : side_words()) {
            if (known.kind != kind_) continue;
            const auto at = place(known.names, [](Content) { return true; });
            if (at && !is_taken(*at)) matched_.sides[std::string(known.column)] = *at;
        }
        add_time_of_day();
        return std::move(matched_);
    }

private:
    template <typename MayHold>
    std::optional<std::size_t> place(std::string_view words, MayHold may_hold) const
    {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (!names_[i].empty() && has_word(words, names_[i]) && may_hold(contents_[i]))
                return i;
        }
        return {};
    }

    bool is_taken_by_another(std::size_t at, const std::string& column) const
    {
        return std::ranges::any_of(matched_.columns, [&](const auto& one) {
            return one.first != column && std::ranges::find(one.second, at) != one.second.end();
        });
    }

    bool is_taken(std::size_t at) const
    {
        return std::ranges::any_of(matched_.columns, [at](const auto& column) {
            return std::ranges::find(column.second, at) != column.second.end();
        });
    }

    template <typename MayHold>
    std::optional<std::size_t> named(std::string_view part, MayHold may_hold) const
    {
        for (const auto& known : time_words()) {
            if (known.kind == kind_ && known.column == part) return place(known.names, may_hold);
        }
        return {};
    }

    /// A time of day by its name alone, where no cell is one in a form that is known: a day without
    /// it would be another time.
    std::optional<std::size_t> clock_beside(std::size_t day) const
    {
        if (const auto clock = named("clock", [](auto one) { return one == Content::clock; }))
            return clock;
        const auto other = named("clock", [](auto one) { return one != Content::nothing; });
        return other && *other != day ? other : std::nullopt;
    }

    /// A day and a time of day beside it, where no column holds both.
    void add_time_of_day()
    {
        const std::string column = kind_ == RecordKind::travel ? "depart_time" : "time";
        const auto at = matched_.columns.find(column);
        if (at != matched_.columns.end() && contents_[at->second.front()] == Content::moment)
            return;
        const auto day = named("day", [](auto one) { return one == Content::day; });
        if (!day) return;
        const auto clock = clock_beside(*day);
        if (clock && contents_[*clock] == Content::moment) {
            matched_.columns[column] = {*clock};
        } else if (clock && !is_taken_by_another(*clock, column)) {
            matched_.columns[column] = {*day, *clock};
        } else if (at == matched_.columns.end()) {
            matched_.columns[column] = {*day};
        }
    }

    RecordKind kind_;
    const std::vector<std::string>& names_;
    const std::vector<Content>& contents_;
    MatchedColumns matched_;
};

std::size_t count(const std::vector<Content>& contents, Content content)
{
    return static_cast<std::size_t>(std::ranges::count(contents, content));
}

/// What the cells say of the kind, as much as so many names.
std::size_t told_by_cells(RecordKind kind, const std::vector<Content>& contents)
{
    switch (kind) {
    case RecordKind::call:
        return (count(contents, Content::phone) > 1 ? 2 : 0) +
               (count(contents, Content::device) > 0 ? 1 : 0);
    case RecordKind::payment:
        return (count(contents, Content::account) > 0 ? 2 : 0) +
               (count(contents, Content::currency) > 0 ? 1 : 0) +
               (count(contents, Content::amount) > 0 ? 1 : 0);
    default: return 0;
    }
}

/// Whether columns say of whom records are: many tables have times and kinds.
bool say_who(RecordKind kind, const MatchedColumns& matched)
{
    const auto has = [&matched](const char* name) { return matched.columns.contains(name); };
    switch (kind) {
    case RecordKind::call:
        return has("caller_id") || has("callee_id") || matched.sides.contains("own") ||
               matched.sides.contains("other");
    case RecordKind::payment:
        return has("payer_account_id") || has("payee_account_id") || has("amount") ||
               matched.sides.contains("own");
    case RecordKind::travel:
        return has("actor_id") || has("document_id") || has("booking_id") ||
               (has("from_place") && has("depart_time"));
    case RecordKind::phone: return has("phone_id") && (has("actor_id") || has("valid_from"));
    default: return false;
    }
}

/// The only column that holds such cells and is not taken yet.
std::optional<std::size_t> only_one(const MatchedColumns& matched,
                                    const std::vector<Content>& contents, Content content)
{
    std::optional<std::size_t> found;
    for (const auto at : matched.others) {
        if (contents[at] != content) continue;
        if (found) return {};
        found = at;
    }
    return found;
}

void add_by_cells(MatchedColumns& matched, const std::vector<Content>& contents)
{
    const auto add = [&](const std::string& column, Content content) {
        const auto at = only_one(matched, contents, content);
        if (!at || matched.columns.contains(column)) return;
        matched.columns[column] = {*at};
        matched.by_cells.insert(column);
        std::erase(matched.others, *at);
    };
    if (matched.kind == RecordKind::call) {
        add("time", Content::moment);
        if (const auto device = only_one(matched, contents, Content::device);
            device && !matched.sides.contains("device") &&
            !matched.columns.contains("caller_device_id"))
            matched.sides["device"] = *device;
    }
    if (matched.kind == RecordKind::payment) {
        add("time", Content::moment);
        add("time", Content::day);
        add("amount", Content::amount);
        add("currency", Content::currency);
    }
}

} // namespace

std::string plain_name(std::string_view name)
{
    const auto bracket = std::min(name.find_first_of("(["), name.size());
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFKDInstance(status);
    auto letters = icu::UnicodeString::fromUTF8(
        icu::StringPiece(name.data(), static_cast<std::int32_t>(bracket)));
    letters.foldCase();
    if (U_SUCCESS(status)) letters = form->normalize(letters, status);
    std::string text;
    for (std::int32_t i = 0; i < letters.length(); ++i) {
        const auto c = letters[i];
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')) text += static_cast<char>(c);
        if (c == u'\u00F8') text += 'o';  // ø, which has no mark to take off
        if (c == u'\u00E6') text += "ae"; // æ
        if (c == u'\u0142') text += 'l';  // ł
    }
    return text;
}

MatchedColumns match_columns(const std::vector<std::string>& header,
                             const std::vector<Content>& contents)
{
    std::vector<std::string> names;
    names.reserve(header.size());
    for (const auto& name : header)
        names.push_back(plain_name(name));
    MatchedColumns best;
    std::size_t most = 1; // one name is too little to tell
    for (const auto kind :
         {RecordKind::call, RecordKind::payment, RecordKind::travel, RecordKind::phone}) {
        auto matched = Matching(kind, names, contents).match();
        const auto by_cells = told_by_cells(kind, contents);
        const auto told = matched.columns.size() + matched.sides.size() + by_cells;
        if (told <= most || (by_cells == 0 && !say_who(kind, matched))) continue;
        most = told;
        best = std::move(matched);
    }
    for (std::size_t i = 0; i < header.size(); ++i) {
        const bool is_taken = std::ranges::any_of(best.columns, [i](const auto& column) {
            return std::ranges::find(column.second, i) != column.second.end();
        });
        if (!is_taken) best.others.push_back(i);
    }
    add_by_cells(best, contents);
    return best;
}

} // namespace spindel::importers::proposals
