#include "engine/record_filter.h"

#include <algorithm>

namespace spindel::engine {

std::optional<Layer> layer_of(EventKind kind)
{
    switch (kind) {
    case EventKind::call: return Layer::calls;
    case EventKind::payment: return Layer::payments;
    case EventKind::journey: return Layer::travel;
    case EventKind::contact: return Layer::contacts;
    case EventKind::phone_use:
    case EventKind::account_holding: break;
    }
    return {};
}

bool RecordFilter::contains(const Event& event) const
{
    return is_in_layer(event) && is_in_period(event) && event.grade.meets(options_->least_grade) &&
           (options_->countries.empty() || is_in_country(event));
}

bool RecordFilter::is_in_layer(const Event& event) const
{
    const auto layer = layer_of(event.kind);
    if (!layer || !options_->layers[static_cast<std::size_t>(*layer)]) return false;
    const auto& words = options_->contact_layers;
    return layer != Layer::contacts || words.empty() ||
           std::ranges::find(words, personas_->graph().contact_terms(event).layer) != words.end();
}

bool RecordFilter::is_in_period(const Event& event) const
{
    const auto& period = options_->period;
    if (event.time == kNoTime) return !period.from && !period.to;
    return period.contains(event.time);
}

bool RecordFilter::is_in_country(const Event& event) const
{
    switch (event.kind) {
    case EventKind::journey: return is_chosen(event.from_country) || is_chosen(event.to_country);
    case EventKind::contact: // states no place
        return is_chosen(personas_->country_of(event.from)) ||
               is_chosen(personas_->country_of(event.to));
    default:
        return is_end_chosen(event.from_country, event.from, event.time) ||
               is_end_chosen(event.to_country, event.to, event.time);
    }
}

bool RecordFilter::is_chosen(Country country) const
{
    return std::ranges::find(options_->countries, country) != options_->countries.end();
}

bool RecordFilter::is_end_chosen(Country stated, EntityId identifier, Time time) const
{
    return is_chosen(stated.known()
                         ? stated
                         : personas_->country_of(personas_->persona_of(identifier, time)));
}

} // namespace spindel::engine
