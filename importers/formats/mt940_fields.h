/// The fields of a SWIFT statement, and what is in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spindel::importers::formats {

/// `:61:` and all lines up to the next field.
struct Mt940Field {
    std::string tag; // "61"; "bank": the BIC in the header of a message
    std::string text;
    std::int64_t line = 0;
};

/// Cuts a text into fields; lines before the first and lines that end a message are
/// passed over.
class Mt940Fields {
public:
    /// The text must outlive this.
    explicit Mt940Fields(std::string_view text) : text_(text) {}

    std::optional<Mt940Field> next();

    std::uint64_t bytes_read() const { return at_; }

    /// How many lines that hold something stood outside of messages, other than their envelopes.
    std::int64_t passed_over() const { return passed_over_; }

private:
    std::string_view line_at(std::size_t at) const;
    void skip_line();

    std::string_view text_;
    std::size_t at_ = 0;
    std::int64_t line_ = 1;
    std::int64_t passed_over_ = 0;
};

/// One entry (`:61:`).
struct Mt940Entry {
    std::string date;      // booked, else valued, as midnight UTC; six digits where it is no day
    bool is_booked = true; // not where it is only expected (EC, ED)
    bool is_credit = false;
    std::string amount;    // with a point
    std::string written;   // the amount as it came
    std::string type;      // "TRF", "MSC"
    std::string reference; // of the account's owner
    std::string bank_reference;
    std::string supplement; // the lines below
};

/// @return nothing where the text has another form.
std::optional<Mt940Entry> read_entry(std::string_view text);

/// The account of `:25:`: without a currency behind it, and without a BIC before an IBAN.
std::string mt940_account(std::string_view text);

/// An amount (`000012,5`) with a point, and no zeros before it.
std::string mt940_amount(std::string_view text);

/// The currency of a balance (`C100318EUR380115,77`); empty where it has another form.
std::string mt940_currency(std::string_view text);

} // namespace spindel::importers::formats
