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

UsedOption layers(const Words& say, const engine::ProjectionOptions& projection)
{
    std::string value;
    for (std::size_t i = 0; i < projection.layers.size(); ++i)
        if (projection.layers[i]) add_with_comma(value, engine::kLayers[i]);
    const bool all = projection.layers == engine::ProjectionOptions{}.layers;
    return {"--layers", value, say("Kinds of record that make ties."), all};
}

UsedOption contact_layers(const Words& say, const engine::ProjectionOptions& projection)
{
    std::string value;
    for (const auto& layer : projection.contact_layers)
        add_with_comma(value, layer);
    return {"--contact-layers", value.empty() ? say("all") : value,
            say("Layers of an imported network that make ties."), value.empty()};
}

UsedOption bound(const Words& say, const std::string& flag, const std::optional<engine::Time>& time,
                 const std::string& meaning)
{
    return {flag, time ? engine::format_time(*time) : say("no bound"), meaning, !time};
}

UsedOption countries(const Words& say, const engine::ProjectionOptions& projection)
{
    std::string value;
    for (const auto country : projection.countries)
        add_with_comma(value, country.code());
    return {"--countries", value.empty() ? say("all") : value,
            say("Records with at least one end in one of these make ties."), value.empty()};
}

UsedOption least_grade(const Words& say, const engine::ProjectionOptions& projection)
{
    const auto grade = projection.least_grade;
    return {"--min-grade", grade.graded() ? grade.text() : say("any"),
            say("Records graded at least so make ties."), !grade.graded()};
}

UsedOption rejected(const Words& say, const CaseOptions& loading)
{
    const auto count = loading.rejected_merges.size();
    return {
        "--reject-merges", count == 0 ? say("none") : "FILE",
        say("Statements on who uses a phone or account that were set aside by hand: {}.", count),
        count == 0};
}

std::vector<UsedOption> ring_options(const Words& say, const RingOptions& rings)
{
    const RingOptions usual;
    const auto resolution = usual_resolution(rings);
    return {
        {"--method", std::string(kMethods[static_cast<std::size_t>(rings.method)]),
         say("How rings are found."), rings.method == usual.method},
        {"--quality", std::string(kQualities[static_cast<std::size_t>(rings.quality)]),
         say("What the method leiden makes largest."), rings.quality == usual.quality},
        {"--resolution", fmt::format("{}", rings.resolution.value_or(resolution)),
         say("Of the method leiden: a larger value gives smaller rings."),
         rings.resolution.value_or(resolution) == resolution},
        {"--false-ties", fmt::format("{}", rings.false_ties),
         say("Of the ties that rings are found from, the share that may be chance's."),
         rings.false_ties == usual.false_ties},
        {"--largest", fmt::format("{}", rings.largest),
         say("Of the method leiden: larger rings are split again; 0: never."),
         rings.largest == usual.largest},
    };
}

/// How firm ranks are; what nothing was resampled for says nothing.
std::vector<UsedOption> stability_options(const Words& say, const StabilityOptions& stability)
{
    const StabilityOptions usual;
    std::vector<UsedOption> used{
        {"--samples", fmt::format("{}", stability.samples),
         say("How often the case is ranked again without some records; 0: never."),
         stability.samples == usual.samples}};
    if (stability.samples == 0) return used;
    used.push_back({"--lost", fmt::format("{}", stability.lost),
                    say("The share of records that such a ranking lacks."),
                    stability.lost == usual.lost});
    used.push_back({"--among", fmt::format("{}", stability.top),
                    say("How many ranks count as the first."), stability.top == usual.top});
    return used;
}

UsedOption permutations(const Words& say, const SpiderOptions& spiders)
{
    return {"--permutations", fmt::format("{}", spiders.permutations),
            say("How often the evidence is dealt out anew for the q-values."),
            spiders.permutations == SpiderOptions{}.permutations};
}

} // namespace

std::vector<UsedOption> used_options(const Words& say, const CaseAnalysisOptions& options)
{
    const auto& projection = options.loading.projection;
    const bool masked = options.loading.victims == engine::Labels::Victims::masked;
    std::vector<UsedOption> used{
        layers(say, projection),
        contact_layers(say, projection),
        bound(say, "--from", projection.period.from, say("Records from this time on make ties.")),
        bound(say, "--to", projection.period.to, say("Records before this time make ties.")),
        countries(say, projection),
        least_grade(say, projection),
        rejected(say, options.loading),
        {"--no-inferred", options.loading.inferred ? say("no") : "",
         say("Whether numbers are joined only where records state it."), options.loading.inferred},
    };
    for (auto& option : ring_options(say, options.rings))
        used.push_back(std::move(option));
    used.push_back(permutations(say, options.spiders));
    for (auto& option : stability_options(say, options.stability))
        used.push_back(std::move(option));
    used.push_back({"--random-seed", fmt::format("{}", options.spiders.random_seed),
                    say("The same seed gives the same report."),
                    options.spiders.random_seed == SpiderOptions{}.random_seed});
    used.push_back({"--include-victims", masked ? say("no") : "",
                    say("Whether victims stand under their pseudonyms."), masked});
    used.push_back({"--language", std::string(code(say.language())),
                    say("The language of this report."), say.language() == Language::english});
    return used;
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
