#include "analysis/exchange/about_graph.h"

#include <nlohmann/json.hpp>

#include "analysis/record_text.h"
#include "engine/exchange_format.h"

namespace spindel::analysis::exchange {

namespace names = engine::exchange;

void describe(engine::ExchangedGraph& graph, const AboutGraph& about)
{
    const auto say = [&](std::string_view name, std::string_view value) {
        graph.about.emplace_back(name, value);
    };
    say(names::kFormat, names::kFormatName);
    say(names::kVersion, names::kFormatVersion);
    say(names::kGenerator, "Spindel " SPINDEL_VERSION);
    say(names::kForm, about.form);
    say(names::kMaskedVictims, std::to_string(about.masked_victims));
    say(names::kFirstTime, time_text(about.first));
    say(names::kLastTime, time_text(about.last));
    say(names::kExchangeRates, about.exchange_rates);
    say(names::kDigest, content_digest(graph));
}

std::string about_json(const engine::ExchangedGraph& graph)
{
    auto about = nlohmann::ordered_json::object();
    for (const auto& [name, value] : graph.about)
        about[name] = value;
    return about.dump();
}

} // namespace spindel::analysis::exchange
