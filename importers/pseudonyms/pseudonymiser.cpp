#include "importers/pseudonyms/pseudonymiser.h"

#include <algorithm>
#include <utility>

#include "engine/parallel.h"
#include "importers/csv_text.h"
#include "importers/header.h"
#include "importers/hidden_numbers.h"
#include "importers/pseudonyms/actor_ids.h"
#include "importers/pseudonyms/declared_raw.h"
#include "importers/pseudonyms/identifier_columns.h"
#include "importers/pseudonyms/record_keys.h"
#include "importers/pseudonyms/shown_cells.h"
#include "importers/pseudonyms/token.h"
#include "importers/registry.h"

namespace spindel::importers::pseudonyms {

namespace {

using engine::EntityKind;

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

/// What other cells of the row decide is not kept under a cell alone.
bool stands_alone(EntityKind kind)
{
    return kind != EntityKind::document && kind != EntityKind::booking;
}

/// What a cell is looked up by.
std::string name_of(EntityKind kind, std::string_view cell)
{
    return static_cast<char>('0' + static_cast<int>(kind)) + std::string(cell);
}

} // namespace

Pseudonymiser::Pseudonymiser(const std::vector<std::string>& header, engine::RecordKind kind,
                             Options options)
    : header_(header), state_(place(header, kDocumentState)), carrier_(place(header, "carrier")),
      booked_(place(header, kBookingDate)), booked_with_(place(header, kBookingCarrier)),
      departs_(place(header, "depart_time")), options_(std::move(options))
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

/// What kind of pseudonym becomes of a cell; none where it stays as it is.
std::optional<EntityKind> Pseudonymiser::kind_made(std::size_t column, std::string_view cell) const
{
    auto kind = kinds_[column];
    if (names_actor_[column] && is_raw_actor(trimmed(cell))) kind = EntityKind::actor;
    const bool is_hidden = kind == EntityKind::phone && is_hidden_word(trimmed(cell));
    return cell.empty() || is_hidden || passes(cell, kind) ? std::nullopt : kind;
}

/// Whether a cell is kept as a pseudonym that somebody else made.
bool Pseudonymiser::passes(std::string_view cell, std::optional<EntityKind> kind) const
{
    if (kind && options_.is_declared_raw) return is_pseudonym_among_raw(cell, *kind);
    if (kind && options_.are_numbers) return is_pseudonym_among_numbers(cell);
    return is_marked_as_pseudonym(cell);
}

Pseudonymiser::Prepared Pseudonymiser::prepared(EntityKind kind, std::string_view cell,
                                                const CsvRow& row) const
{
    auto form = normal_form(kind, cell, row);
    if (const auto* fault = std::get_if<std::string_view>(&form)) return {{*fault, {}}, {}};
    const auto& normal = std::get<NormalForm>(form);
    auto text = token(*options_.key, kind, normal.text);
    return {{text, normal.country}, engine::PseudonymNote{kind, text, normal.country, normal.type}};
}

Pseudonymiser::Made Pseudonymiser::pseudonym(EntityKind kind, std::string_view cell,
                                             const CsvRow& row)
{
    const bool is_alone = stands_alone(kind);
    auto name = name_of(kind, cell);
    if (const auto known = seen_.find(name); is_alone && known != seen_.end()) return known->second;
    const auto expected = expected_.find(name);
    auto result = is_alone && expected != expected_.end() ? std::move(expected->second)
                                                          : prepared(kind, cell, row);
    if (result.note) notes_.push_back(*std::move(result.note));
    if (expected != expected_.end()) expected_.erase(expected);
    if (is_alone) seen_.emplace(std::move(name), result.made);
    return result.made;
}

void Pseudonymiser::expect(const CsvRow& row)
{
    if (form_fault(row, header_)) return;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto cell = trimmed(row.cells[i]);
        const auto kind = kind_made(i, row.cells[i]);
        if (!kind || !stands_alone(*kind)) continue;
        auto name = name_of(*kind, cell);
        if (seen_.contains(name)) continue;
        if (const auto [at, is_new] = expected_.try_emplace(std::move(name)); is_new)
            unmade_.push_back(at->first);
    }
}

void Pseudonymiser::make_expected()
{
    constexpr std::size_t kBlock = 64;
    const CsvRow no_row; // these identifiers stand alone
    const auto make = [&](std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i) {
            const std::string_view name = unmade_[i];
            const auto kind = static_cast<EntityKind>(name[0] - '0');
            expected_.find(unmade_[i])->second = prepared(kind, name.substr(1), no_row);
        }
    };
    engine::for_each_block(unmade_.size(), kBlock, make); // each entry is written by one thread
    unmade_.clear();
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
