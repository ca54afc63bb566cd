/// Which cells a record has in its table, and in which order.
#pragma once

#include <array>

#include "engine/record_table.h"
#include "engine/records.h"

namespace spindel::engine {

/// The tables of records in the order of RecordKind, each with its columns in the order in which
/// `put` gives a record's values.
const std::array<TableShape, 8>& record_shapes();

/// Gives `row` the values of a record, one after the other. What takes them has a function for each
/// kind of value: `source`, `identifier`, `text`, `number`, `time`, `kind`, `grade`.
template <typename Cells>
void put(Cells& row, const ActorRecord& actor)
{
    row.source(actor.source).identifier(EntityKind::actor, actor.actor_id);
    row.kind(actor.kind).kind(actor.category).text(actor.country.code()).grade(actor.grade);
}

template <typename Cells>
void put(Cells& row, const PhoneRecord& phone)
{
    row.source(phone.source).text(phone.record_id);
    row.identifier(EntityKind::phone, phone.phone_id);
    row.identifier(EntityKind::actor, phone.actor_id).text(phone.country.code());
    row.time(phone.valid.from).time(phone.valid.to).grade(phone.grade);
}

template <typename Cells>
void put(Cells& row, const CallRecord& call)
{
    row.source(call.source).text(call.record_id).time(call.time);
    row.identifier(EntityKind::phone, call.caller_id);
    row.identifier(EntityKind::phone, call.callee_id);
    row.number(call.duration_s).kind(call.kind);
    row.text(call.caller_country.code()).text(call.callee_country.code());
    row.identifier(EntityKind::device, call.caller_device_id);
    row.identifier(EntityKind::device, call.callee_device_id).grade(call.grade);
}

template <typename Cells>
void put(Cells& row, const AccountRecord& account)
{
    row.source(account.source).text(account.record_id);
    row.identifier(EntityKind::account, account.account_id);
    row.identifier(EntityKind::actor, account.actor_id);
    row.kind(account.kind).text(account.country.code());
    row.time(account.valid.from).time(account.valid.to).grade(account.grade);
}

template <typename Cells>
void put(Cells& row, const PaymentRecord& payment)
{
    row.source(payment.source).text(payment.record_id).time(payment.time);
    row.identifier(EntityKind::account, payment.payer_account_id);
    row.identifier(EntityKind::account, payment.payee_account_id);
    row.number(payment.amount.ten_thousandths).text(payment.amount.currency.code());
    row.text(payment.payer_country.code()).text(payment.payee_country.code());
    row.kind(payment.method).grade(payment.grade);
}

template <typename Cells>
void put(Cells& row, const TravelRecord& travel)
{
    row.source(travel.source).text(travel.record_id);
    row.identifier(EntityKind::actor, travel.actor_id);
    row.identifier(EntityKind::document, travel.document_id);
    row.time(travel.depart_time).time(travel.arrive_time);
    row.text(travel.from_country.code()).text(travel.from_place);
    row.text(travel.to_country.code()).text(travel.to_place);
    row.kind(travel.mode).text(travel.carrier);
    row.identifier(EntityKind::booking, travel.booking_id);
    row.identifier(EntityKind::account, travel.payer_account_id).grade(travel.grade);
}

template <typename Cells>
void put(Cells& row, const RateRecord& rate)
{
    row.time(rate.date).text(rate.currency.code()).number(rate.per_eur);
}

template <typename Cells>
void put(Cells& row, const ContactRecord& contact)
{
    row.source(contact.source).text(contact.record_id).time(contact.time).number(contact.period);
    row.identifier(EntityKind::actor, contact.from_id);
    row.identifier(EntityKind::actor, contact.to_id);
    row.number(contact.weight).text(contact.layer).grade(contact.grade);
}

} // namespace spindel::engine
