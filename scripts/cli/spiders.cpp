#include "analysis/spider_ranking.h"

#include <algorithm>

#include "scripts/cli/command.h"
#include "scripts/cli/numbers.h"
#include "scripts/cli/ring_options.h"
#include "scripts/cli/stability_options.h"

namespace spindel::cli {

namespace {

bool knows_countries(const analysis::Subject& subject)
{
    return std::ranges::any_of(subject.projection.country,
                               [](engine::Country country) { return country.known(); });
}

} // namespace

void add_spiders(CLI::App& app, Context& context)
{
    auto* command = app.add_subcommand("spiders", "central nodes across borders, ranked");
    add_case_options(*command, context);
    add_merge_options(*command, context);
    add_seed_options(*command, context);
    const auto ring = std::make_shared<analysis::RingOptions>();
    const auto spider = std::make_shared<analysis::SpiderOptions>();
    const auto stability = std::make_shared<analysis::StabilityOptions>();
    const auto top = std::make_shared<std::size_t>(0);
    add_ring_options(*command, *ring);
    command
        ->add_option("--permutations", spider->permutations,
                     "how often the evidence is dealt out anew for the q-values "
                     "(default 499)")
        ->check(whole_number(0));
    add_stability_options(*command, *stability);
    command->add_option("--top", *top, "only the first N rows")->check(whole_number(1));
    command->callback([&context, ring, spider, stability, top] {
        context.run = [&context, ring, spider, stability, top] {
            const auto loaded = load_case(context);
            const auto& subject = loaded.subject();
            const auto found = rings(loaded.subject(), ring_options(*ring, context));
            auto options = *spider;
            options.random_seed = context.options.random_seed;
            options.progress = context.progress;
            options.seeds = seed_nodes(context, subject);
            auto ranking = analysis::spider_ranking(subject, found, options);
            const auto firm = spider_stability(subject, found, ranking, options,
                                               stability_options(*stability, context));
            auto& ranked = ranking.spiders;
            if (*top > 0 && ranked.size() > *top) ranked.resize(*top);
            print(context, stable_spiders_table(ranked, firm, subject));
            if (ranked.empty() && knows_countries(subject)) {
                note("nobody joins people of different countries in a way that can be ranked");
            }
            if (!knows_countries(subject)) {
                note("no country of any node is known, so nobody can be seen to join countries: "
                     "see keyplayers and stability instead");
            }
            return kDone;
        };
    });
}

} // namespace spindel::cli
