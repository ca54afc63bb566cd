#include "analysis/report/activity_chart.h"
#include "analysis/report/country_matrix.h"
#include "analysis/report/sections.h"

namespace spindel::analysis::report {

Markup flows_section(const Material& material)
{
    Markup content = element("h3", "Between countries");
    content += material.flows.empty()
                   ? element("p", "The case holds no calls, payments or journeys.")
                   : element("p", "These figures count all records in the chosen period, not only "
                                  "those of the rings. A call counts where the phones were, a "
                                  "payment where the accounts were used, a journey from where it "
                                  "left to where it went, as the records state.");
    content += country_matrix(material.flows) + country_flow_table(material.flows);
    if (!material.activity.empty()) {
        content += element("h3", "Over time") + activity_chart(material.activity) +
                   activity_figures(material.activity);
    }
    return content;
}

} // namespace spindel::analysis::report
