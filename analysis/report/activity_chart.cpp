#include "analysis/report/activity_chart.h"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/report/html_table.h"
#include "analysis/report/svg.h"

namespace spindel::analysis::report {

namespace {

using engine::Layer;

constexpr double kChartLeft = 64;
constexpr double kWidth = 700;
constexpr double kPanel = 96;    // from row to row
constexpr double kBars = 62;     // the highest bar
constexpr double kChartTop = 24; // above the first row's bars

std::int64_t days_of_step(const std::vector<Activity>& steps)
{
    if (steps.size() < 2) return 1;
    return std::chrono::floor<std::chrono::days>(steps[1].begin - steps[0].begin).count();
}

/// "2025-03-01 to 2025-03-07", both days counted.
std::string step_words(const Words& say, const Activity& step, std::int64_t days)
{
    if (days == 1) return say.day(step.begin);
    return say("{} to {}", say.day(step.begin), say.day(step.begin + std::chrono::days(days - 1)));
}

std::int64_t largest(const std::vector<Activity>& steps, std::size_t layer)
{
    std::int64_t most = 0;
    for (const auto& step : steps)
        most = std::max(most, step.records[layer]);
    return most;
}

/// Those of records, and stated contacts where there are any with a time.
std::vector<Layer> chart_layers(const std::vector<Activity>& steps)
{
    std::vector layers{Layer::calls, Layer::payments, Layer::travel};
    if (has_contacts(steps)) layers.push_back(Layer::contacts);
    return layers;
}

/// Where the last row's bars stand.
double last_base(const std::vector<Activity>& steps)
{
    return kChartTop + static_cast<double>(chart_layers(steps).size() - 1) * kPanel + kBars;
}

Markup panel(const Words& say, const std::vector<Activity>& steps, Layer layer)
{
    const auto at = static_cast<std::size_t>(layer);
    const double base = kChartTop + kPanel * static_cast<double>(at) + kBars;
    const auto most = largest(steps, at);
    const auto days = days_of_step(steps);
    const double step_width = kWidth / static_cast<double>(steps.size());
    Markup out =
        words_at({kChartLeft, base - kBars - 8}, Anchor::start, "country", say.layer(layer));
    out += words_at({kChartLeft - 8, base - kBars + 8}, Anchor::end, "axis", say.grouped(most));
    out += words_at({kChartLeft - 8, base}, Anchor::end, "axis", "0");
    out += line({kChartLeft, base - kBars}, {kChartLeft + kWidth, base - kBars}, "grid");
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto count = steps[i].records[at];
        if (count == 0) continue;
        const double height = kBars * static_cast<double>(count) / static_cast<double>(most);
        out += rectangle({kChartLeft + step_width * static_cast<double>(i), base - height},
                         std::max(1.0, step_width - std::min(2.0, step_width / 4)), height,
                         {{"class", "bar " + std::string(word(layer))}},
                         fmt::format("{}: {} {}", step_words(say, steps[i], days),
                                     say.grouped(count), say.layer(layer)));
    }
    return out + line({kChartLeft, base}, {kChartLeft + kWidth, base}, "base");
}

/// At most seven dates below the bars.
Markup dates(const Words& say, const std::vector<Activity>& steps)
{
    const double base = last_base(steps);
    const double step_width = kWidth / static_cast<double>(steps.size());
    const std::size_t every = (steps.size() + 6) / 7;
    Markup out;
    for (std::size_t i = 0; i < steps.size(); i += every) {
        const double x = kChartLeft + step_width * static_cast<double>(i);
        out += line({x, base}, {x, base + 5}, "base");
        out += words_at({x, base + 20}, Anchor::start, "axis", say.day(steps[i].begin));
    }
    return out;
}

} // namespace

Markup activity_chart(const Words& say, const std::vector<Activity>& steps)
{
    if (steps.empty()) return {};
    Markup content;
    for (const auto layer : chart_layers(steps))
        content += panel(say, steps, layer);
    content += dates(say, steps);
    const auto days = days_of_step(steps);
    const auto about =
        say.plural(days, "Number of records per day.", "Number of records per {} days.", days) +
        " " +
        say("Each row has its own scale; the number at its upper left is its "
            "highest bar. Days are counted in UTC.");
    return element("figure",
                   element("div", {{"class", "scroll"}},
                           drawing("activity", say("Records over time by layer"), about,
                                   kChartLeft + kWidth + 40, last_base(steps) + 30, content)) +
                       element("figcaption", about));
}

Markup activity_figures(const Words& say, const std::vector<Activity>& steps)
{
    if (steps.empty()) return {};
    HtmlTable table{say("Records over time"),
                    {{"Days", "UTC"},
                     {"Calls and messages", "records", true},
                     {"Payments", "records", true},
                     {"Journeys", "records", true}},
                    {}};
    if (has_contacts(steps)) table.headings.push_back({"Stated contacts", "records", true});
    for (const auto& step : steps) {
        auto& row = table.rows.emplace_back();
        row.push_back(step_words(say, step, days_of_step(steps)));
        for (const auto layer : chart_layers(steps))
            row.push_back(say.grouped(step.records[static_cast<std::size_t>(layer)]));
    }
    return fold(say("The same figures as a table"), html(say, table));
}

} // namespace spindel::analysis::report
