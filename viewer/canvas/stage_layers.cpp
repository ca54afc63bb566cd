#include "viewer/canvas/stage_layers.h"

#include "viewer/words.h"

namespace spindel::viewer {

namespace {

std::uint16_t layer_of(const analysis::RingMember& member)
{
    if (member.brought) return kBroughtLayer;
    return member.likely ? static_cast<std::uint16_t>(*member.likely) : kNoStageLayer;
}

} // namespace

engine::NodeMap<std::uint16_t> stage_layers(const analysis::CaseAnalysis& analysis)
{
    engine::NodeMap<std::uint16_t> layers(analysis.projection().network.node_count(),
                                          kNoStageLayer);
    for (const bool at_home : {true, false})
        for (const auto& members : analysis.ring_members())
            for (const auto& member : members)
                if (member.at_home == at_home && layers[member.node] == kNoStageLayer)
                    layers[member.node] = layer_of(member);
    return layers;
}

QString stage_layer_name(std::uint16_t layer)
{
    switch (layer) {
    case static_cast<std::uint16_t>(analysis::Stage::recruit): return tr("Recruit");
    case static_cast<std::uint16_t>(analysis::Stage::move): return tr("Move");
    case static_cast<std::uint16_t>(analysis::Stage::control): return tr("Control");
    case static_cast<std::uint16_t>(analysis::Stage::collect): return tr("Collect");
    case static_cast<std::uint16_t>(analysis::Stage::coordinate): return tr("Coordinate");
    case kBroughtLayer: return tr("Brought by the ring");
    default: return tr("No stage seen");
    }
}

} // namespace spindel::viewer
