#include "engine/record_store.h"

#include <array>
#include <initializer_list>
#include <string>

#include <fmt/format.h>

namespace spindel::engine {

namespace {

/// What a table is keyed by, and what makes two rows of a key the same.
struct Shape {
    std::string_view table;
    std::array<std::string_view, 2> key;
    std::vector<std::string_view> content;
};

// The columns in the order in which the functions below put a record's values.
const std::array<Shape, 8>& shapes()
{
    static const std::array<Shape, 8> all{{
        {"actor", {"source_id", "actor_id"}, {"kind", "stated_category", "country", "grade"}},
        {"phone",
         {"source_id", "record_id"},
         {"phone_id", "actor_id", "country", "valid_from", "valid_to", "grade"}},
        {"call",
         {"source_id", "record_id"},
         {"time", "caller_id", "callee_id", "duration_s", "kind", "caller_country",
          "callee_country", "caller_device_id", "callee_device_id", "grade"}},
        {"account",
         {"source_id", "record_id"},
         {"account_id", "actor_id", "kind", "country", "valid_from", "valid_to", "grade"}},
        {"payment",
         {"source_id", "record_id"},
         {"time", "payer_account_id", "payee_account_id", "amount", "currency", "payer_country",
          "payee_country", "method", "grade"}},
        {"travel",
         {"source_id", "record_id"},
         {"actor_id", "document_id", "depart_time", "arrive_time", "from_country", "from_place",
          "to_country", "to_place", "mode", "carrier", "booking_id", "payer_account_id", "grade"}},
        {"rate", {"date", "currency"}, {"per_eur"}},
        {"contact",
         {"source_id", "record_id"},
         {"time", "period", "from_id", "to_id", "weight", "layer", "grade"}},
    }};
    return all;
}

/// INSERT that leaves a row of the same key alone. Parameters: key, content, file, line.
std::string insert_sql(const Shape& shape)
{
    std::string names = fmt::format("{}, {}", shape.key[0], shape.key[1]);
    std::string values = "?1, ?2";
    int at = 2;
    const auto add = [&](std::string_view name) {
        names += fmt::format(", {}", name);
        values += fmt::format(", ?{}", ++at);
    };
    for (const auto name : shape.content)
        add(name);
    add("file_id");
    add("line");
    if (shape.table == "actor") {
        names += ", category";
        values += ", ?4"; // as stated, until a later version says more
    }
    return fmt::format("INSERT INTO {}({}) VALUES ({}) ON CONFLICT({}, {}) DO NOTHING", shape.table,
                       names, values, shape.key[0], shape.key[1]);
}

/// One truth value: whether the row of this key has this content. Parameters: key, content.
std::string compare_sql(const Shape& shape)
{
    std::string same;
    int at = 2;
    for (const auto name : shape.content) {
        same += fmt::format("{}{} IS ?{}", same.empty() ? "" : " AND ", name, ++at);
    }
    return fmt::format("SELECT {} FROM {} WHERE {} = ?1 AND {} = ?2", same, shape.table,
                       shape.key[0], shape.key[1]);
}

/// Puts the values of one row, one after the other.
class Row {
public:
    Row(sqlite::Statement& statement, Dictionary& dictionary)
        : statement_(statement), dictionary_(dictionary)
    {
    }

    Row& number(std::int64_t value)
    {
        statement_.bind(++at_, value);
        return *this;
    }
    Row& number(std::optional<std::int64_t> value)
    {
        statement_.bind(++at_, value);
        return *this;
    }
    Row& time(std::optional<Time> time)
    {
        if (!time) return number(std::optional<std::int64_t>{});
        return number(static_cast<std::int64_t>(time->time_since_epoch().count()));
    }
    template <typename Enum>
    Row& kind(Enum value)
    {
        return number(static_cast<std::int64_t>(value));
    }
    /// The text must outlive the statement's run.
    Row& text(std::string_view text)
    {
        statement_.bind(++at_, text);
        return *this;
    }
    Row& grade(Grade grade)
    {
        grade_ = grade.text();
        return text(grade_);
    }
    Row& source(std::string_view name) { return number(dictionary_.source(name)); }
    /// An empty identifier is absent.
    Row& identifier(EntityKind kind, std::string_view text)
    {
        if (text.empty()) return number(std::optional<std::int64_t>{});
        return number(dictionary_.identifier(kind, text));
    }

private:
    sqlite::Statement& statement_;
    Dictionary& dictionary_;
    std::string grade_; // what the statement looks at until it has run
    int at_ = 0;
};

void put(Row& row, const ActorRecord& actor)
{
    row.source(actor.source).identifier(EntityKind::actor, actor.actor_id);
    row.kind(actor.kind).kind(actor.category).text(actor.country.code()).grade(actor.grade);
}

void put(Row& row, const PhoneRecord& phone)
{
    row.source(phone.source).text(phone.record_id);
    row.identifier(EntityKind::phone, phone.phone_id);
    row.identifier(EntityKind::actor, phone.actor_id).text(phone.country.code());
    row.time(phone.valid.from).time(phone.valid.to).grade(phone.grade);
}

void put(Row& row, const CallRecord& call)
{
    row.source(call.source).text(call.record_id).time(call.time);
    row.identifier(EntityKind::phone, call.caller_id);
    row.identifier(EntityKind::phone, call.callee_id);
    row.number(call.duration_s).kind(call.kind);
    row.text(call.caller_country.code()).text(call.callee_country.code());
    row.identifier(EntityKind::device, call.caller_device_id);
    row.identifier(EntityKind::device, call.callee_device_id).grade(call.grade);
}

void put(Row& row, const AccountRecord& account)
{
    row.source(account.source).text(account.record_id);
    row.identifier(EntityKind::account, account.account_id);
    row.identifier(EntityKind::actor, account.actor_id);
    row.kind(account.kind).text(account.country.code());
    row.time(account.valid.from).time(account.valid.to).grade(account.grade);
}

void put(Row& row, const PaymentRecord& payment)
{
    row.source(payment.source).text(payment.record_id).time(payment.time);
    row.identifier(EntityKind::account, payment.payer_account_id);
    row.identifier(EntityKind::account, payment.payee_account_id);
    row.number(payment.amount.ten_thousandths).text(payment.amount.currency.code());
    row.text(payment.payer_country.code()).text(payment.payee_country.code());
    row.kind(payment.method).grade(payment.grade);
}

void put(Row& row, const TravelRecord& travel)
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

void put(Row& row, const RateRecord& rate)
{
    row.time(rate.date).text(rate.currency.code()).number(rate.per_eur);
}

void put(Row& row, const ContactRecord& contact)
{
    row.source(contact.source).text(contact.record_id).time(contact.time).number(contact.period);
    row.identifier(EntityKind::actor, contact.from_id);
    row.identifier(EntityKind::actor, contact.to_id);
    row.number(contact.weight).text(contact.layer).grade(contact.grade);
}

} // namespace

RecordStore::RecordStore(sqlite::Database& database)
    : database_(database), dictionary_(database),
      mark_victim_(database.prepare("UPDATE actor SET category = ?1"
                                    " WHERE source_id = ?2 AND actor_id = ?3"))
{
    for (const auto& shape : shapes()) {
        tables_.push_back(
            {database.prepare(insert_sql(shape)), database.prepare(compare_sql(shape))});
    }
}

void RecordStore::mark_victim(const ActorRecord& actor)
{
    mark_victim_.bind(1, static_cast<std::int64_t>(Category::victim))
        .bind(2, dictionary_.source(actor.source))
        .bind(3, dictionary_.identifier(EntityKind::actor, actor.actor_id))
        .run();
}

Outcome RecordStore::store(const Record& record, Origin origin)
{
    const auto put_into = [&](Row& row) {
        std::visit([&](const auto& r) { put(row, r); }, record);
    };
    auto& table = tables_[record.index()];
    dictionary_.keep();
    Row fresh(table.insert, dictionary_);
    put_into(fresh);
    fresh.number(origin.file).number(origin.line);
    table.insert.run();
    if (database_.changes() > 0) return Outcome::stored;

    Row known(table.compare, dictionary_);
    put_into(known);
    const bool is_same = table.compare.step() && table.compare.integer(0) != 0;
    table.compare.reset();
    if (is_same) return Outcome::duplicate;
    const auto* actor = std::get_if<ActorRecord>(&record);
    if (actor != nullptr && actor->category == Category::victim) mark_victim(*actor);
    dictionary_.take_back(); // identifiers that only a refused row names are no nodes
    return Outcome::conflict;
}

} // namespace spindel::engine
