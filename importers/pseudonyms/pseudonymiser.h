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
    /// The rows are of a format whose identifiers are numbers of banks and carriers: letters and a
    /// hyphen before such a number mark no pseudonym (is_pseudonym_among_numbers).
    bool are_numbers = false;
};

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

    /// Takes note of the identifiers of a row that `replace` will be given later.
    void expect(const CsvRow& row);

    /// Makes the pseudonyms of the identifiers that are expected, on all threads. What `replace`
    /// and `take_notes` give is the same without.
    void make_expected();

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
    struct Prepared {
        Made made;
        std::optional<engine::PseudonymNote> note;
    };

    std::optional<engine::EntityKind> kind_made(std::size_t column, std::string_view cell) const;
    Prepared prepared(engine::EntityKind kind, std::string_view cell, const CsvRow& row) const;
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
    std::unordered_map<std::string, Prepared> expected_; // by kind and cell, as `seen_`
    std::vector<std::string> unmade_;                    // of these
    std::vector<engine::PseudonymNote> notes_;
};

} // namespace spindel::importers::pseudonyms
