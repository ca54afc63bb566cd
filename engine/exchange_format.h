/// The names that an exported graph uses, version 1: docs/formats.md says what each means. Both
/// wings speak them: analysis/exchange writes, importers/exchange reads.
#pragma once

#include <string>
#include <string_view>

namespace spindel::engine::exchange {

inline constexpr std::string_view kFormatName = "spindel-exchange";
inline constexpr std::string_view kFormatVersion = "1";

// of the graph
inline constexpr std::string_view kFormat = "format";
inline constexpr std::string_view kVersion = "format_version";
inline constexpr std::string_view kGenerator = "generator";
inline constexpr std::string_view kForm = "form"; // one of the three below
inline constexpr std::string_view kMaskedVictims = "masked_victims";
inline constexpr std::string_view kFirstTime = "first_time";
inline constexpr std::string_view kLastTime = "last_time";
inline constexpr std::string_view kExchangeRates = "exchange_rates";
inline constexpr std::string_view kDigest = "digest";

inline constexpr std::string_view kFormRecords = "records";
inline constexpr std::string_view kFormSummed = "summed";
inline constexpr std::string_view kFormPersonas = "personas";

// of a node
inline constexpr std::string_view kLabel = "label";
inline constexpr std::string_view kKind = "kind"; // also of an edge
inline constexpr std::string_view kMasked = "masked";
inline constexpr std::string_view kVictim = "victim";
inline constexpr std::string_view kActorKind = "actor_kind";
inline constexpr std::string_view kCategory = "category";
inline constexpr std::string_view kCountry = "country";
inline constexpr std::string_view kStatements = "statements";

// of an edge that is a record
inline constexpr std::string_view kRecordId = "record_id";
inline constexpr std::string_view kRecordSource = "record_source";
inline constexpr std::string_view kGrade = "grade";
inline constexpr std::string_view kTime = "time";
inline constexpr std::string_view kEndTime = "end_time";
inline constexpr std::string_view kDetail = "detail";
inline constexpr std::string_view kWeight = "weight";
inline constexpr std::string_view kPeriod = "period";
inline constexpr std::string_view kDuration = "duration_s";
inline constexpr std::string_view kAmount = "amount";
inline constexpr std::string_view kCurrency = "currency";
inline constexpr std::string_view kFromCountry = "from_country";
inline constexpr std::string_view kToCountry = "to_country";
inline constexpr std::string_view kFromDevice = "from_device";
inline constexpr std::string_view kToDevice = "to_device";
inline constexpr std::string_view kDocument = "document";
inline constexpr std::string_view kPayer = "payer";
inline constexpr std::string_view kFromPlace = "from_place";
inline constexpr std::string_view kToPlace = "to_place";
inline constexpr std::string_view kCarrier = "carrier";
inline constexpr std::string_view kSecondSources = "second_sources";

inline constexpr std::string_view kTrue = "true";
inline constexpr std::string_view kFalse = "false";

/// The id of a node: "phone:P-1", or "phone#victim-3/phone-1" for a masked one, so that a masked
/// one never has the id of a pseudonym that looks like it.
inline std::string node_id(std::string_view kind, bool is_masked, std::string_view label)
{
    std::string id(kind);
    id += is_masked ? '#' : ':';
    id += label;
    return id;
}

} // namespace spindel::engine::exchange
