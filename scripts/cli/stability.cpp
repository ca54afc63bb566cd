#include "analysis/stability.h"

#include <map>
#include <string>

#include "analysis/centrality_ranks.h"
#include "analysis/spider_ranking.h"
#include "scripts/cli/command.h"
#include "scripts/cli/numbers.h"
#include "scripts/cli/ring_options.h"
#include "scripts/cli/stability_options.h"

namespace spindel::cli {

namespace {

using analysis::Subject;

/// What is ranked: nothing stands for the ranking of `spindel spiders`.
using Measure = std::optional<analysis::Centrality>;

const std::map<std::string, Measure>& measures()
{
    static const std::map<std::string, Measure> all = [] {
        std::map<std::string, Measure> named{{"spiders", Measure{}}};
        for (std::size_t i = 0; i < analysis::kCentralities.size(); ++i)
            named.emplace(analysis::kCentralities[i], static_cast<analysis::Centrality>(i));
        return named;
    }();
    return all;
}

analysis::Stability of_spiders(const Context& context, const Subject& subject,
                               const analysis::RingOptions& ring,
                               const analysis::StabilityOptions& options)
{
    const auto found = rings(subject, ring_options(ring, context));
    analysis::SpiderOptions spiders;
    spiders.random_seed = context.options.random_seed;
    spiders.progress = context.progress;
    return spider_stability(subject, found, spider_ranking(subject, found, spiders), spiders,
                            options);
}

analysis::Stability of_measure(analysis::Centrality measure, const Subject& subject,
                               const analysis::StabilityOptions& options)
{
    return stability(
        subject, [measure](const Subject& part) { return ranked_by(part, measure); }, options);
}

engine::Table stable_ranks(const Context& context, const Measure& measure,
                           const analysis::RingOptions& ring,
                           const analysis::StabilityOptions& options)
{
    const auto loaded = load_case(context);
    const auto& subject = loaded.subject();
    const auto result = measure ? of_measure(*measure, subject, options)
                                : of_spiders(context, subject, ring, options);
    auto table = ranked_table(result.ranked, subject);
    analysis::add_stability(table, result);
    return table;
}

} // namespace

void add_stability(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("stability", "how far ranks move where records are missing "
                                                    "or doubtful");
    add_case_options(*command, context);
    add_merge_options(*command, context);
    const auto ring = std::make_shared<analysis::RingOptions>();
    const auto options = std::make_shared<analysis::StabilityOptions>();
    const auto measure = std::make_shared<std::string>("spiders");
    const auto rows = std::make_shared<std::size_t>(0);
    add_ring_options(*command, *ring);
    command->add_option("--of", *measure, "spiders (default), or a measure of the network")
        ->check(CLI::IsMember(measures()).description(""));
    add_stability_options(*command, *options);
    command->add_option("--top", *rows, "only the first N rows")->check(whole_number(1));
    command->callback([&context, ring, options, measure, rows] {
        context.run = [&context, ring, options, measure, rows] {
            auto table = stable_ranks(context, measures().at(*measure), *ring,
                                      stability_options(*options, context));
            if (*rows > 0 && table.rows.size() > *rows) table.rows.resize(*rows);
            print(context, table);
            return kDone;
        };
    });
}

} // namespace spindel::cli
