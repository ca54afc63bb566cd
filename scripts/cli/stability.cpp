#include "analysis/stability.h"

#include <map>
#include <string>

#include "analysis/centrality_ranks.h"
#include "analysis/spider_ranking.h"
#include "scripts/cli/command.h"
#include "scripts/cli/numbers.h"
#include "scripts/cli/ring_options.h"

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

analysis::Ranking by_evidence(const analysis::Rings& rings, const Context& context)
{
    analysis::SpiderOptions options;
    options.random_seed = context.options.random_seed;
    options.progress.stop = context.progress.stop;
    return analysis::evidence_ranking(rings, options);
}

analysis::Ranking by_measure(analysis::Centrality measure)
{
    return [measure](const Subject& subject) { return ranked_by(subject, measure); };
}

engine::Table stable_ranks(const Context& context, const Measure& measure,
                           const analysis::RingOptions& ring,
                           const analysis::StabilityOptions& options)
{
    const auto loaded = load_case(context);
    const auto& subject = loaded.subject();
    analysis::Rings found;
    if (!measure) found = rings(subject, ring_options(ring, context));
    const auto ranking = measure ? by_measure(*measure) : by_evidence(found, context);
    const auto result = stability(subject, ranking, options);
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
    command
        ->add_option("--samples", options->samples,
                     "how often records are lost, and how often doubted (default 20; 0: never)")
        ->check(whole_number(0));
    command
        ->add_option("--lost", options->lost,
                     "the share of records that a sample loses "
                     "(default 0.1)")
        ->check(share());
    command->add_option("--among", options->top, "the N of \"among the first N\" (default 10)")
        ->check(whole_number(1));
    command->add_option("--top", *rows, "only the first N rows")->check(whole_number(1));
    command->callback([&context, ring, options, measure, rows] {
        context.run = [&context, ring, options, measure, rows] {
            options->random_seed = context.options.random_seed;
            options->progress = context.progress;
            auto table = stable_ranks(context, measures().at(*measure), *ring, *options);
            if (*rows > 0 && table.rows.size() > *rows) table.rows.resize(*rows);
            print(context, table);
            return kDone;
        };
    });
}

} // namespace spindel::cli
