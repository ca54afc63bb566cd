#include "importers/pseudonyms/identifier_columns.h"

#include <algorithm>
#include <array>
#include <utility>

namespace spindel::importers::pseudonyms {

namespace {

using engine::EntityKind;

constexpr std::array kIdentifiers{
    std::pair{"phone_id", EntityKind::phone},
    std::pair{"caller_id", EntityKind::phone},
    std::pair{"callee_id", EntityKind::phone},
    std::pair{"caller_device_id", EntityKind::device},
    std::pair{"callee_device_id", EntityKind::device},
    std::pair{"account_id", EntityKind::account},
    std::pair{"payer_account_id", EntityKind::account},
    std::pair{"payee_account_id", EntityKind::account},
    std::pair{"document_id", EntityKind::document},
    std::pair{"booking_id", EntityKind::booking},
};

} // namespace

std::optional<EntityKind> identifier_kind(std::string_view column)
{
    const auto at = std::ranges::find(kIdentifiers, column,
                                      [](const auto& one) { return std::string_view(one.first); });
    return at == kIdentifiers.end() ? std::nullopt : std::optional(at->second);
}

bool names_actor(std::string_view column)
{
    return column == "actor_id" || column == "from_id" || column == "to_id";
}

bool is_helper_column(std::string_view column)
{
    return column == kDocumentState || column == kBookingDate || column == kBookingCarrier;
}

bool is_of_key(std::string_view column)
{
    return column == "record_id" || column == "source";
}

} // namespace spindel::importers::pseudonyms
