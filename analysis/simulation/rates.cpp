#include "analysis/simulation/rates.h"

#include <map>

#include "analysis/simulation/draws.h"
#include "analysis/simulation/gazetteer.h"
#include "analysis/simulation/streams.h"

namespace spindel::analysis::simulation {

std::vector<engine::RateRecord> exchange_rates(const SimulationOptions& options)
{
    std::map<engine::Currency, double> per_eur;
    for (const auto country : options.countries) {
        if (facts(country).currency != "EUR")
            per_eur[currency_of(country)] = facts(country).per_eur;
    }
    Draws draws(options.random_seed, stream(Part::rates));
    std::vector<engine::RateRecord> rates;
    const int days = static_cast<int>(options.days);
    for (int day = -7; day < days; day += 7) {
        for (auto& [currency, rate] : per_eur) {
            rate *= draws.within(0.995, 1.005);
            const auto ten_thousandths = static_cast<std::int64_t>(rate * 10'000.0 + 0.5);
            rates.push_back(
                {options.first_day + std::chrono::days{day}, currency, ten_thousandths * 10'000});
        }
    }
    return rates;
}

} // namespace spindel::analysis::simulation
