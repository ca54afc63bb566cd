/// How to read one cell, and the columns of a record kind as a table of such readings.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/records.h"

namespace spindel::importers {

inline constexpr std::size_t kLongestIdentifier = 128;
inline constexpr std::size_t kLongestCell = std::size_t{1} << 20;

// One cell into one value of a record. False where the cell has another form; empty cells of
// columns that may be empty are never asked.
bool read(std::string& value, std::string_view cell);
bool read(engine::Time& value, std::string_view cell);
bool read(std::optional<engine::Time>& value, std::string_view cell);
bool read(std::optional<std::int64_t>& value, std::string_view cell);
bool read(engine::Country& value, std::string_view cell);
bool read(engine::Grade& value, std::string_view cell);
bool read(engine::Currency& value, std::string_view cell);
bool read(engine::ActorKind& value, std::string_view cell);
bool read(engine::Category& value, std::string_view cell);
bool read(engine::CallKind& value, std::string_view cell);
bool read(engine::AccountKind& value, std::string_view cell);
bool read(engine::PaymentMethod& value, std::string_view cell);
bool read(engine::TravelMode& value, std::string_view cell);

// What each form is called where a cell does not have it ("not " ...).
inline constexpr std::string_view kText = "text";
inline constexpr std::string_view kTime = "an RFC 3339 time with an offset";
inline constexpr std::string_view kDate = "a date such as 2025-03-01";
inline constexpr std::string_view kCountry = "an ISO 3166-1 alpha-2 country in upper case";
inline constexpr std::string_view kGrade = "a grade from A1 to F6";
inline constexpr std::string_view kSeconds = "a whole number of seconds, not negative";
inline constexpr std::string_view kAmount =
    "a decimal with a point, at most 4 decimals and not negative";
inline constexpr std::string_view kCurrency = "an ISO 4217 currency in upper case";
inline constexpr std::string_view kRate = "a positive decimal with a point, at most 8 decimals";
inline constexpr std::string_view kActorKind = "one of person, organisation, unknown";
inline constexpr std::string_view kCategory =
    "one of suspect, convicted, victim, witness, contact, other, unknown";
inline constexpr std::string_view kCallKind = "one of call, sms, data";
inline constexpr std::string_view kAccountKind = "one of bank, business, card, wallet, cash, other";
inline constexpr std::string_view kPaymentMethod =
    "one of transfer, cash, card, remittance, crypto, hawala, other";
inline constexpr std::string_view kTravelMode = "one of air, ferry, rail, road, sea, other";

/// An identifier is at most 128 bytes; a tested one must be no raw identifier either. Record keys
/// are not tested.
enum class Role : std::uint8_t { value, key, tested_identifier };
enum class Need : std::uint8_t { optional, required };

/// One column of the contract: its name, and how a cell of it goes into a record.
template <typename Record>
struct Field {
    std::string_view name;
    std::string_view form;
    bool (*read)(Record&, std::string_view);
    Role role = Role::value;
    Need need = Need::optional;
};

/// A column whose cells go where `Access` leads in a record: a member, or a function that finds
/// one.
template <typename Record, auto Access>
constexpr Field<Record> field(std::string_view name, std::string_view form,
                              Need need = Need::optional)
{
    constexpr auto into = [](Record& record, std::string_view cell) {
        return read(std::invoke(Access, record), cell);
    };
    return {name, form, into, Role::value, need};
}

template <typename Record, auto Access>
constexpr Field<Record> identifier(std::string_view name, Need need = Need::optional)
{
    auto column = field<Record, Access>(name, kText, need);
    column.role = Role::tested_identifier;
    return column;
}

template <typename Record>
constexpr Field<Record> record_key()
{
    auto column = field<Record, &Record::record_id>("record_id", kText, Need::required);
    column.role = Role::key;
    return column;
}

template <typename Record>
constexpr Field<Record> valid_from()
{
    constexpr auto from = [](Record & record) -> auto&
    {
        return record.valid.from;
    };
    return field<Record, from>("valid_from", kTime);
}

template <typename Record>
constexpr Field<Record> valid_to()
{
    constexpr auto to = [](Record & record) -> auto&
    {
        return record.valid.to;
    };
    return field<Record, to>("valid_to", kTime);
}

template <typename Record>
constexpr Field<Record> source()
{
    return field<Record, &Record::source>("source", kText);
}

template <typename Record>
constexpr Field<Record> grade()
{
    return field<Record, &Record::grade>("grade", kGrade);
}

} // namespace spindel::importers
