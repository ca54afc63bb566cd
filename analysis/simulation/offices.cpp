#include "analysis/simulation/offices.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <vector>

#include "analysis/simulation/streams.h"

namespace spindel::analysis::simulation {

namespace {

constexpr std::array<std::string_view, 4> kOffices{"TEL", "BANK", "BORDER", "POL"};

engine::Grade draw_grade(Office office, Draws& draws)
{
    static const std::array<std::vector<std::string_view>, 4> kGrades{{
        {"A1", "A1", "A2", "A2", "B2", "B2", ""},
        {"A1", "A1", "A2", "B1"},
        {"A2", "B2", "B2", "B3", "C3"},
        {"B2", "B2", "B3", "C3", "C3", "C4", "D4", "E5"},
    }};
    return *engine::Grade::parse(draws.pick(kGrades[static_cast<std::size_t>(office)]));
}

} // namespace

std::string name(const Source& source)
{
    return fmt::format("{}-{}", source.country.code(),
                       kOffices[static_cast<std::size_t>(source.office)]);
}

engine::Grade Offices::grade(const Source& source, Draws& draws)
{
    if (source.office == Office::police || draws.chance(0.125)) {
        return draw_grade(source.office, draws);
    }
    auto& usual = usual_[source];
    if (!usual.graded()) {
        const auto number =
            source.country.number() * 4U + static_cast<std::uint64_t>(source.office);
        Draws own(seed_, stream(Part::statements, number + 1));
        usual = draw_grade(source.office, own);
    }
    return usual;
}

bool Offices::names_handsets(engine::Country country) const
{
    return Draws(seed_, stream(Part::statements, 10'000U + country.number())).chance(0.6);
}

} // namespace spindel::analysis::simulation
