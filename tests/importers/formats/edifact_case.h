/// Interchanges of carriers, imported into a case of one test.
#pragma once

#include "tests/importers/formats/format_case.h"

namespace spindel::importers::formats {

class Edifact : public FormatCase {
protected:
    Rows journeys() const
    {
        return query(
            "SELECT a.text || ' ' || ifnull(d.text, '-') || ' ' || from_country || from_place || "
            "'>'"
            " || to_country || to_place || ' ' || strftime('%dT%H:%M', depart_time, 'unixepoch')"
            " || '-' || ifnull(strftime('%dT%H:%M', arrive_time, 'unixepoch'), '') || ' ' || "
            "carrier"
            " || ' ' || ifnull(b.text, '-') FROM travel"
            " JOIN identifier a ON a.identifier_id = actor_id"
            " LEFT JOIN identifier d ON d.identifier_id = document_id"
            " LEFT JOIN identifier b ON b.identifier_id = booking_id ORDER BY line, a.text");
    }
};

} // namespace spindel::importers::formats
