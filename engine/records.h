/// The record kinds of the import contract, as importers hand them over and the case keeps them.
///
/// Identifiers are pseudonyms: opaque text, equal exactly when the bytes are equal; an empty one
/// is absent. `source` is the authority or provider; `record_id` is unique within it and the kind.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "engine/country.h"
#include "engine/grade.h"
#include "engine/money.h"
#include "engine/time.h"

namespace spindel::engine {

enum class RecordKind : std::uint8_t {
    actor,
    phone,
    call,
    account,
    payment,
    travel,
    rate,
    contact
};
enum class EntityKind : std::uint8_t { actor, phone, device, account, document, booking };
enum class ActorKind : std::uint8_t { unknown, person, organisation };
/// EU directive 2016/680, article 6.
enum class Category : std::uint8_t { unknown, suspect, convicted, victim, witness, contact, other };
enum class CallKind : std::uint8_t { unknown, call, sms, data };
enum class AccountKind : std::uint8_t { unknown, bank, business, card, wallet, cash, other };
enum class PaymentMethod : std::uint8_t {
    unknown,
    transfer,
    cash,
    card,
    remittance,
    crypto,
    hawala,
    other
};
enum class TravelMode : std::uint8_t { unknown, air, ferry, rail, road, sea, other };

// The words of the contract, by value; where a kind has no word for "unknown", it is empty.
inline constexpr std::array<std::string_view, 8> kRecordKinds{
    "actors", "phones", "calls", "accounts", "payments", "travel", "rates", "contacts"};
inline constexpr std::array<std::string_view, 6> kEntityKinds{"actor",   "phone",    "device",
                                                              "account", "document", "booking"};
inline constexpr std::array<std::string_view, 3> kActorKinds{"unknown", "person", "organisation"};
inline constexpr std::array<std::string_view, 7> kCategories{
    "unknown", "suspect", "convicted", "victim", "witness", "contact", "other"};
inline constexpr std::array<std::string_view, 4> kCallKinds{"", "call", "sms", "data"};
inline constexpr std::array<std::string_view, 7> kAccountKinds{"",       "bank", "business", "card",
                                                               "wallet", "cash", "other"};
inline constexpr std::array<std::string_view, 8> kPaymentMethods{
    "", "transfer", "cash", "card", "remittance", "crypto", "hawala", "other"};
inline constexpr std::array<std::string_view, 7> kTravelModes{"",     "air", "ferry", "rail",
                                                              "road", "sea", "other"};

inline std::string_view word(RecordKind kind)
{
    return kRecordKinds[static_cast<std::size_t>(kind)];
}
inline std::string_view word(EntityKind kind)
{
    return kEntityKinds[static_cast<std::size_t>(kind)];
}
inline std::string_view word(ActorKind kind)
{
    return kActorKinds[static_cast<std::size_t>(kind)];
}
inline std::string_view word(Category kind)
{
    return kCategories[static_cast<std::size_t>(kind)];
}
inline std::string_view word(CallKind kind)
{
    return kCallKinds[static_cast<std::size_t>(kind)];
}
inline std::string_view word(AccountKind kind)
{
    return kAccountKinds[static_cast<std::size_t>(kind)];
}
inline std::string_view word(PaymentMethod kind)
{
    return kPaymentMethods[static_cast<std::size_t>(kind)];
}
inline std::string_view word(TravelMode kind)
{
    return kTravelModes[static_cast<std::size_t>(kind)];
}

/// What one source says of one actor.
struct ActorRecord {
    std::string source, actor_id;
    ActorKind kind = ActorKind::unknown;
    Category category = Category::unknown;
    Country country;
    Grade grade;

    friend bool operator==(const ActorRecord&, const ActorRecord&) = default;
};

/// Who is known to use a number, and when.
struct PhoneRecord {
    std::string source, record_id, phone_id, actor_id;
    Country country;
    Window valid;
    Grade grade;

    friend bool operator==(const PhoneRecord&, const PhoneRecord&) = default;
};

/// A call or message.
struct CallRecord {
    std::string source, record_id;
    Time time;
    std::string caller_id, callee_id;
    std::optional<std::int64_t> duration_s;
    CallKind kind = CallKind::unknown;
    Country caller_country, callee_country;
    std::string caller_device_id, callee_device_id;
    Grade grade;

    friend bool operator==(const CallRecord&, const CallRecord&) = default;
};

/// Who is known to hold an account, and when.
struct AccountRecord {
    std::string source, record_id, account_id, actor_id;
    AccountKind kind = AccountKind::unknown;
    Country country;
    Window valid;
    Grade grade;

    friend bool operator==(const AccountRecord&, const AccountRecord&) = default;
};

/// Money moved.
struct PaymentRecord {
    std::string source, record_id;
    Time time;
    std::string payer_account_id, payee_account_id;
    Money amount;
    Country payer_country, payee_country;
    PaymentMethod method = PaymentMethod::unknown;
    Grade grade;

    friend bool operator==(const PaymentRecord&, const PaymentRecord&) = default;
};

/// A journey across a border.
struct TravelRecord {
    std::string source, record_id, actor_id, document_id;
    Time depart_time;
    std::optional<Time> arrive_time;
    Country from_country;
    std::string from_place;
    Country to_country;
    std::string to_place;
    TravelMode mode = TravelMode::unknown;
    std::string carrier, booking_id, payer_account_id;
    Grade grade;

    friend bool operator==(const TravelRecord&, const TravelRecord&) = default;
};

/// Units of a currency for one euro, from a day on.
struct RateRecord {
    Time date;
    Currency currency;
    std::int64_t per_eur = 0; // hundred-millionths

    friend bool operator==(const RateRecord&, const RateRecord&) = default;
};

/// What somebody else's network states of two actors: that there is a tie, how strong, of which
/// kind. Nothing says what happened, and often not when.
struct ContactRecord {
    std::string source, record_id;
    std::optional<Time> time;
    std::optional<std::int64_t> period; // the number of a phase, where the source counts phases
    std::string from_id, to_id;
    std::int64_t weight = 10'000; // ten-thousandths
    std::string layer;            // "phone", "meeting": the source's own word
    Grade grade;

    friend bool operator==(const ContactRecord&, const ContactRecord&) = default;
};

/// In the order of `RecordKind`.
using Record = std::variant<ActorRecord, PhoneRecord, CallRecord, AccountRecord, PaymentRecord,
                            TravelRecord, RateRecord, ContactRecord>;

/// The kind of a record.
inline RecordKind kind_of(const Record& record)
{
    return static_cast<RecordKind>(record.index());
}

} // namespace spindel::engine
