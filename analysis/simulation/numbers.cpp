#include "analysis/simulation/numbers.h"

#include <algorithm>

#include "analysis/simulation/customs.h"
#include "analysis/simulation/draws.h"
#include "analysis/simulation/settlement.h"
#include "analysis/simulation/streams.h"

namespace spindel::analysis::simulation {

namespace {

class Changes {
public:
    explicit Changes(World& world)
        : world_(world), draws_(world.options.random_seed, stream(Part::numbers)),
          days_(static_cast<int>(world.options.days))
    {
    }

    void take_new_numbers(PersonIndex person, double a_year)
    {
        for (const auto time : times(a_year)) {
            const auto old = world_.phones[world_.people[person].phones.back()];
            const bool keeps_handset = draws_.chance(0.5);
            add_phone(world_, person,
                      {.handset = keeps_handset ? std::optional(old.handset) : std::nullopt,
                       .prepaid = draws_.chance(0.2),
                       .from = time});
            world_.people[person].one_number_at_a_time = true;
        }
    }

    void take_new_handset(PersonIndex person, double a_year, double sold_on)
    {
        for (const auto time : times(a_year)) {
            auto& phone = world_.phones[world_.people[person].phones.front()];
            if (phone.moved) continue;
            phone.moved = {time, world_.handsets++};
            if (!draws_.chance(sold_on)) continue;
            const auto buyer = static_cast<PersonIndex>(draws_.below(world_.options.people));
            auto& other = world_.phones[world_.people[buyer].phones.front()];
            const auto later = time + std::chrono::hours{draws_.between(20, 1000)};
            if (buyer != person && !other.moved) other.moved = {later, phone.handset};
        }
    }

    void share_handset(const Circle& family, double share)
    {
        if (family.size() < 2 || !draws_.chance(share)) return;
        const auto phone_of = [&](PersonIndex person) -> Phone& {
            return world_.phones[world_.people[person].phones.front()];
        };
        phone_of(family[1]).handset = phone_of(family[0]).handset;
    }

private:
    std::vector<engine::Time> times(double a_year)
    {
        std::vector<engine::Time> times;
        for (auto left = draws_.poisson(a_year * days_ / 365.0); left > 0; --left) {
            const std::chrono::days day{draws_.between(0, days_ - 1)};
            times.push_back(draws_.moment(world_.options.first_day + day));
        }
        std::ranges::sort(times);
        return times;
    }

    World& world_;
    Draws draws_;
    int days_;
};

} // namespace

void change_numbers(World& world, const Population& population)
{
    const auto customs = customs_of(world.options.story);
    Changes changes(world);
    for (const auto& family : population.families)
        changes.share_handset(family, customs.shared_handsets);
    for (PersonIndex person = 0; person < world.options.people; ++person) {
        changes.take_new_numbers(person, customs.new_numbers_a_year);
        changes.take_new_handset(person, customs.new_handsets_a_year, customs.handsets_sold_on);
    }
}

} // namespace spindel::analysis::simulation
