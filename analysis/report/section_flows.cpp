#include "analysis/report/activity_chart.h"
#include "analysis/report/country_matrix.h"
#include "analysis/report/sections.h"

namespace spindel::analysis::report {

Markup flows_section(const Material& material)
{
    const auto& say = material.say;
    Markup content = element("h3", say("Between countries"));
    if (material.flows.empty()) {
        content += element("p", say("The case holds no calls, payments or journeys."));
    } else {
        content += element("p", say("These figures count all records in the chosen period, not "
                                    "only those of the rings. A call counts where the phones were, "
                                    "a payment where the accounts were used, a journey from where "
                                    "it left to where it went, as the records state."));
    }
    content += country_matrix(say, material.flows) + country_flow_table(say, material.flows);
    if (!material.activity.empty()) {
        content += element("h3", say("Over time")) + activity_chart(say, material.activity) +
                   activity_figures(say, material.activity);
    }
    return content;
}

} // namespace spindel::analysis::report
