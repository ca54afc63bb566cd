/// Records as the analyses read them: a case, loaded and projected.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "analysis/loaded_case.h"
#include "tests/support/records.h"
#include "tests/support/temporary_case.h"
#include "tests/support/x_ring.h"

namespace spindel::support {

/// A loaded case that lives as long as the test.
class LoadedRecords {
public:
    explicit LoadedRecords(const std::vector<engine::Record>& records,
                           const analysis::CaseOptions& options = {})
        : case_(records), loaded_(case_.open(), options)
    {
    }

    const analysis::Subject& subject() const { return loaded_.subject(); }
    const engine::Network& network() const { return loaded_.projection().network; }
    engine::CaseFile open() const { return case_.open(); }

    /// The node of the persona that a name belongs to.
    engine::NodeId node(const std::string& name) const
    {
        return loaded_.projection().node_of(loaded_.graph().find(name).at(0)).value();
    }

private:
    TemporaryCase case_;
    analysis::LoadedCase loaded_;
};

/// An actor and the phone that a record says it uses: "A-x" and "P-x".
inline std::vector<engine::Record> person(const std::string& name, std::string_view place = "SE",
                                          engine::Category category = engine::Category::unknown)
{
    return {actor("A-" + name, place, category), phone("R-" + name, "P-" + name, "A-" + name)};
}

/// People in countries, one phone each.
inline std::vector<engine::Record>
people(const std::vector<std::pair<std::string, std::string>>& countries)
{
    std::vector<engine::Record> records;
    for (const auto& [name, place] : countries) {
        for (auto& record : person(name, place))
            records.push_back(std::move(record));
    }
    return records;
}

/// The X-ring as a case: nine people in three countries, and a call for each arc, an hour apart.
inline std::vector<engine::Record> x_ring_records()
{
    const std::vector<std::string> names{"m", "r1", "r2", "b", "t1", "t2", "h", "x1", "x2"};
    const std::vector<std::string> countries{"NG", "IT", "DE"};
    std::vector<engine::Record> records;
    for (std::size_t v = 0; v < names.size(); ++v) {
        for (auto& record : person(names[v], countries[v / 3]))
            records.push_back(record);
    }
    int hour = 0;
    for (const auto& arc : tests::x_ring::kArcs) {
        const auto time = engine::format_time(at("2025-03-01") + std::chrono::hours{hour});
        records.push_back(call("C-" + std::to_string(++hour), time, "P-" + names[arc.from],
                               "P-" + names[arc.to]));
    }
    return records;
}

} // namespace spindel::support
