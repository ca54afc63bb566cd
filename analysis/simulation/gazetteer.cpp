#include "analysis/simulation/gazetteer.h"

#include <fmt/format.h>

#include <algorithm>

namespace spindel::analysis::simulation {

namespace {

// Weights are nearer to one another than the populations, so that no country is a handful.
constexpr std::array<CountryFacts, 20> kCountries{{
    {"BG", 2.2, "BGN", 1.9558, false, {"Sofia", "Plovdiv", "Varna", "Ruse"}},
    {"CZ", 3.2, "CZK", 25.0, false, {"Prague", "Brno", "Ostrava", "Ceske Budejovice"}},
    {"DE", 6.0, "EUR", 1.0, true, {"Berlin", "Hamburg", "Rostock", "Dresden"}},
    {"DK", 2.4, "DKK", 7.46, true, {"Copenhagen", "Aarhus", "Odense", "Aalborg"}},
    {"EE", 1.6, "EUR", 1.0, true, {"Tallinn", "Tartu", "Narva", "Parnu"}},
    {"ES", 4.5, "EUR", 1.0, false, {"Madrid", "Barcelona", "Valencia", "Malaga"}},
    {"FI", 2.4, "EUR", 1.0, true, {"Helsinki", "Tampere", "Turku", "Oulu"}},
    {"FR", 5.0, "EUR", 1.0, false, {"Paris", "Lyon", "Marseille", "Lille"}},
    {"GB", 5.0, "GBP", 0.85, false, {"London", "Manchester", "Glasgow", "Leeds"}},
    {"HU", 2.6, "HUF", 405.0, false, {"Budapest", "Debrecen", "Szeged", "Gyor"}},
    {"IT", 5.0, "EUR", 1.0, false, {"Rome", "Milan", "Naples", "Catania"}},
    {"LT", 2.2, "EUR", 1.0, true, {"Vilnius", "Kaunas", "Klaipeda", "Siauliai"}},
    {"LV", 1.8, "EUR", 1.0, true, {"Riga", "Daugavpils", "Liepaja", "Jelgava"}},
    {"NG", 5.0, "NGN", 1700.0, false, {"Lagos", "Benin City", "Kano", "Abuja"}},
    {"NL", 3.2, "EUR", 1.0, false, {"Amsterdam", "Rotterdam", "Utrecht", "Groningen"}},
    {"NO", 2.4, "NOK", 11.7, false, {"Oslo", "Bergen", "Trondheim", "Stavanger"}},
    {"PL", 4.6, "PLN", 4.25, true, {"Warsaw", "Krakow", "Gdansk", "Szczecin"}},
    {"RO", 3.4, "RON", 5.0, false, {"Bucharest", "Cluj-Napoca", "Iasi", "Constanta"}},
    {"SE", 3.2, "SEK", 11.2, true, {"Stockholm", "Gothenburg", "Malmo", "Uppsala"}},
    {"UA", 4.6, "UAH", 45.0, false, {"Kyiv", "Lviv", "Odesa", "Dnipro"}},
}};

const CountryFacts* find(engine::Country country)
{
    const auto* const found = std::ranges::find(kCountries, country.code(), &CountryFacts::code);
    return found == kCountries.end() ? nullptr : found;
}

} // namespace

bool is_known_place(engine::Country country)
{
    return find(country) != nullptr;
}

std::string known_places()
{
    std::string codes;
    for (const auto& country : kCountries) {
        codes += fmt::format("{}{}", codes.empty() ? "" : " ", country.code);
    }
    return codes;
}

const CountryFacts& facts(engine::Country country)
{
    return *find(country);
}

engine::Currency currency_of(engine::Country country)
{
    return *engine::Currency::parse(facts(country).currency);
}

Connection connection(engine::Country from, engine::Country to, Draws& draws)
{
    const bool ferry = facts(from).on_the_baltic && facts(to).on_the_baltic;
    // One timetable for everybody, so that strangers share a departure now and then.
    const auto number = 10 + (from.number() * 7 + to.number() * 7) % 90;
    const double way = draws.uniform();
    if (ferry && way < 0.3) {
        return {engine::TravelMode::ferry, fmt::format("FERRY-{}", number), 180 + 7 * number};
    }
    if (way < 0.45) {
        return {engine::TravelMode::road, fmt::format("COACH-{}", number), 360 + 10 * number};
    }
    return {engine::TravelMode::air, fmt::format("AIR-{}", number), 60 + number};
}

} // namespace spindel::analysis::simulation
