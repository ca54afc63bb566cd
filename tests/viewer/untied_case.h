/// The small case with three whom no record ties to anybody: an actor, a victim and a phone.
#pragma once

#include "tests/viewer/small_case.h"

namespace spindel::test {

inline std::vector<engine::Record> records_of_loners()
{
    auto records = small_records();
    auto call = support::call("C10", "2025-03-07T10:00:00Z", "P-BOSS", "P-BUYER-1");
    call.caller_device_id = "IMEI-356938035643809";
    call.callee_device_id = "IMEI-111";
    auto travel = support::journey("J9", "2025-03-11T10:00:00Z", "A-LONER", "B-ALONE", "Ferry 9");
    travel.document_id = "DOC-7";
    records.insert(records.end(),
                   {call, travel, support::actor("A-LONER", "EE", engine::Category::convicted),
                    support::phone("R20", "P-LONER", "A-LONER"),
                    support::actor("A-SECRET", "NO", engine::Category::victim),
                    support::phone("R21", "P-PREPAID", "")});
    return records;
}

} // namespace spindel::test
