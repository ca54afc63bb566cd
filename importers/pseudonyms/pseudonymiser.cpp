#include "importers/pseudonyms/pseudonymiser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/money.h"
#include "importers/csv_text.h"
#include "importers/header.h"
#include "importers/hidden_numbers.h"
#include "importers/pseudonyms/declared_raw.h"
#include "importers/pseudonyms/token.h"
#include "importers/registry.h"

namespace spindel::importers::pseudonyms {

namespace {

using engine::EntityKind;

constexpr std::array kIdentifiers{
    std::pair{"phone_id", EntityKind::phone},
    std::pair{"caller_id", EntityKind::phone},
    std::pair{"callee_id", EntityKind::phone},
    std::pair{"caller_device_id", EntityKind::device},
    std::pair{"callee_device_id", EntityKind::device},
    std::pair{"account_id", EntityKind::account},
    std::pair{"payer_account_id", EntityKind::account},
    std::pair{"payee_account_id", EntityKind::account},
    std::pair{"document_id", EntityKind::document},
    std::pair{"booking_id", EntityKind::booking},
};

constexpr std::string_view kState = "document_state";
constexpr std::string_view kBooked = "booking_date";
constexpr std::string_view kBookedWith = "booking_carrier";
constexpr std::size_t kFewestDigits = 6; // of what may be a number of somebody
constexpr std::size_t kFewestOwn = 7;    // of an identifier that a key may hold, else it is chance
constexpr std::size_t kMostDigitsBeforePoint = 12; // of an amount: no number of anybody has a point
constexpr std::size_t kMostDecimals = 2;
constexpr std::size_t kMostDigitsAlone = 8;        // of one without: numbers of people have more
constexpr std::size_t kTellingCharacters = 8; // at its end, which country codes do not change

std::optional<std::size_t> place(const std::vector<std::string>& header, std::string_view column)
{
    const auto at = std::ranges::find(header, column);
    if (at == header.end()) return {};
    return static_cast<std::size_t>(at - header.begin());
}

std::string_view trimmed(std::string_view cell)
{
    const auto begin = cell.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return cell.substr(begin, cell.find_last_not_of(" \t") + 1 - begin);
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// In upper case.
std::string letters_and_digits(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (is_digit(c) || (c >= 'A' && c <= 'Z')) out += c;
        if (c >= 'a' && c <= 'z') out += static_cast<char>(c - ('a' - 'A'));
    }
    return out;
}

/// The number of digits at the front, which are taken off.
std::size_t take_digits(std::string_view& text)
{
    const auto digits =
        static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
    text.remove_prefix(digits);
    return digits;
}

/// A local time as exports write it: "30.03.2025 02:30:00", "2025/03/30", "26-10-2025T2:30".
bool is_local_time(std::string_view cell)
{
    const auto century = [](std::string_view year) {
        return year.starts_with("19") || year.starts_with("20");
    };
    const auto whole = cell;
    std::array<std::size_t, 3> lengths{};
    char parting = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        lengths[i] = take_digits(cell);
        if (i == 2) break;
        if (cell.empty() || std::string_view("-./").find(cell[0]) == std::string_view::npos)
            return false;
        if (i > 0 && cell[0] != parting) return false;
        parting = cell[0];
        cell.remove_prefix(1);
    }
    const bool year_first = lengths[0] == 4 && lengths[2] <= 2 && century(whole);
    const auto year =
        whole.substr(whole.size() - cell.size() - std::min<std::size_t>(lengths[2], 4));
    const bool year_last = lengths[2] == 4 && lengths[0] <= 2 && century(year);
    if (lengths[1] == 0 || lengths[1] > 2) return false;
    const auto half = cell.size() > 3 ? cell.substr(cell.size() - 3) : std::string_view(); // " AM"
    if (!half.empty() && half[0] == ' ' && std::string_view("APap").find(half[1]) != half.npos &&
        (half[2] == 'M' || half[2] == 'm'))
        cell.remove_suffix(half.size());
    const bool has_clock = !cell.empty() && (cell[0] == ' ' || cell[0] == 'T') &&
                           cell.size() <= 9 && cell.find(':') != std::string_view::npos &&
                           cell.find_first_not_of(" T0123456789:") == std::string_view::npos;
    // of a year in two digits, only a clock behind them tells that they are no number
    const bool is_short = has_clock && lengths[0] <= 2 && lengths[2] == 2;
    return (year_first || year_last) ? cell.empty() || has_clock : is_short;
}

bool is_time(std::string_view cell)
{
    return engine::parse_time(cell) || engine::parse_date(cell) || is_local_time(cell);
}

/// A record's key as imports make it, "C" and a digest or "1a2b3c4d-L12", which are of no number.
bool is_made_key(std::string_view cell)
{
    const auto hexadecimal = [](std::string_view text) {
        return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    };
    const auto number = cell.find(cell.starts_with('C') ? "#" : "-L");
    const auto rest = number == cell.npos ? "" : cell.substr(number).substr(1);
    if (rest.find_first_not_of("L0123456789") != rest.npos) return false;
    cell = cell.substr(0, number);
    if (cell.starts_with('C')) return cell.size() == 21 && hexadecimal(cell.substr(1));
    return number != std::string_view::npos && cell.size() == 8 && hexadecimal(cell);
}

/// True for a cell that may hold somebody's number or address and is no pseudonym.
bool may_be_raw(std::string_view cell)
{
    if (is_marked_as_pseudonym(cell) || is_time(cell) || is_made_key(cell)) return false;
    const auto digits = std::ranges::count_if(cell, [](char c) { return c >= '0' && c <= '9'; });
    return static_cast<std::size_t>(digits) >= kFewestDigits || cell.find('@') != cell.npos;
}

/// The normal form of a raw identifier that stands for somebody.
NormalFormOrFault normal_actor(std::string_view raw, const NumberPlan& plan)
{
    if (raw.find('@') != std::string_view::npos) {
        std::string address = "email:";
        std::ranges::transform(raw, std::back_inserter(address), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        });
        return NormalForm{address, {}, "email"};
    }
    if (is_stated_number(raw)) return normal_stated_number(raw);
    const auto kind = raw_identifier(raw);
    if (kind == "a raw passport line") return normal_document(raw, {});
    if (kind == "a raw IBAN") return normal_account(raw);
    auto number = normal_phone(raw, plan);
    const auto* form = std::get_if<NormalForm>(&number);
    const bool is_number = form != nullptr && !form->text.starts_with("sender:");
    return is_number ? number : normal_account(raw);
}

} // namespace

std::optional<EntityKind> identifier_kind(std::string_view column)
{
    const auto at = std::ranges::find(kIdentifiers, column,
                                      [](const auto& one) { return std::string_view(one.first); });
    return at == kIdentifiers.end() ? std::nullopt : std::optional(at->second);
}

bool names_actor(std::string_view column)
{
    return column == "actor_id" || column == "from_id" || column == "to_id";
}

std::optional<std::string> raw_actor(std::string_view id, const NumberPlan& plan)
{
    if (is_marked_as_pseudonym(id)) return {};
    if (is_stated_number(id)) return std::string(id);
    if (auto piece = raw_piece(id)) return piece;
    const bool may_be_number = !plan.default_country.empty() &&
                               id.find_first_not_of("0123456789 -./()") == std::string_view::npos;
    if (!may_be_number) return {};
    const auto form = normal_phone(id, plan);
    const auto* number = std::get_if<NormalForm>(&form);
    return number != nullptr && number->text.starts_with('+') ? std::optional(std::string(id))
                                                              : std::nullopt;
}

bool is_helper_column(std::string_view column)
{
    return column == kState || column == kBooked || column == kBookedWith;
}

std::string without_raw(std::string_view cell)
{
    return may_be_raw(cell) ? masked(cell) : std::string(cell);
}

bool is_plain_amount(std::string_view cell)
{
    const auto point = std::min(cell.find('.'), cell.size());
    const auto most = point < cell.size() ? kMostDigitsBeforePoint : kMostDigitsAlone;
    return point > 0 && point <= most && cell.size() - point <= kMostDecimals + 1 &&
           (cell[0] != '0' || point == 1) && engine::parse_amount(cell).has_value();
}

std::vector<std::string> cells_without_raw(std::vector<std::string> cells,
                                           const std::vector<std::string>& header)
{
    const auto currency = std::ranges::find(header, "currency") - header.begin();
    const bool has_currency =
        currency < std::ssize(cells) &&
        engine::Currency::parse(cells[static_cast<std::size_t>(currency)]).has_value();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool is_kept =
            i < header.size() &&
            (is_of_key(header[i]) ||
             (header[i] == "amount" && has_currency && is_plain_amount(cells[i])));
        if (!is_kept) cells[i] = without_raw(cells[i]);
    }
    return cells;
}

std::string row_without_raw(std::vector<std::string> cells, const std::vector<std::string>& header)
{
    return csv_text(cells_without_raw(std::move(cells), header));
}

std::string masked_pieces(std::string_view row)
{
    std::string out;
    while (!row.empty()) {
        const auto end = std::min(row.find_first_of(",;\t|\"\r\n"), row.size());
        const auto piece = row.substr(0, end);
        const bool is_shown =
            (is_marked_as_pseudonym(piece) && !raw_behind_mark(piece)) || is_time(piece);
        out += is_shown ? std::string(piece) : masked(piece);
        row.remove_prefix(end);
        if (row.empty()) break;
        out += row[0];
        row.remove_prefix(1);
    }
    return out;
}

bool is_of_key(std::string_view column)
{
    return column == "record_id" || column == "source";
}

bool is_safe_key(std::string_view key, const std::vector<std::string_view>& identifiers)
{
    if (raw_piece(key)) return false;
    const auto all = letters_and_digits(key);
    return std::ranges::none_of(identifiers, [&](std::string_view identifier) {
        if (is_marked_as_pseudonym(identifier)) return false;
        const auto own = letters_and_digits(identifier);
        const auto told = std::min(own.size(), kTellingCharacters);
        return told >= kFewestOwn && all.find(own.substr(own.size() - told)) != all.npos;
    });
}

Pseudonymiser::Pseudonymiser(const std::vector<std::string>& header, engine::RecordKind kind,
                             Options options)
    : header_(header), state_(place(header, kState)), carrier_(place(header, "carrier")),
      booked_(place(header, kBooked)), booked_with_(place(header, kBookedWith)), departs_(place(header, "depart_time")),
      options_(std::move(options))
{
    const auto& contract = importer(kind);
    for (const auto& column : header) {
        is_known_.push_back(contract.knows(column) || column == kQuarantineColumn);
        kinds_.push_back(is_known_.back() ? identifier_kind(column) : std::nullopt);
        names_actor_.push_back(is_known_.back() && names_actor(column));
    }
    if (kind == engine::RecordKind::phone) owner_ = place(header, "phone_id");
    if (kind == engine::RecordKind::account) owner_ = place(header, "account_id");
    country_ = place(header, "country");
}

std::string_view Pseudonymiser::cell_of(const CsvRow& row, std::optional<std::size_t> column) const
{
    return column ? trimmed(row.cells[*column]) : std::string_view();
}

NormalFormOrFault Pseudonymiser::normal_form(EntityKind kind, std::string_view cell,
                                             const CsvRow& row) const
{
    switch (kind) {
    case EntityKind::phone: return normal_phone(cell, options_.numbers);
    case EntityKind::device: return normal_device(cell);
    case EntityKind::account: return normal_account(cell);
    case EntityKind::document: return normal_document(cell, cell_of(row, state_));
    case EntityKind::booking: {
        const auto booked = engine::parse_date(cell_of(row, booked_));
        const auto booked_with = cell_of(row, booked_with_);
        return normal_booking(cell, booked_with.empty() ? cell_of(row, carrier_) : booked_with,
                              booked ? booked : engine::parse_time(cell_of(row, departs_)));
    }
    case EntityKind::actor: return actor_form(cell);
    }
    return "no identifier";
}

NormalFormOrFault Pseudonymiser::actor_form(std::string_view cell) const
{
    const auto raw = raw_actor(cell, options_.numbers);
    if (!options_.is_declared_raw) return normal_actor(*raw, options_.numbers);
    if (raw) {
        auto form = normal_actor(*raw, options_.numbers);
        if (std::holds_alternative<NormalForm>(form)) return form;
    }
    return normal_other_actor(cell);
}

bool Pseudonymiser::is_raw_actor(std::string_view cell) const
{
    if (cell.empty()) return false;
    if (options_.is_declared_raw) return !is_pseudonym_among_raw(cell, EntityKind::actor);
    return raw_actor(cell, options_.numbers).has_value();
}

/// Whether a cell is kept as a pseudonym that somebody else made.
bool Pseudonymiser::passes(std::string_view cell, std::optional<EntityKind> kind) const
{
    if (kind && options_.is_declared_raw) return is_pseudonym_among_raw(cell, *kind);
    return is_marked_as_pseudonym(cell);
}

Pseudonymiser::Made Pseudonymiser::pseudonym(EntityKind kind, std::string_view cell,
                                             const CsvRow& row)
{
    // what other cells of the row decide is not kept under this cell alone
    const bool stands_alone = kind != EntityKind::document && kind != EntityKind::booking;
    auto name = std::to_string(static_cast<int>(kind)) + std::string(cell);
    if (const auto known = seen_.find(name); stands_alone && known != seen_.end())
        return known->second;
    auto form = normal_form(kind, cell, row);
    Made result;
    if (const auto* fault = std::get_if<std::string_view>(&form)) {
        result.cell = *fault;
    } else {
        const auto& normal = std::get<NormalForm>(form);
        auto text = token(*options_.key, kind, normal.text);
        notes_.push_back({kind, text, normal.country, normal.type});
        result = {std::move(text), normal.country};
    }
    if (stands_alone) seen_.emplace(std::move(name), result);
    return result;
}

std::optional<std::string_view> Pseudonymiser::key_fault(std::string_view cell,
                                                         const CsvRow& row) const
{
    if (const auto whole = raw_identifier(cell)) return whole;
    std::vector<std::string_view> identifiers;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (kinds_[i]) identifiers.push_back(row.cells[i]);
    }
    return is_safe_key(cell, identifiers)
               ? std::nullopt
               : std::optional<std::string_view>("a record key that holds a raw identifier");
}

PseudonymousRow Pseudonymiser::replace(const CsvRow& row)
{
    PseudonymousRow out;
    if (form_fault(row, header_)) {
        out.text = masked_pieces(row.text);
        out.cells.assign(row.cells.begin(), row.cells.end());
        for (auto& cell : out.cells)
            cell = masked_pieces(cell);
        return out;
    }
    engine::Country owner_country;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto cell = row.cells[i];
        auto& kept = out.cells.emplace_back();
        if (!is_known_[i]) continue;
        auto kind = kinds_[i];
        if (names_actor_[i] && is_raw_actor(trimmed(cell))) kind = EntityKind::actor;
        const auto reason = kind                    ? std::nullopt
                            : is_of_key(header_[i]) ? key_fault(cell, row)
                                                    : raw_identifier(cell);
        const bool is_hidden = kind == EntityKind::phone && is_hidden_word(trimmed(cell));
        if (cell.empty() || is_hidden || (passes(cell, kind) && !reason) || (!kind && !reason)) {
            kept = cell;
            continue;
        }
        auto made = reason ? Made{*reason, {}} : pseudonym(*kind, trimmed(cell), row);
        if (auto* text = std::get_if<std::string>(&made.cell)) {
            kept = std::move(*text);
            if (owner_ == i) owner_country = made.country;
            continue;
        }
        kept = masked(cell);
        if (out.fault) continue;
        out.fault =
            Fault{i + 1, header_[i], std::string(std::get<std::string_view>(made.cell)), kept};
    }
    if (owner_ && country_ && out.cells[*country_].empty())
        out.cells[*country_] = owner_country.code();
    out.text = csv_text(out.cells);
    return out;
}

std::vector<engine::PseudonymNote> Pseudonymiser::take_notes()
{
    return std::exchange(notes_, {});
}

} // namespace spindel::importers::pseudonyms
