#include "viewer/canvas/scene_places.h"

#include <QCoreApplication>

namespace spindel::viewer {

void tell_of_places(Scene& scene, const SceneSource& source)
{
    if (source.sight->is_whole()) return;
    for (auto& band : scene.bands)
        band.name = QCoreApplication::translate("canvas", "%1 (in the whole case)").arg(band.name);
    if (!scene.bands.empty() || source.layout == LayoutName::stages)
        scene.placed_by =
            QCoreApplication::translate("canvas", "Placed by stages of the whole case");
    else if (source.layout == LayoutName::ring)
        scene.placed_by =
            QCoreApplication::translate("canvas", "Placed by rings of the whole case");
}

} // namespace spindel::viewer
