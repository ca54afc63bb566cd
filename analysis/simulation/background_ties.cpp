#include <algorithm>

#include "analysis/simulation/background.h"
#include "analysis/simulation/streams.h"

namespace spindel::analysis::simulation {

namespace {

class TieMaker {
public:
    TieMaker(const World& world, Draws& draws) : draws_(draws)
    {
        for (std::size_t i = 0; i < world.people.size(); ++i) {
            sociability_.push_back(draws.log_normal(1.0, 0.7));
        }
    }

    double sociability(PersonIndex person) const { return sociability_[person]; }

    void tie(PersonIndex one, PersonIndex other, double median)
    {
        if (one != other) ties_.push_back({one, other, draws_.log_normal(median, 1.1)});
    }

    void tie_family(const Circle& family)
    {
        for (std::size_t i = 0; i < family.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                tie(family[i], family[j], 4.0);
        }
    }

    void tie_staff(const Workplace& workplace)
    {
        for (const auto person : workplace.staff) {
            for (auto left = draws_.poisson(1.5); left > 0; --left) {
                tie(person, draws_.pick(workplace.staff), 1.2);
            }
        }
        tie(draws_.pick(workplace.staff), workplace.employer, 2.0);
    }

    /// Friends of `person` among `circle`: of a few met by chance, the most alike in sociability.
    void tie_friends(PersonIndex person, const Circle& circle, double mean)
    {
        if (circle.empty()) return;
        for (auto left = draws_.poisson(mean * sociability(person)); left > 0; --left) {
            auto chosen = draws_.pick(circle);
            for (int met = 0; met < 4; ++met) {
                const auto another = draws_.pick(circle);
                if (distance(person, another) < distance(person, chosen)) chosen = another;
            }
            tie(person, chosen, 1.0);
        }
    }

    std::vector<Tie> take() { return std::move(ties_); }

private:
    double distance(PersonIndex one, PersonIndex other) const
    {
        return std::abs(sociability_[one] - sociability_[other]);
    }

    Draws& draws_;
    std::vector<double> sociability_;
    std::vector<Tie> ties_;
};

} // namespace

std::vector<Tie> ties_of(const World& world, const Population& population)
{
    Draws draws(world.options.random_seed, stream(Part::ties));
    TieMaker maker(world, draws);
    for (const auto& family : population.families)
        maker.tie_family(family);
    for (const auto& workplace : population.workplaces)
        maker.tie_staff(workplace);
    for (const auto& town : population.towns) {
        for (const auto person : town)
            maker.tie_friends(person, town, 1.6);
    }
    for (const auto& [country, people] : population.by_country) {
        for (const auto person : people)
            maker.tie_friends(person, people, 0.25);
    }
    for (const auto& [country, people] : population.by_country) {
        for (const auto person : people) {
            const auto elsewhere = draws.pick(world.options.countries);
            const auto there = population.by_country.find(elsewhere);
            const bool lives_abroad = world.people[person].origin != country;
            if (there == population.by_country.end() || there->second.empty()) continue;
            maker.tie_friends(person, there->second, lives_abroad ? 0.8 : 0.08);
        }
    }
    return maker.take();
}

} // namespace spindel::analysis::simulation
