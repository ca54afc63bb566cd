/// Raw identifiers in the cells of a row replaced by pseudonyms, before anything else looks at it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "engine/pseudonym_note.h"
#include "importers/pseudonyms/key.h"
#include "importers/pseudonyms/normal_form.h"
#include "importers/row_check.h"

namespace spindel::importers::pseudonyms {

/// How an import makes pseudonyms.
struct Options {
    std::shared_ptr<const Key> key; // none: raw identifiers are refused
    NumberPlan numbers;
    /// The table says that its identifiers are raw: letters and a hyphen alone mark no pseudonym
    /// (is_pseudonym_among_raw), and every other id of an actor becomes one.
    bool is_declared_raw = false;
};

/// The kind of identifier that a column of the record contract holds; none for one that is kept as
/// it came.
std::optional<engine::EntityKind> identifier_kind(std::string_view column);

/// Whether a column names an actor, whose id stays as it came unless it is a raw identifier.
bool names_actor(std::string_view column);

/// What an actor's id is of a raw identifier: as `raw_piece`, or a number without its country code
/// that is valid in the plan's country. Nothing where it is marked as a pseudonym.
std::optional<std::string> raw_actor(std::string_view id, const NumberPlan& plan);

/// Columns beside the contract's that help to normalise: `document_state` (of document_id),
/// `booking_date` (of booking_id; else the UTC day of departure counts) and `booking_carrier`
/// (of booking_id; else the carrier of the journey). They are not kept.
bool is_helper_column(std::string_view column);

/// A cell as messages and quarantine may show it where pseudonyms are made: what is no pseudonym,
/// and may yet be somebody's number or address, is masked.
std::string without_raw(std::string_view cell);

/// Whether a cell of amounts can be nobody's number: with a point, or of at most eight digits, and no
/// zero before them.
bool is_plain_amount(std::string_view cell);

/// A row of such cells. An amount beside its currency stays; its key stays as it is, so that the row
/// can be known again.
/// @param header the columns' names
std::vector<std::string> cells_without_raw(std::vector<std::string> cells,
                                           const std::vector<std::string>& header);
/// The same as CSV.
std::string row_without_raw(std::vector<std::string> cells, const std::vector<std::string>& header);

/// What cannot be cut into its columns: all between separators but pseudonyms and times is masked.
std::string masked_pieces(std::string_view row);

/// Whether a column is a part of a record's key, which is nobody's identifier: `record_id`,
/// `source`.
bool is_of_key(std::string_view column);

/// Whether a cell of a record's key may be kept where identifiers are raw: it holds none
/// (raw_piece), and none of its own row, by the last eight of its letters and digits, however it is
/// parted.
/// @param identifiers of the row as they came, pseudonyms among them
bool is_safe_key(std::string_view key, const std::vector<std::string_view>& identifiers);

/// A row with pseudonyms in it.
struct PseudonymousRow {
    std::string text;
    std::vector<std::string> cells;
    std::optional<Fault> fault; // the first identifier that has no normal form, masked
};

/// Replaces identifiers in rows of one header. Equal cells are looked up once.
class Pseudonymiser {
public:
    Pseudonymiser(const std::vector<std::string>& header, engine::RecordKind kind, Options options);

    /// Cells of identifiers become pseudonyms, except those that are marked as such already (upper
    /// case letters and a hyphen), and so do actors' ids that are raw. The country of a number or
    /// account fills the row's own where that is empty. Cells of columns that the contract does not
    /// know are emptied; all others stay, but for a key that is not safe (is_safe_key), which is a
    /// fault. A row whose form is at fault keeps no cell but pseudonyms and times: the rest is
    /// masked, as nobody can tell which is what.
    PseudonymousRow replace(const CsvRow& row);

    const std::string& key_id() const { return options_.key->id(); }

    /// What became known of new pseudonyms since the last call.
    std::vector<engine::PseudonymNote> take_notes();

private:
    using CellOrFault = std::variant<std::string, std::string_view>;
    struct Made {
        CellOrFault cell;
        engine::Country country; // that gave the identifier out
    };

    std::optional<std::string_view> key_fault(std::string_view cell, const CsvRow& row) const;
    bool is_raw_actor(std::string_view cell) const;
    bool passes(std::string_view cell, std::optional<engine::EntityKind> kind) const;
    NormalFormOrFault actor_form(std::string_view cell) const;
    Made pseudonym(engine::EntityKind kind, std::string_view cell, const CsvRow& row);
    NormalFormOrFault normal_form(engine::EntityKind kind, std::string_view cell,
                                  const CsvRow& row) const;
    std::string_view cell_of(const CsvRow& row, std::optional<std::size_t> column) const;

    std::vector<std::string> header_;
    std::vector<std::optional<engine::EntityKind>> kinds_; // by column
    std::vector<bool> is_known_;                           // by column
    std::vector<bool> names_actor_;                        // by column
    std::optional<std::size_t> state_, carrier_, booked_, booked_with_, departs_;
    std::optional<std::size_t> owner_, country_; // of phones and accounts: the id, and its country
    Options options_;
    std::unordered_map<std::string, Made> seen_;
    std::vector<engine::PseudonymNote> notes_;
};

} // namespace spindel::importers::pseudonyms
