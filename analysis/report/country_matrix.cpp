#include "analysis/report/country_matrix.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

#include <fmt/format.h>

#include "analysis/report/html_table.h"
#include "analysis/report/svg.h"

namespace spindel::analysis::report {

namespace {

using engine::Country;

constexpr double kCell = 76;
constexpr double kCellHeight = 62;
constexpr double kNamesWidth = 132; // the names of the rows
constexpr double kNamesHeight = 46; // the names of the columns

std::int64_t all_records(const CountryFlow& flow)
{
    return std::accumulate(flow.records.begin(), flow.records.end(), std::int64_t{0});
}

bool crosses(const CountryFlow& flow)
{
    return flow.from != flow.to;
}

/// Nordic, then Baltic, then all others by code, the unknown country last: a coarse map.
std::tuple<int, Country> place_on_map(Country country)
{
    const auto is_in = [&](std::string_view name) {
        return std::ranges::find(engine::region(name), country.code()) !=
               engine::region(name).end();
    };
    if (!country.known()) return {3, country};
    if (is_in("Nordic")) return {0, country};
    return {is_in("Baltic") ? 1 : 2, country};
}

std::vector<Country> chosen_countries(const std::vector<CountryFlow>& flows, std::size_t most)
{
    std::map<Country, std::pair<std::int64_t, std::int64_t>> records; // across borders, at all
    for (const auto& flow : flows) {
        for (const auto country : {flow.from, flow.to}) {
            records[country].first += crosses(flow) ? all_records(flow) : 0;
            records[country].second += all_records(flow);
        }
    }
    std::vector<Country> countries;
    countries.reserve(records.size());
    for (const auto& [country, counts] : records)
        countries.push_back(country);
    std::ranges::stable_sort(countries, std::greater{},
                             [&](Country country) { return records[country]; });
    countries.resize(std::min(countries.size(), most));
    std::ranges::sort(countries, {}, place_on_map);
    return countries;
}

std::string field_words(const Words& say, const CountryFlow& flow)
{
    return say("{} to {}: {}, {}, {}", say.country(flow.from), say.country(flow.to),
               say.counted(flow.records[0], "call or message", "calls and messages"),
               say.counted(flow.records[1], "payment", "payments"),
               say.counted(flow.records[2], "journey", "journeys"));
}

/// A field: shade, number of all records, and the three layers below it.
Markup field(const Words& say, Point corner, const CountryFlow& flow, std::int64_t largest)
{
    const double strength = crosses(flow) ? std::log2(1 + static_cast<double>(all_records(flow))) /
                                                std::log2(1 + static_cast<double>(largest))
                                          : 0;
    Markup out = rectangle(corner, kCell - 2, kCellHeight - 2,
                           {{"class", crosses(flow) ? "flow" : "flow inland"},
                            {"fill-opacity", fmt::format("{:.2f}", 0.10 + 0.75 * strength)}});
    out += words_at({corner.x + kCell / 2 - 1, corner.y + 19}, Anchor::middle, "total",
                    say.grouped(all_records(flow)));
    constexpr std::array<std::string_view, 3> kParts{"{} c", "{} p", "{} j"};
    for (std::size_t layer = 0; layer < 3; ++layer) {
        if (flow.records[layer] == 0) continue;
        out +=
            words_at({corner.x + kCell / 2 - 1, corner.y + 31 + 12 * static_cast<double>(layer)},
                     Anchor::middle, "part", say(kParts[layer], say.grouped(flow.records[layer])));
    }
    return element("g", element("title", field_words(say, flow)) + out);
}

Markup country_names(const Words& say, const std::vector<Country>& countries)
{
    Markup out =
        words_at({kNamesWidth - 12, kNamesHeight - 12}, Anchor::end, "axis", say("from ↓   to →"));
    for (std::size_t i = 0; i < countries.size(); ++i) {
        const auto at = static_cast<double>(i);
        const auto code = countries[i].known() ? " " + short_country(countries[i]) : "";
        out += words_at({kNamesWidth + kCell * (at + 0.5), kNamesHeight - 12}, Anchor::middle,
                        "country", short_country(countries[i]));
        out +=
            words_at({kNamesWidth - 12, kNamesHeight + kCellHeight * (at + 0.5) + 4}, Anchor::end,
                     "country", shortened(say.country_name(countries[i]), 14) + code);
    }
    return out;
}

Markup matrix_caption(const Words& say, std::size_t shown, std::size_t all)
{
    auto words = say("Number of records from the country at the left to the country above. Below "
                     "each number: c calls and messages, p payments, j journeys. The darker a "
                     "field, the more records cross that border (the shade grows with the "
                     "logarithm); fields with a dashed edge stay inside one country and are not "
                     "shaded.");
    if (shown < all) {
        words += " " + say("Shown are the {} of {} countries with the most records across borders; "
                           "the table below has all.",
                           shown, all);
    }
    return element("figcaption", words);
}

std::size_t country_count(const std::vector<CountryFlow>& flows)
{
    return chosen_countries(flows, flows.size() * 2).size();
}

} // namespace

Markup country_matrix(const Words& say, const std::vector<CountryFlow>& flows,
                      std::size_t most_countries)
{
    if (flows.empty()) return {};
    const auto countries = chosen_countries(flows, most_countries);
    std::int64_t largest = 1;
    for (const auto& flow : flows)
        if (crosses(flow)) largest = std::max(largest, all_records(flow));

    Markup content = country_names(say, countries);
    const auto position = [&](Country country) {
        return std::ranges::find(countries, country) - countries.begin();
    };
    for (const auto& flow : flows) {
        const auto row = position(flow.from);
        const auto column = position(flow.to);
        if (std::max(row, column) == std::ssize(countries)) continue;
        content += field(say,
                         {kNamesWidth + kCell * static_cast<double>(column),
                          kNamesHeight + kCellHeight * static_cast<double>(row)},
                         flow, largest);
    }
    const auto size = static_cast<double>(countries.size());
    return element(
        "figure",
        element("div", {{"class", "scroll"}},
                drawing("matrix", say("Records between countries"),
                        say("A field for each pair of countries with its number of records by "
                            "layer; the same figures stand in the table after it."),
                        kNamesWidth + kCell * size, kNamesHeight + kCellHeight * size, content)) +
            matrix_caption(say, countries.size(), country_count(flows)));
}

Markup country_flow_table(const Words& say, const std::vector<CountryFlow>& flows)
{
    std::vector<CountryFlow> across;
    std::ranges::copy_if(flows, std::back_inserter(across), crosses);
    if (across.empty()) return {};
    std::ranges::stable_sort(across, std::greater{}, all_records);
    HtmlTable table{say("Records across borders, most first"),
                    {{"From"},
                     {"To"},
                     {"Calls and messages", "records", true},
                     {"Payments", "records", true},
                     {"Journeys", "records", true},
                     {"Paid", "EUR", true},
                     {"Payments without an exchange rate", "not in the sum", true}},
                    {}};
    for (const auto& flow : across) {
        const auto euros = (flow.eur_ten_thousandths + 5'000) / 10'000;
        table.rows.push_back({say.country(flow.from), say.country(flow.to),
                              say.grouped(flow.records[0]), say.grouped(flow.records[1]),
                              say.grouped(flow.records[2]), say.grouped(euros),
                              say.grouped(flow.payments_without_rate)});
    }
    return fold(say("The same figures as a table, with the sums paid"), html(say, table));
}

} // namespace spindel::analysis::report
