/// Cases that formats of JSON are imported into: FollowTheMoney, CASE.
#pragma once

#include "tests/importers/formats/format_case.h"

namespace spindel::importers::formats {

class JsonFormats : public FormatCase {
protected:
    Rows calls() const
    {
        return query(
            "SELECT record_id || ' ' || strftime('%H:%M:%S', time, 'unixepoch') || ' ' ||"
            " a.text || '>' || b.text || ' ' || ifnull(duration_s, '-') || ' ' || call.kind"
            " FROM call JOIN identifier a ON a.identifier_id = caller_id"
            " JOIN identifier b ON b.identifier_id = callee_id ORDER BY line, record_id");
    }

    Rows holders() const
    {
        return query("SELECT a.text || ' ' || ifnull(b.text, '-') || ' ' || country FROM account"
                     " JOIN identifier a ON a.identifier_id = account_id"
                     " LEFT JOIN identifier b ON b.identifier_id = actor_id ORDER BY line, a.text");
    }
};

} // namespace spindel::importers::formats
