/// Records of every kind with everything that trips a file format, for tests of exchanged graphs.
#pragma once

#include <string>
#include <vector>

#include "engine/random.h"
#include "tests/support/records.h"

namespace spindel::support {

/// Every identifier of the victims in `awkward_records`, long enough to be found in any text.
inline const std::vector<std::string>& victims_identifiers()
{
    static const std::vector<std::string> all{
        "SECRET-ACTOR-1", "SECRET-ACTOR-2",  "SECRET-PHONE-1", "SECRET-PHONE-2",
        "SECRET-DEVICE",  "SECRET-DOCUMENT", "SECRET-ACCOUNT", "SECRET-BOOKING",
    };
    return all;
}

/// Two victims, suspects with names that XML, CSV and JSON must quote or escape, a phone and an
/// account of unknown users, a journey without a booking, unknown values, and exchange rates.
inline std::vector<engine::Record> awkward_records()
{
    using engine::Category;
    const std::string odd = "A-<&>\"',;å\xF0\x9F\x95\xB7 _x0041_ \x01\x1F\t\r\n\\ \xEF\xBF\xBF";
    auto organisation = actor("O-1", "CZ", Category::other, "CZ-POL");
    organisation.kind = engine::ActorKind::organisation;
    auto unheard = call("C-2", "2025-03-02T12:00:00Z", "P-UNKNOWN", "SECRET-PHONE-1");
    unheard.duration_s.reset();
    unheard.kind = engine::CallKind::unknown;
    unheard.grade = {};
    unheard.callee_device_id = "SECRET-DEVICE";
    auto abroad = call("C-1", "2025-03-01T12:00:00Z", "P-1", "SECRET-PHONE-1", 0);
    abroad.kind = engine::CallKind::sms;
    abroad.caller_country = country("CZ");
    abroad.caller_device_id = "D-1";
    auto alone = journey("T-1", "2025-03-05T06:00:00Z", odd, "", "");
    alone.from_place = "\"Åbo\", \nquay 3";
    alone.document_id = "DOC-1";
    alone.arrive_time = at("2025-03-05T16:00:00Z");
    auto paid = journey("T-2", "2025-03-04T06:00:00Z", "SECRET-ACTOR-1", "B-1");
    paid.document_id = "SECRET-DOCUMENT";
    paid.payer_account_id = "K-1";
    auto cash = payment("M-2", "2025-03-03T10:00:00Z", "K-1", "K-UNKNOWN", "0.0001", "SEK");
    cash.method = engine::PaymentMethod::unknown;
    cash.payee_country = country("LT");
    auto second_victim = actor("SECRET-ACTOR-2", "LT", Category::victim);
    second_victim.grade = {};
    return {
        actor("SECRET-ACTOR-2", "SE", Category::witness, "NO-POL"),
        second_victim,
        actor("SECRET-ACTOR-1", "LT", Category::victim),
        actor(odd, "CZ", Category::suspect),
        organisation,
        actor("A-ALONE", "NO"),
        phone("R-1", "P-1", odd, {at("2025-01-01"), at("2025-06-01")}),
        phone("R-2", "SECRET-PHONE-1", "SECRET-ACTOR-1"),
        phone("R-3", "P-UNKNOWN", ""),
        phone("R-4", "SECRET-PHONE-2", "SECRET-ACTOR-2", {at("2025-03-04"), {}}),
        abroad,
        unheard,
        call("C-3", "2025-03-02T12:00:00Z", "P-1", "P-1"),
        call("C-4", "2025-03-06T12:00:00Z", "SECRET-PHONE-2", "P-1", 123456),
        account("R-1", "K-1", "O-1"),
        account("R-2", "K-UNKNOWN", ""),
        account("R-3", "SECRET-ACCOUNT", "SECRET-ACTOR-1"),
        payment("M-1", "2025-03-03T09:00:00Z", "SECRET-ACCOUNT", "K-1", "1250.5"),
        cash,
        alone,
        paid,
        journey("T-3", "2025-03-04T06:00:00Z", odd, "B-1"),
        journey("T-4", "2025-03-09T06:00:00Z", "SECRET-ACTOR-2", "SECRET-BOOKING"),
        engine::RateRecord{at("2025-03-01"), *engine::Currency::parse("SEK"), 1143250000},
        engine::RateRecord{at("2025-03-02"), *engine::Currency::parse("SEK"), 1143000000},
        engine::RateRecord{at("2025-03-01"), *engine::Currency::parse("NOK"), 1170000001},
    };
}

/// Draws records of all kinds between few entities, so that they share nodes, pairs and times.
class RecordDraw {
public:
    explicit RecordDraw(std::uint64_t seed) : random_(seed) {}

    std::vector<engine::Record> draw()
    {
        std::vector<engine::Record> records;
        const auto count = random_.below(40);
        for (std::uint64_t i = 0; i < 6; ++i) {
            if (random_.below(4) > 0) records.push_back(one_actor("A-" + std::to_string(i)));
        }
        for (std::uint64_t i = 0; i < count; ++i)
            records.push_back(one(std::to_string(i)));
        return records;
    }

private:
    std::string name(const std::string& stem) { return stem + std::to_string(random_.below(6)); }
    std::string name_or_none(const std::string& stem)
    {
        return random_.below(3) == 0 ? std::string() : name(stem);
    }
    std::string time() { return "2025-03-0" + std::to_string(1 + random_.below(9)); }

    engine::ActorRecord one_actor(const std::string& id)
    {
        return actor(id, "LT", static_cast<engine::Category>(random_.below(7)));
    }

    engine::Record one(const std::string& id)
    {
        switch (random_.below(6)) {
        case 0: return phone(id, name("P-"), name_or_none("A-"), {at(time()), {}});
        case 1: {
            auto record = call(id, time(), name("P-"), name("P-"));
            record.caller_device_id = name_or_none("D-");
            record.callee_device_id = name_or_none("D-");
            return record;
        }
        case 2: return account(id, name("K-"), name_or_none("A-"));
        case 3: return payment(id, time(), name("K-"), name("K-"), "12.25");
        case 4: return one_contact(id);
        default: break;
        }
        auto record = journey(id, time(), name("A-"), name_or_none("B-"));
        record.document_id = name_or_none("T-");
        record.payer_account_id = name_or_none("K-");
        return record;
    }

    engine::Record one_contact(const std::string& id)
    {
        auto record = contact(id, name("A-"), name("A-"));
        if (random_.below(2) == 0) record.time = at(time());
        if (random_.below(2) == 0) record.period = static_cast<std::int64_t>(random_.below(12));
        record.weight = static_cast<std::int64_t>(random_.below(50'000));
        record.layer = name_or_none("layer ");
        return record;
    }

    engine::Random random_;
};

} // namespace spindel::support
