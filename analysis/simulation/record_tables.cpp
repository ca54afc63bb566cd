#include "analysis/simulation/record_tables.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>

#include "analysis/simulation/offices.h"
#include "analysis/simulation/pseudonyms.h"
#include "engine/money.h"

namespace spindel::analysis::simulation {

namespace {

using Kind = Pseudonyms::Kind;

/// Numbers a source's rows in the order of the file: "C000001", "C000002" ...
class Numbering {
public:
    explicit Numbering(char letter) : letter_(letter) {}

    std::string next(const Source& source)
    {
        return fmt::format("{}{:06}", letter_, ++last_[source]);
    }

private:
    char letter_;
    std::map<Source, std::uint64_t> last_;
};

std::string optional_time(const std::optional<engine::Time>& time)
{
    return time ? engine::format_time(*time) : std::string();
}

std::string optional_id(const Pseudonyms& ids, Kind kind, const std::optional<std::uint32_t>& index)
{
    return index ? ids(kind, *index) : std::string();
}

} // namespace

void write_actors(const World& world, const Sink& sink)
{
    const Pseudonyms ids(world.options.random_seed);
    sink("actor_id,kind,category,country,source,grade\n");
    for (const auto& s : world.actor_statements) {
        sink(fmt::format("{},{},{},{},{},{}\n", ids(Kind::actor, s.actor), word(s.kind),
                         word(s.category), s.country.code(), name(s.source), s.grade.text()));
    }
}

void write_phones(const World& world, const Sink& sink)
{
    const Pseudonyms ids(world.options.random_seed);
    Numbering numbers('N');
    sink("record_id,phone_id,actor_id,country,valid_from,valid_to,source,grade\n");
    for (const auto& s : world.phone_statements) {
        sink(fmt::format("{},{},{},{},{},,{},{}\n", numbers.next(s.source),
                         ids(Kind::phone, s.phone), optional_id(ids, Kind::actor, s.user),
                         world.phones[s.phone].country.code(), optional_time(s.from),
                         name(s.source), s.grade.text()));
    }
}

void write_calls(const World& world, const Sink& sink)
{
    const Pseudonyms ids(world.options.random_seed);
    const Offices offices(world.options.random_seed);
    Numbering numbers('C');
    sink("record_id,time,caller_id,callee_id,duration_s,kind,caller_country,callee_country,"
         "caller_device_id,callee_device_id,source,grade\n");
    // An operator sees the handsets of its own customers only.
    const auto handset = [&](const Call& call, PhoneIndex phone) {
        const auto& line = world.phones[phone];
        const bool seen =
            line.country == call.source.country && offices.names_handsets(call.source.country);
        return seen ? ids(Kind::handset, line.handset_at(call.time)) : std::string();
    };
    for (const auto& c : world.calls) {
        sink(fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}\n", numbers.next(c.source),
                         engine::format_time(c.time), ids(Kind::phone, c.caller),
                         ids(Kind::phone, c.callee), c.duration_s, word(c.kind),
                         c.caller_country.code(), c.callee_country.code(), handset(c, c.caller),
                         handset(c, c.callee), name(c.source), c.grade.text()));
    }
}

void write_accounts(const World& world, const Sink& sink)
{
    const Pseudonyms ids(world.options.random_seed);
    Numbering numbers('K');
    sink("record_id,account_id,actor_id,kind,country,valid_from,valid_to,source,grade\n");
    for (const auto& s : world.account_statements) {
        const auto& account = world.accounts[s.account];
        sink(fmt::format("{},{},{},{},{},,,{},{}\n", numbers.next(s.source),
                         ids(Kind::account, s.account), optional_id(ids, Kind::actor, s.holder),
                         word(account.kind), account.country.code(), name(s.source),
                         s.grade.text()));
    }
}

void write_payments(const World& world, const Sink& sink)
{
    const Pseudonyms ids(world.options.random_seed);
    Numbering numbers('M');
    sink("record_id,time,payer_account_id,payee_account_id,amount,currency,payer_country,"
         "payee_country,method,source,grade\n");
    for (const auto& p : world.payments) {
        sink(fmt::format(
            "{},{},{},{},{},{},{},{},{},{},{}\n", numbers.next(p.source),
            engine::format_time(p.time), ids(Kind::account, p.payer), ids(Kind::account, p.payee),
            engine::format_amount(p.amount.ten_thousandths), p.amount.currency.code(),
            world.accounts[p.payer].country.code(), world.accounts[p.payee].country.code(),
            word(p.method), name(p.source), p.grade.text()));
    }
}

void write_travel(const World& world, const Sink& sink)
{
    const Pseudonyms ids(world.options.random_seed);
    Numbering numbers('T');
    sink("record_id,actor_id,document_id,depart_time,arrive_time,from_country,from_place,"
         "to_country,to_place,mode,carrier,booking_id,payer_account_id,source,grade\n");
    for (const auto& j : world.journeys) {
        sink(fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\n", numbers.next(j.source),
                         ids(Kind::actor, j.travels_as), ids(Kind::document, j.travels_as),
                         engine::format_time(j.depart), engine::format_time(j.arrive),
                         j.from_country.code(), j.from_place, j.to_country.code(), j.to_place,
                         word(j.mode), j.carrier, ids(Kind::booking, j.booking),
                         optional_id(ids, Kind::account, j.payer), name(j.source), j.grade.text()));
    }
}

void write_rates(const World& world, const Sink& sink)
{
    sink("date,currency,per_eur\n");
    for (const auto& rate : world.rates) {
        sink(fmt::format("{},{},{}\n", engine::format_date(rate.date), rate.currency.code(),
                         engine::format_rate(rate.per_eur)));
    }
}

} // namespace spindel::analysis::simulation
