#include "importers/exchange/record_shapes.h"

#include <array>

#include "engine/exchange_format.h"

namespace spindel::importers::exchange {

namespace {

namespace names = engine::exchange;
using engine::RecordKind;

constexpr RecordColumn kRecordId{"record_id", Place::value, names::kRecordId};
constexpr RecordColumn kSource{"source", Place::value, names::kRecordSource};
constexpr RecordColumn kGrade{"grade", Place::value, names::kGrade};

constexpr std::array kCall = std::to_array<RecordColumn>({
    kRecordId,
    kSource,
    {"time", Place::value, names::kTime},
    {"caller_id", Place::source_node, {}, "phone"},
    {"callee_id", Place::target_node, {}, "phone"},
    {"duration_s", Place::value, names::kDuration},
    {"kind", Place::value, names::kDetail},
    {"caller_country", Place::value, names::kFromCountry},
    {"callee_country", Place::value, names::kToCountry},
    {"caller_device_id", Place::named_node, names::kFromDevice, "device"},
    {"callee_device_id", Place::named_node, names::kToDevice, "device"},
    kGrade,
});

constexpr std::array kPayment = std::to_array<RecordColumn>({
    kRecordId,
    kSource,
    {"time", Place::value, names::kTime},
    {"payer_account_id", Place::source_node, {}, "account"},
    {"payee_account_id", Place::target_node, {}, "account"},
    {"amount", Place::value, names::kAmount},
    {"currency", Place::value, names::kCurrency},
    {"payer_country", Place::value, names::kFromCountry},
    {"payee_country", Place::value, names::kToCountry},
    {"method", Place::value, names::kDetail},
    kGrade,
});

constexpr std::array kJourney = std::to_array<RecordColumn>({
    kRecordId,
    kSource,
    {"actor_id", Place::source_node, {}, "actor"},
    {"document_id", Place::named_node, names::kDocument, "document"},
    {"depart_time", Place::value, names::kTime},
    {"arrive_time", Place::value, names::kEndTime},
    {"from_country", Place::value, names::kFromCountry},
    {"from_place", Place::value, names::kFromPlace},
    {"to_country", Place::value, names::kToCountry},
    {"to_place", Place::value, names::kToPlace},
    {"mode", Place::value, names::kDetail},
    {"carrier", Place::value, names::kCarrier},
    {"booking_id", Place::other_end, {}, "booking", true},
    {"payer_account_id", Place::named_node, names::kPayer, "account"},
    kGrade,
});

constexpr std::array kContact = std::to_array<RecordColumn>({
    kRecordId,
    kSource,
    {"time", Place::value, names::kTime},
    {"from_id", Place::source_node, {}, "actor"},
    {"to_id", Place::target_node, {}, "actor"},
    {"weight", Place::value, names::kWeight},
    {"layer", Place::value, names::kDetail},
    {"period", Place::value, names::kPeriod},
    kGrade,
});

constexpr std::array kPhoneUse = std::to_array<RecordColumn>({
    kRecordId,
    kSource,
    {"phone_id", Place::target_node, {}, "phone"},
    {"actor_id", Place::other_end, {}, "actor", false},
    {"country", Place::value, names::kFromCountry},
    {"valid_from", Place::value, names::kTime},
    {"valid_to", Place::value, names::kEndTime},
    kGrade,
});

constexpr std::array kAccountHolding = std::to_array<RecordColumn>({
    kRecordId,
    kSource,
    {"account_id", Place::target_node, {}, "account"},
    {"actor_id", Place::other_end, {}, "actor", false},
    {"kind", Place::value, names::kDetail},
    {"country", Place::value, names::kFromCountry},
    {"valid_from", Place::value, names::kTime},
    {"valid_to", Place::value, names::kEndTime},
    kGrade,
});

constexpr std::array kShapes = std::to_array<RecordShape>({
    {"call", RecordKind::call, kCall},
    {"payment", RecordKind::payment, kPayment},
    {"journey", RecordKind::travel, kJourney},
    {"contact", RecordKind::contact, kContact},
    {"phone-use", RecordKind::phone, kPhoneUse},
    {"account-holding", RecordKind::account, kAccountHolding},
});

} // namespace

const RecordShape* record_shape(std::string_view edge_kind)
{
    for (const auto& shape : kShapes) {
        if (shape.edge_kind == edge_kind) return &shape;
    }
    return nullptr;
}

} // namespace spindel::importers::exchange
