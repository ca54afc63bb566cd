#include "analysis/exchange/about_graph.h"

#include "engine/exchange_format.h"

namespace spindel::analysis::exchange {

namespace names = engine::exchange;

void describe(engine::ExchangedGraph& graph, const AboutGraph& about)
{
    const auto say = [&](std::string_view name, std::string_view value) {
        graph.about.emplace_back(name, value);
    };
    const auto time = [](engine::Time t) {
        return t == engine::kNoTime ? std::string() : engine::format_time(t);
    };
    say(names::kFormat, names::kFormatName);
    say(names::kVersion, names::kFormatVersion);
    say(names::kGenerator, "Spindel " SPINDEL_VERSION);
    say(names::kForm, about.form);
    say(names::kMaskedVictims, std::to_string(about.masked_victims));
    say(names::kFirstTime, time(about.first));
    say(names::kLastTime, time(about.last));
    say(names::kExchangeRates, about.exchange_rates);
    say(names::kDigest, content_digest(graph));
}

} // namespace spindel::analysis::exchange
