#include "engine/record_cells.h"

namespace spindel::engine {

const std::array<TableShape, 8>& record_shapes()
{
    static const std::array<TableShape, 8> all{{
        {"actor",
         {"source_id", "actor_id"},
         {"kind", "stated_category", "country", "grade"},
         "category", // as stated, until a later version says more
         3},
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

} // namespace spindel::engine
