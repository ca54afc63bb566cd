#include "viewer/session.h"

#include <utility>

namespace spindel::viewer {

void Session::set_case(OpenCase open_case)
{
    choose_nothing(); // while views still hold the case that the choice is from
    case_ = std::move(open_case);
    Q_EMIT case_changed();
}

void Session::choose_ring(std::uint32_t ring)
{
    if (analysis() == nullptr || ring >= analysis()->rings().rings.size())
        choose_nothing();
    else
        choose(ring, std::nullopt);
}

void Session::choose_persona(engine::NodeId persona)
{
    if (analysis() == nullptr || persona >= analysis()->projection().persona.size()) {
        choose_nothing();
        return;
    }
    const auto ring = analysis()->rings().ring_of[persona];
    choose(ring == analysis::kNoRing ? std::nullopt : std::optional(ring), persona);
}

void Session::choose_nothing()
{
    choose(std::nullopt, std::nullopt);
}

void Session::choose(std::optional<std::uint32_t> ring, std::optional<engine::NodeId> persona)
{
    if (ring == ring_ && persona == persona_) return;
    ring_ = ring;
    persona_ = persona;
    Q_EMIT choice_changed();
}

} // namespace spindel::viewer
