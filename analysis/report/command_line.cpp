#include "analysis/report/command_line.h"

#include <array>
#include <string_view>

#include <fmt/format.h>

#include "engine/shell_word.h"

namespace spindel::analysis::report {

namespace {

constexpr std::array<std::string_view, 4> kMethods{"leiden", "components", "links", "cores"};
constexpr std::array<std::string_view, 2> kQualities{"modularity", "cpm"};

void add_with_comma(std::string& list, std::string_view item)
{
    if (!list.empty()) list += ',';
    list += item;
}

UsedOption layers(const engine::ProjectionOptions& projection)
{
    std::string value;
    for (std::size_t i = 0; i < projection.layers.size(); ++i)
        if (projection.layers[i]) add_with_comma(value, engine::kLayers[i]);
    const bool all = projection.layers == engine::ProjectionOptions{}.layers;
    return {"--layers", value, "Kinds of record that make ties.", all};
}

UsedOption contact_layers(const engine::ProjectionOptions& projection)
{
    std::string value;
    for (const auto& layer : projection.contact_layers)
        add_with_comma(value, layer);
    return {"--contact-layers", value.empty() ? "all" : value,
            "Layers of an imported network that make ties.", value.empty()};
}

UsedOption bound(const std::string& flag, const std::optional<engine::Time>& time,
                 const std::string& words)
{
    return {flag, time ? engine::format_time(*time) : "no bound", words, !time};
}

UsedOption countries(const engine::ProjectionOptions& projection)
{
    std::string value;
    for (const auto country : projection.countries)
        add_with_comma(value, country.code());
    return {"--countries", value.empty() ? "all" : value,
            "Records with at least one end in one of these make ties.", value.empty()};
}

UsedOption least_grade(const engine::ProjectionOptions& projection)
{
    const auto grade = projection.least_grade;
    return {"--min-grade", grade.graded() ? grade.text() : "any",
            "Records graded at least so make ties.", !grade.graded()};
}

UsedOption rejected(const CaseOptions& loading)
{
    const bool none = loading.rejected_merges.empty();
    return {
        "--reject-merges", none ? "none" : "FILE",
        fmt::format("Statements on who uses a phone or account that were set aside by hand: {}.",
                    loading.rejected_merges.size()),
        none};
}

UsedOption seeds(const SpiderOptions& spiders)
{
    const bool none = spiders.seeds.empty();
    return {"--seeds", none ? "none" : "FILE",
            fmt::format("Known nodes that the ranking started from: {}.", spiders.seeds.size()),
            none};
}

} // namespace

std::vector<UsedOption> used_options(const CaseAnalysisOptions& options)
{
    const auto& projection = options.loading.projection;
    const RingOptions usual_rings;
    const SpiderOptions usual_spiders;
    const auto method = static_cast<std::size_t>(options.rings.method);
    const auto quality = static_cast<std::size_t>(options.rings.quality);
    const bool masked = options.loading.victims == engine::Labels::Victims::masked;
    return {
        layers(projection),
        contact_layers(projection),
        bound("--from", projection.period.from, "Records from this time on make ties."),
        bound("--to", projection.period.to, "Records before this time make ties."),
        countries(projection),
        least_grade(projection),
        rejected(options.loading),
        {"--no-inferred", options.loading.inferred ? "no" : "",
         "Whether numbers are joined only where records state it.", options.loading.inferred},
        seeds(options.spiders),
        {"--method", std::string(kMethods[method]), "How rings are found.",
         options.rings.method == usual_rings.method},
        {"--quality", std::string(kQualities[quality]), "What the method leiden makes largest.",
         options.rings.quality == usual_rings.quality},
        {"--resolution",
         fmt::format("{}", options.rings.resolution.value_or(usual_resolution(options.rings))),
         "Of the method leiden: a larger value gives smaller rings.",
         !options.rings.resolution || *options.rings.resolution == usual_resolution(options.rings)},
        {"--false-ties", fmt::format("{}", options.rings.false_ties),
         "Of the ties that rings are found from, the share that may be chance's.",
         options.rings.false_ties == usual_rings.false_ties},
        {"--largest", fmt::format("{}", options.rings.largest),
         "Of the method leiden: larger rings are split again; 0: never.",
         options.rings.largest == usual_rings.largest},
        {"--permutations", fmt::format("{}", options.spiders.permutations),
         "How often the evidence is dealt out anew for the q-values.",
         options.spiders.permutations == usual_spiders.permutations},
        {"--random-seed", fmt::format("{}", options.spiders.random_seed),
         "The same seed gives the same report.",
         options.spiders.random_seed == usual_spiders.random_seed},
        {"--include-victims", masked ? "no" : "", "Whether victims stand under their pseudonyms.",
         masked},
    };
}

std::string command_line(const std::vector<UsedOption>& options)
{
    std::string command = "spindel analyse CASE --out DIR";
    for (const auto& option : options) {
        if (option.is_default) continue;
        command += option.value.empty() ? " " + option.flag
                                        : engine::shell_option(option.flag, option.value);
    }
    return command;
}

} // namespace spindel::analysis::report
