/// Records in few words, for tests.
#pragma once

#include <string>

#include "engine/records.h"

namespace spindel::support {

inline engine::Time at(const std::string& text)
{
    const auto time = engine::parse_time(text);
    return time ? *time : engine::parse_date(text).value();
}

inline engine::Country country(std::string_view code)
{
    return engine::Country::parse(code).value();
}

inline engine::Grade grade(std::string_view text)
{
    return engine::Grade::parse(text).value();
}

inline engine::ActorRecord actor(const std::string& id, std::string_view place = "SE",
                                 engine::Category category = engine::Category::unknown,
                                 const std::string& source = "SE-POL")
{
    return {source, id, engine::ActorKind::person, category, country(place), grade("B2")};
}

inline engine::PhoneRecord phone(const std::string& record, const std::string& phone_id,
                                 const std::string& actor_id, engine::Window valid = {},
                                 std::string_view place = "SE")
{
    return {"SE-TEL", record, phone_id, actor_id, country(place), valid, grade("A1")};
}

inline engine::CallRecord call(const std::string& record, const std::string& time,
                               const std::string& caller, const std::string& callee,
                               std::int64_t seconds = 60)
{
    return {.source = "SE-TEL",
            .record_id = record,
            .time = at(time),
            .caller_id = caller,
            .callee_id = callee,
            .duration_s = seconds,
            .kind = engine::CallKind::call,
            .grade = grade("A1")};
}

inline engine::ContactRecord contact(const std::string& record, const std::string& from,
                                     const std::string& to)
{
    return {.source = "UNI", .record_id = record, .from_id = from, .to_id = to};
}

inline engine::AccountRecord account(const std::string& record, const std::string& account_id,
                                     const std::string& actor_id, engine::Window valid = {})
{
    return {"SE-BANK",     record, account_id, actor_id, engine::AccountKind::bank,
            country("SE"), valid,  grade("A1")};
}

inline engine::PaymentRecord payment(const std::string& record, const std::string& time,
                                     const std::string& payer, const std::string& payee,
                                     std::string_view amount, std::string_view currency = "EUR")
{
    return {.source = "SE-BANK",
            .record_id = record,
            .time = at(time),
            .payer_account_id = payer,
            .payee_account_id = payee,
            .amount = {engine::parse_amount(amount).value(),
                       engine::Currency::parse(currency).value()},
            .method = engine::PaymentMethod::transfer,
            .grade = grade("A2")};
}

inline engine::TravelRecord journey(const std::string& record, const std::string& time,
                                    const std::string& actor_id, const std::string& booking,
                                    const std::string& carrier = "Line 1")
{
    return {.source = "SE-BORDER",
            .record_id = record,
            .actor_id = actor_id,
            .depart_time = at(time),
            .from_country = country("LT"),
            .to_country = country("SE"),
            .mode = engine::TravelMode::ferry,
            .carrier = carrier,
            .booking_id = booking,
            .grade = grade("B2")};
}

} // namespace spindel::support
