/// Which records a user chose: layers, period, countries and least grade.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/personas.h"

namespace spindel::engine {

enum class Layer : std::uint8_t { calls, payments, travel, contacts };
inline constexpr std::array<std::string_view, 4> kLayers{"calls", "payments", "travel", "contacts"};
inline std::string_view word(Layer layer)
{
    return kLayers[static_cast<std::size_t>(layer)];
}

struct ProjectionOptions {
    std::array<bool, kLayers.size()> layers{true, true, true, true}; // by Layer
    /// Of the contacts those whose source calls them by one of these words; none: all.
    std::vector<std::string> contact_layers{};
    Window period;
    /// A record counts where one of its ends lies in one of these; none: everywhere.
    std::vector<Country> countries;
    Grade least_grade;

    friend bool operator==(const ProjectionOptions&, const ProjectionOptions&) = default;
};

/// The layer of a record; nothing for attributions.
std::optional<Layer> layer_of(EventKind kind);

/// Applies options to the calls, payments, journeys and contacts of a case.
class RecordFilter {
public:
    /// Both must outlive the filter.
    RecordFilter(const Personas& personas, const ProjectionOptions& options)
        : personas_(&personas), options_(&options)
    {
    }

    /// True where the record is of a chosen layer, period, country and grade. A contact without a
    /// time is outside every period. The ends of calls and payments lie where the record says, else
    /// where their personas belong; those of contacts where their personas belong. False for
    /// attributions.
    bool contains(const Event& event) const;

    const ProjectionOptions& options() const { return *options_; }

private:
    bool is_in_period(const Event& event) const;
    bool is_in_layer(const Event& event) const;
    bool is_in_country(const Event& event) const;
    bool is_chosen(Country country) const;
    bool is_end_chosen(Country stated, EntityId identifier, Time time) const;

    const Personas* personas_;
    const ProjectionOptions* options_;
};

} // namespace spindel::engine
